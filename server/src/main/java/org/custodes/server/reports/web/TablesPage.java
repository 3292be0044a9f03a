package org.custodes.server.reports.web;

import java.util.List;
import java.util.stream.Stream;
import org.custodes.accounting.NaturalBand;
import org.custodes.accounting.Source;
import org.custodes.accounting.protection.CategoryTable;
import org.custodes.accounting.protection.CategoryTables;
import org.custodes.accounting.safeguards.EffectiveKilograms;
import org.custodes.accounting.safeguards.SafeguardsMaterial;
import org.custodes.accounting.safeguards.SignificantQuantity;
import org.custodes.accounting.safeguards.TimelinessGoal;

/// The tables by which material is weighed, every value with its source.
///
/// @param used the State's own
/// @param others those the library has besides, shown for comparison
record TablesPage(
    CategoryTable used,
    List<CategoryTable> others,
    List<SignificantQuantity> quantities,
    List<TimelinessGoal> goals,
    NaturalBand band) {

  static TablesPage of(CategoryTable used) {
    return new TablesPage(
        used,
        CategoryTables.all().stream().filter(one -> !one.name().equals(used.name())).toList(),
        Stream.of(SafeguardsMaterial.values()).map(SignificantQuantity::of).toList(),
        List.of(
            TimelinessGoal.UNIRRADIATED_DIRECT_USE,
            TimelinessGoal.IRRADIATED_DIRECT_USE,
            TimelinessGoal.INDIRECT_USE),
        NaturalBand.STANDARD);
  }

  Source effective() {
    return EffectiveKilograms.SOURCE;
  }

  List<CategoryTable> tables() {
    return Stream.concat(Stream.of(used), others.stream()).toList();
  }

  /// How many values were not read in their source.
  long unconfirmed() {
    return Stream.of(
            used.thresholds().stream().map(one -> one.source()),
            quantities.stream().map(SignificantQuantity::source),
            goals.stream().map(TimelinessGoal::source),
            Stream.of(band.source(), used.irradiatedSource()))
        .flatMap(sources -> sources)
        .filter(source -> !source.confirmed())
        .count();
  }
}
