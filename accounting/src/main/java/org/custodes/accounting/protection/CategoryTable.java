package org.custodes.accounting.protection;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Source;

/// One authority's categorisation of nuclear material for physical protection, as data.
///
/// @param name short and unique, for example `IAEA`
/// @param title what the table is
/// @param thresholds the rows, one a kind and category; a kind without row is below Category III
/// @param irradiatedFuel the category of irradiated fuel, any amount
/// @param irradiatedScope which irradiated fuel that is
/// @param source of the rules beside the limits, which have their own
public record CategoryTable(
    String name,
    String title,
    List<Threshold> thresholds,
    ProtectionCategory irradiatedFuel,
    IrradiatedScope irradiatedScope,
    Source irradiatedSource,
    Source source) {

  /// Most rows of a table.
  public static final int MAX_THRESHOLDS = 100;

  /// Which irradiated fuel has a row of its own.
  public enum IrradiatedScope {
    /// Natural or depleted uranium, thorium, and fuel of less than 10 % fissile content; other fuel
    /// of Category I or II may be reduced one level.
    LOW_FISSILE,
    ALL_FUEL
  }

  public CategoryTable {
    thresholds =
        thresholds.stream()
            .sorted(Comparator.comparing(Threshold::kind).thenComparing(Threshold::category))
            .toList();
    if (thresholds.size() > MAX_THRESHOLDS) {
      throw new IllegalArgumentException(
          "a table has at most %d rows, found %d".formatted(MAX_THRESHOLDS, thresholds.size()));
    }
  }

  /// The category of unirradiated material.
  public Categorisation categorize(ProtectedMaterial material) {
    return reached(material).map(row -> found(material, row)).orElseGet(() -> below(material));
  }

  /// The category of material by its radiation level.
  ///
  /// @param material what the fuel held before irradiation, if it is irradiated fuel
  public Categorisation categorize(ProtectedMaterial material, DoseRate rate) {
    if (!rate.isIrradiated()) {
      return categorize(material);
    }
    boolean ownRow = irradiatedScope == IrradiatedScope.ALL_FUEL || material.kind().isLowFissile();
    return ownRow ? irradiated(material) : reducible(categorize(material));
  }

  /// Every kind of a collection of unirradiated material, all of one kind together, strictest
  /// first.
  public List<Categorisation> categorize(List<ProtectedMaterial> materials) {
    return categorize(materials, DoseRate.NONE);
  }

  /// Every kind of a collection of material, all of one kind together, strictest first.
  public List<Categorisation> categorize(List<ProtectedMaterial> materials, DoseRate rate) {
    return sums(materials).entrySet().stream()
        .map(sum -> categorize(new ProtectedMaterial(sum.getKey(), sum.getValue()), rate))
        .sorted(Comparator.comparing(Categorisation::category))
        .toList();
  }

  /// The row of one kind and category.
  public Optional<Threshold> threshold(MaterialKind kind, ProtectionCategory category) {
    return thresholds.stream()
        .filter(row -> row.kind() == kind && row.category() == category)
        .findFirst();
  }

  static Map<MaterialKind, Mass> sums(List<ProtectedMaterial> materials) {
    Map<MaterialKind, Mass> sums = new EnumMap<>(MaterialKind.class);
    for (ProtectedMaterial material : materials) {
      sums.merge(material.kind(), material.mass(), Mass::plus);
    }
    return sums;
  }

  private Optional<Threshold> reached(ProtectedMaterial material) {
    return thresholds.stream()
        .filter(row -> row.kind() == material.kind() && row.isReachedBy(material.mass()))
        .findFirst();
  }

  private static Categorisation found(ProtectedMaterial material, Threshold row) {
    String reason = "%s %s is %s".formatted(material.mass(), material.kind().counted(), row.text());
    return new Categorisation(material, row.category(), Optional.empty(), reason, row.source());
  }

  private Categorisation below(ProtectedMaterial material) {
    String reason =
        thresholds.stream()
            .filter(row -> row.kind() == material.kind())
            .reduce((_, last) -> last)
            .map(row ->
                "%s %s is not %s".formatted(material.mass(), material.kind().counted(), row.text()))
            .orElse("the table has no row for " + material.kind().title());
    return new Categorisation(
        material, ProtectionCategory.BELOW_III, Optional.empty(), reason, source);
  }

  private Categorisation irradiated(ProtectedMaterial material) {
    return new Categorisation(
        material,
        irradiatedFuel,
        Optional.empty(),
        "irradiated fuel of any amount, above 1 Gy/h at 1 m",
        irradiatedSource);
  }

  private static Categorisation reducible(Categorisation fresh) {
    return new Categorisation(
        fresh.material(),
        fresh.category(),
        fresh.category().oneLower(),
        fresh.reason() + " before irradiation",
        fresh.source());
  }
}
