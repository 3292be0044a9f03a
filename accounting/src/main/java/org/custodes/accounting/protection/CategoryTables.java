package org.custodes.accounting.protection;

import static org.custodes.accounting.protection.MaterialKind.LITHIUM_6;
import static org.custodes.accounting.protection.MaterialKind.PLUTONIUM;
import static org.custodes.accounting.protection.MaterialKind.PLUTONIUM_238;
import static org.custodes.accounting.protection.MaterialKind.THORIUM;
import static org.custodes.accounting.protection.MaterialKind.TRITIUM;
import static org.custodes.accounting.protection.MaterialKind.URANIUM_233;
import static org.custodes.accounting.protection.MaterialKind.URANIUM_HIGH;
import static org.custodes.accounting.protection.MaterialKind.URANIUM_LOW;
import static org.custodes.accounting.protection.MaterialKind.URANIUM_MEDIUM;
import static org.custodes.accounting.protection.MaterialKind.URANIUM_NOT_ENRICHED;
import static org.custodes.accounting.protection.ProtectionCategory.I;
import static org.custodes.accounting.protection.ProtectionCategory.II;
import static org.custodes.accounting.protection.ProtectionCategory.III;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Source;
import org.custodes.accounting.protection.CategoryTable.IrradiatedScope;

/// The categorisation tables this library knows. A State with another table makes a [CategoryTable]
/// of its own.
public final class CategoryTables {

  private static final Source REV5 =
      Source.read("INFCIRC/225/Rev.5, Table 1, as reproduced in 10 CFR 110 Appendix M");

  private static final Source R1333 =
      Source.read("Code de la défense (France), R. 1333-70, by décret 2009-1120");

  private static final Source R1333_IRRADIATED =
      Source.unconfirmed(
          R1333.citation() + "; its note on the radiation level was not read, 1 Gy/h stands in");

  private static final Source NISR =
      Source.unconfirmed(
          "Nuclear Industries Security Regulations 2003 (UK): the quantities of INFCIRC/225 stand"
              + " in for those of the Schedule, which was not read");

  /// What the IAEA recommends.
  public static final CategoryTable IAEA =
      new CategoryTable(
          "IAEA",
          "INFCIRC/225/Rev.5",
          recommended(REV5),
          II,
          IrradiatedScope.LOW_FISSILE,
          Source.unconfirmed(
              "INFCIRC/225/Rev.5, Table 1, row 4; its column was not visible in the text read"),
          REV5);

  /// France: lower limits for plutonium, and rows for what others leave out. Dispersed material of
  /// low concentration has a row of its own there and none here.
  public static final CategoryTable FRANCE =
      new CategoryTable(
          "FR", "France", france(), II, IrradiatedScope.ALL_FUEL, R1333_IRRADIATED, R1333);

  /// United Kingdom. All material of one kind on the premises or in one convoy counts together.
  public static final CategoryTable UNITED_KINGDOM =
      new CategoryTable(
          "GB", "United Kingdom", recommended(NISR), II, IrradiatedScope.LOW_FISSILE, NISR, NISR);

  private static final List<CategoryTable> ALL = List.of(IAEA, FRANCE, UNITED_KINGDOM);

  private CategoryTables() {}

  public static List<CategoryTable> all() {
    return ALL;
  }

  /// The table of this name, in any case.
  public static Optional<CategoryTable> named(String name) {
    return ALL.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst();
  }

  private static List<Threshold> recommended(Source source) {
    Rows rows = new Rows(source);
    return Stream.of(
            rows.row(PLUTONIUM, rows.from(I, "2000"), rows.over(II, "500"), rows.over(III, "15")),
            rows.row(
                URANIUM_HIGH, rows.from(I, "5000"), rows.over(II, "1000"), rows.over(III, "15")),
            rows.row(URANIUM_MEDIUM, rows.from(II, "10000"), rows.over(III, "1000")),
            rows.row(URANIUM_LOW, rows.from(III, "10000")),
            rows.row(URANIUM_233, rows.from(I, "2000"), rows.over(II, "500"), rows.over(III, "15")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Threshold> france() {
    Rows rows = new Rows(R1333);
    return Stream.of(
            rows.row(PLUTONIUM, rows.from(I, "2000"), rows.over(II, "400"), rows.over(III, "3")),
            rows.row(
                PLUTONIUM_238, rows.from(I, "2000"), rows.over(II, "400"), rows.over(III, "3")),
            rows.row(
                URANIUM_HIGH, rows.from(I, "5000"), rows.over(II, "1000"), rows.over(III, "15")),
            rows.row(URANIUM_MEDIUM, rows.from(II, "5000"), rows.over(III, "1000")),
            rows.row(URANIUM_LOW, rows.from(III, "5000")),
            rows.row(URANIUM_233, rows.from(I, "2000"), rows.over(II, "400"), rows.over(III, "3")),
            rows.row(URANIUM_NOT_ENRICHED, rows.from(III, "500000")),
            rows.row(THORIUM, rows.from(III, "500000")),
            rows.row(TRITIUM, rows.over(III, "2")),
            rows.row(LITHIUM_6, rows.from(III, "1000")))
        .flatMap(List::stream)
        .toList();
  }

  private record Limit(ProtectionCategory category, Mass mass, boolean included) {}

  private record Rows(Source source) {

    Limit from(ProtectionCategory category, String grams) {
      return new Limit(category, Mass.ofGrams(grams), true);
    }

    Limit over(ProtectionCategory category, String grams) {
      return new Limit(category, Mass.ofGrams(grams), false);
    }

    List<Threshold> row(MaterialKind kind, Limit... limits) {
      return Stream.of(limits)
          .map(one -> new Threshold(kind, one.category(), one.mass(), one.included(), source))
          .toList();
    }
  }
}
