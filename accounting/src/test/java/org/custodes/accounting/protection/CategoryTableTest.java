package org.custodes.accounting.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.custodes.accounting.protection.ProtectionCategory.BELOW_III;
import static org.custodes.accounting.protection.ProtectionCategory.I;
import static org.custodes.accounting.protection.ProtectionCategory.II;
import static org.custodes.accounting.protection.ProtectionCategory.III;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Isotope;
import org.custodes.accounting.Mass;
import org.custodes.accounting.NaturalBand;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTableTest {

  private static final DoseRate HOT = new DoseRate(new BigDecimal("1.01"));
  private static final DoseRate COOLED = new DoseRate(BigDecimal.ONE);

  /// A13, the edges of the recommended table.
  @ParameterizedTest
  @CsvSource({
    "PLUTONIUM, 2000, I",
    "PLUTONIUM, 1999.9, II",
    "PLUTONIUM, 500.1, II",
    "PLUTONIUM, 500, III",
    "PLUTONIUM, 15.1, III",
    "PLUTONIUM, 15, BELOW_III",
    "URANIUM_HIGH, 5000, I",
    "URANIUM_HIGH, 4999.999999, II",
    "URANIUM_HIGH, 1000.1, II",
    "URANIUM_HIGH, 1000, III",
    "URANIUM_HIGH, 15, BELOW_III",
    "URANIUM_MEDIUM, 10000, II",
    "URANIUM_MEDIUM, 1000.1, III",
    "URANIUM_MEDIUM, 1000, BELOW_III",
    "URANIUM_LOW, 10000, III",
    "URANIUM_LOW, 9999, BELOW_III",
    "URANIUM_233, 2000, I",
    "URANIUM_233, 500, III",
    "URANIUM_NOT_ENRICHED, 100000000, BELOW_III",
    "THORIUM, 100000000, BELOW_III",
    "PLUTONIUM_238, 5000, BELOW_III"
  })
  void recommendedLimitsAreMetExactly(MaterialKind kind, String grams, ProtectionCategory wanted) {
    assertThat(CategoryTables.IAEA.categorize(material(kind, grams)).category()).isEqualTo(wanted);
  }

  /// A13: the kind follows the enrichment of a batch, and only its U-235 counts.
  @ParameterizedTest
  @CsvSource({
    "12, 83333.333334, 10000.000001, II",
    "12, 8333.333333, 1000, BELOW_III",
    "4, 249975, 9999, BELOW_III",
    "4, 250000, 10000, III",
    "20, 15000, 3000, II",
    "19.9999, 15000, 2999.99, III"
  })
  void enrichedUraniumCountsByItsU235(
      String percent, String grams, String fissile, ProtectionCategory wanted) {
    Content batch = new Content(Category.ENRICHED, Mass.ofGrams(grams), Mass.ofGrams(fissile));

    assertThat(CategoryTables.IAEA.categorize(ProtectedMaterial.of(batch)).category())
        .as(percent + " %")
        .isEqualTo(wanted);
  }

  /// A13: plutonium with 81 % Pu-238 is in no row, with 80 % it is.
  @Test
  void plutoniumWithMoreThanEightyPercentPu238IsLeftOut() {
    Mass plutonium = Mass.ofGrams("5000");

    assertThat(category(ProtectedMaterial.plutonium(plutonium, Mass.ofGrams("4050"))))
        .isEqualTo(BELOW_III);
    assertThat(category(ProtectedMaterial.plutonium(plutonium, Mass.ofGrams("4000")))).isEqualTo(I);
  }

  @Test
  void uraniumThatMayHoldU233CountsAsU233() {
    Content batch = new Content(Category.ENRICHED, Mass.ofGrams("9000"), Mass.ofGrams("600"));

    assertThat(category(ProtectedMaterial.of(batch))).isEqualTo(BELOW_III);
    assertThat(category(ProtectedMaterial.of(batch, Isotope.U233_AND_U235, NaturalBand.STANDARD)))
        .isEqualTo(II);
  }

  @Test
  void unifiedUraniumGoesByItsEnrichment() {
    Content natural = new Content(Category.UNIFIED, Mass.ofGrams("1000"), Mass.ofGrams("7.1"));
    Content low = new Content(Category.UNIFIED, Mass.ofGrams("1000"), Mass.ofGrams("40"));

    assertThat(ProtectedMaterial.of(natural).kind()).isEqualTo(MaterialKind.URANIUM_NOT_ENRICHED);
    assertThat(ProtectedMaterial.of(low).kind()).isEqualTo(MaterialKind.URANIUM_LOW);
  }

  @Test
  void enrichedUraniumWithoutFissileMassIsRefusedNotWavedThrough() {
    assertThatThrownBy(
            () -> ProtectedMaterial.of(new Content(Category.ENRICHED, Mass.ofGrams("9000"))))
        .hasMessage("categorisation needs the fissile mass of 9000 g of enriched uranium");
  }

  @Test
  void franceHasLowerLimitsForPlutoniumOfAnyIsotopes() {
    assertThat(CategoryTables.FRANCE.categorize(material(MaterialKind.PLUTONIUM, "401")).category())
        .isEqualTo(II);
    assertThat(CategoryTables.FRANCE.categorize(material(MaterialKind.PLUTONIUM_238, "3.1")))
        .extracting(Categorisation::category)
        .isEqualTo(III);
    assertThat(CategoryTables.FRANCE.categorize(material(MaterialKind.THORIUM, "500000")))
        .extracting(Categorisation::category)
        .isEqualTo(III);
  }

  @Test
  void irradiatedLowEnrichedFuelIsCategoryTwoWhateverItsAmount() {
    ProtectedMaterial fuel = material(MaterialKind.URANIUM_LOW, "1");
    Categorisation hot = CategoryTables.IAEA.categorize(fuel, HOT);

    assertThat(hot.category()).isEqualTo(II);
    assertThat(hot.source().confirmed()).isFalse();
    assertThat(CategoryTables.IAEA.categorize(fuel, COOLED).category()).isEqualTo(BELOW_III);
  }

  @Test
  void otherIrradiatedFuelMayBeReducedOneLevelUntilItHasCooled() {
    ProtectedMaterial fuel = material(MaterialKind.URANIUM_HIGH, "6000");

    Categorisation hot = CategoryTables.IAEA.categorize(fuel, HOT);
    Categorisation cooled = CategoryTables.IAEA.categorize(fuel, COOLED);

    assertThat(hot.category()).isEqualTo(I);
    assertThat(hot.mayBeReducedTo()).contains(II);
    assertThat(cooled.category()).isEqualTo(I);
    assertThat(cooled.mayBeReducedTo()).isEmpty();
    assertThat(CategoryTables.FRANCE.categorize(fuel, HOT).category()).isEqualTo(II);
  }

  @Test
  void categoryThreeIsNotReducedFurther() {
    ProtectedMaterial fuel = material(MaterialKind.URANIUM_HIGH, "100");

    assertThat(CategoryTables.IAEA.categorize(fuel, HOT).mayBeReducedTo()).isEmpty();
  }

  @Test
  void reasonAndSourceNameTheLimitThatDecided() {
    Categorisation found = CategoryTables.IAEA.categorize(material(MaterialKind.PLUTONIUM, "600"));
    Categorisation below = CategoryTables.IAEA.categorize(material(MaterialKind.PLUTONIUM, "15"));

    assertThat(found.reason()).isEqualTo("600 g Pu is more than 500 g");
    assertThat(found.source().citation()).contains("INFCIRC/225/Rev.5");
    assertThat(below.reason()).isEqualTo("15 g Pu is not more than 15 g");
  }

  @Test
  void allMaterialOfOneKindCountsTogether() {
    List<Categorisation> found =
        CategoryTables.IAEA.categorize(
            List.of(
                material(MaterialKind.PLUTONIUM, "300"),
                material(MaterialKind.THORIUM, "1"),
                material(MaterialKind.PLUTONIUM, "300")));

    assertThat(found).extracting(Categorisation::category).containsExactly(II, BELOW_III);
  }

  @Test
  void differentKindsThatTogetherComeUpToALimitAreAdvised() {
    SummedFractions fractions =
        new SummedFractions(
            CategoryTables.IAEA,
            List.of(
                material(MaterialKind.PLUTONIUM, "5"),
                material(MaterialKind.URANIUM_HIGH, "5"),
                material(MaterialKind.URANIUM_233, "5"),
                material(MaterialKind.THORIUM, "1000")));

    assertThat(fractions.fraction(III)).isEqualByComparingTo("1");
    assertThat(fractions.advised()).isEqualTo(III);
  }

  @Test
  void belowAllLimitsNothingIsAdvised() {
    SummedFractions fractions =
        new SummedFractions(
            CategoryTables.IAEA, List.of(material(MaterialKind.PLUTONIUM, "14.999999")));

    assertThat(fractions.fraction(III)).isEqualTo("0.999999");
    assertThat(fractions.advised()).isEqualTo(BELOW_III);
  }

  @Test
  void everyTableIsFoundByNameAndEveryLimitHasASource() {
    assertThat(CategoryTables.named("fr")).contains(CategoryTables.FRANCE);
    assertThat(CategoryTables.named("XX")).isEmpty();
    assertThat(CategoryTables.all())
        .flatMap(CategoryTable::thresholds)
        .allMatch(row -> !row.source().citation().isBlank());
    assertThat(CategoryTables.UNITED_KINGDOM.thresholds())
        .noneMatch(row -> row.source().confirmed());
  }

  @Test
  void limitsAreNamed() {
    Threshold row = CategoryTables.IAEA.threshold(MaterialKind.PLUTONIUM, I).orElseThrow();
    CategoryTable iaea = CategoryTables.IAEA;

    assertThat(row.text()).isEqualTo("2 kg or more");
    assertThatThrownBy(() ->
            new CategoryTable(
                "X",
                "X",
                Collections.nCopies(CategoryTable.MAX_THRESHOLDS + 1, row),
                II,
                iaea.irradiatedScope(),
                iaea.source(),
                iaea.source()))
        .hasMessage("a table has at most 100 rows, found 101");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> material(MaterialKind.PLUTONIUM, "-1"))
        .hasMessage("a mass of plutonium is not negative, found -1 g");
    assertThatThrownBy(() -> ProtectedMaterial.plutonium(new Mass(1), new Mass(2)))
        .hasMessageStartingWith("Pu-238 is 0 to all plutonium");
    assertThatThrownBy(() -> new DoseRate(new BigDecimal("-1")))
        .hasMessage("a dose rate is 0 to 1000000 Gy/h, found -1");
    assertThatThrownBy(() ->
            new Threshold(
                MaterialKind.THORIUM, BELOW_III, new Mass(1), true, CategoryTables.IAEA.source()))
        .hasMessageStartingWith("a threshold needs Category I, II or III and a mass above zero");
  }

  @Test
  void moreMaterialIsNeverInALowerCategory() {
    Tries.of(
        Tries.USUAL,
        values -> {
          MaterialKind kind = values.oneOf(MaterialKind.class);
          long less = values.wholes(0, 20_000_000_000L);
          long more = values.wholes(0, 20_000_000_000L);
          ProtectionCategory small = category(new ProtectedMaterial(kind, new Mass(less)));
          ProtectionCategory large = category(new ProtectedMaterial(kind, new Mass(less + more)));

          assertThat(small.isStricterThan(large)).isFalse();
          assertThat(small.or(large)).isEqualTo(large);
        });
  }

  private static ProtectionCategory category(ProtectedMaterial material) {
    return CategoryTables.IAEA.categorize(material).category();
  }

  private static ProtectedMaterial material(MaterialKind kind, String grams) {
    return new ProtectedMaterial(kind, Mass.ofGrams(grams));
  }
}
