package org.custodes.server.reports.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.NaturalBand;
import org.custodes.accounting.Source;
import org.custodes.accounting.protection.CategoryTable;
import org.custodes.accounting.protection.CategoryTables;
import org.custodes.accounting.protection.MaterialKind;
import org.custodes.accounting.protection.ProtectionCategory;
import org.custodes.accounting.protection.Threshold;
import org.custodes.accounting.safeguards.EffectiveKilograms;
import org.custodes.accounting.safeguards.SafeguardsMaterial;
import org.custodes.accounting.safeguards.SignificantQuantity;
import org.custodes.accounting.safeguards.TimelinessGoal;

/// The tables by which material is weighed, every value with its source.
///
/// @param used the State's own table of protection categories
/// @param others those the library has besides, shown for comparison
record TablesPage(
    Limits used,
    List<Limits> others,
    List<SignificantQuantity> quantities,
    List<TimelinessGoal> goals,
    NaturalBand band) {

  /// A table with one row for each kind of material.
  record Limits(CategoryTable table, List<Row> rows) {

    static Limits of(CategoryTable table) {
      return new Limits(
          table,
          Arrays.stream(MaterialKind.values())
              .map(kind -> new Row(kind, thresholds(table, kind)))
              .filter(row -> !row.thresholds().isEmpty())
              .toList());
    }

    private static List<Threshold> thresholds(CategoryTable table, MaterialKind kind) {
      return table.thresholds().stream().filter(one -> one.kind() == kind).toList();
    }
  }

  /// The limits of one kind of material.
  record Row(MaterialKind kind, List<Threshold> thresholds) {

    /// From which mass it is in the category; absent where it never is.
    Optional<Threshold> in(ProtectionCategory category) {
      return thresholds.stream().filter(one -> one.category() == category).findFirst();
    }

    List<Source> sources() {
      return thresholds.stream().map(Threshold::source).distinct().toList();
    }
  }

  static TablesPage of(CategoryTable used) {
    return new TablesPage(
        Limits.of(used),
        CategoryTables.all().stream()
            .filter(one -> !one.name().equals(used.name()))
            .map(Limits::of)
            .toList(),
        Stream.of(SafeguardsMaterial.values()).map(SignificantQuantity::of).toList(),
        List.of(
            TimelinessGoal.UNIRRADIATED_DIRECT_USE,
            TimelinessGoal.IRRADIATED_DIRECT_USE,
            TimelinessGoal.INDIRECT_USE),
        NaturalBand.STANDARD);
  }

  /// The categories that have limits.
  static List<ProtectionCategory> categories() {
    return List.of(ProtectionCategory.I, ProtectionCategory.II, ProtectionCategory.III);
  }

  Source effective() {
    return EffectiveKilograms.SOURCE;
  }

  /// How many values in use were not read in their source.
  long unconfirmed() {
    CategoryTable table = used.table();
    return Stream.of(
            table.thresholds().stream().map(Threshold::source),
            quantities.stream().map(SignificantQuantity::source),
            goals.stream().map(TimelinessGoal::source),
            Stream.of(band.source(), table.irradiatedSource()))
        .flatMap(sources -> sources)
        .filter(source -> !source.confirmed())
        .count();
  }
}
