package org.custodes.accounting.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Enrichment;
import org.custodes.accounting.Isotope;
import org.custodes.accounting.Mass;
import org.custodes.accounting.NaturalBand;
import org.custodes.accounting.Samples;
import org.custodes.accounting.Source;
import org.custodes.accounting.safeguards.Exemption.Group;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SafeguardsMeasuresTest {

  /// A7, every case of the vectors.
  @TestFactory
  List<DynamicTest> effectiveKilogramsOfTheVectors() {
    return Samples.vectors().get("effectiveKg").values().stream()
        .map(vector ->
            DynamicTest.dynamicTest(
                vector.toString(),
                () ->
                    assertThat(effective(vector))
                        .isEqualByComparingTo(Samples.decimal(vector.get("effectiveKg")))))
        .toList();
  }

  @Test
  void effectiveKilogramsAreSummedBatchByBatch() {
    assertThat(
            EffectiveKilograms.sum(
                List.of(uranium(Category.ENRICHED, "100", "4"), plutonium("10"))))
        .isEqualByComparingTo("10.16");
  }

  @Test
  void naturalUraniumWithoutFissileMassStillCounts() {
    assertThat(EffectiveKilograms.of(new Content(Category.NATURAL, Mass.ofKilograms("10000"))))
        .isEqualByComparingTo("1");
    assertThat(EffectiveKilograms.of(Content.zero(Category.ENRICHED))).isZero();
    assertThatThrownBy(() -> EffectiveKilograms.of(new Content(Category.ENRICHED, new Mass(1))))
        .hasMessageStartingWith("an amount in effective kilograms needs the fissile mass");
  }

  /// A14.
  @ParameterizedTest
  @CsvSource({
    "PLUTONIUM, 8, , 1",
    "ENRICHED, 13.440860215, 12.5, 0.5",
    "ENRICHED, 1875, 75, 1",
    "NATURAL, 10000, , 1",
    "NATURAL, 10000, 71.1, 1",
    "DEPLETED, 20000, , 1",
    "THORIUM, 20000, , 1"
  })
  void significantQuantitiesOfTheAcceptanceCases(
      Category category, String kilograms, String fissile, String wanted) {
    Content content =
        new Content(
            category,
            Mass.ofKilograms(kilograms),
            fissile == null ? Mass.ZERO : Mass.ofKilograms(fissile));

    assertThat(SignificantQuantity.count(content)).isEqualByComparingTo(wanted);
  }

  @Test
  void uraniumThatMayHoldU233HasTheSmallerQuantity() {
    Content batch = uranium(Category.ENRICHED, "100", "8");
    SafeguardsMaterial material = SafeguardsMaterial.of(batch, Isotope.U233, NaturalBand.STANDARD);

    assertThat(SignificantQuantity.of(material).in(batch)).isEqualByComparingTo("1");
  }

  @Test
  void unifiedUraniumGoesByItsEnrichment() {
    assertThat(SafeguardsMaterial.of(uranium(Category.UNIFIED, "100", "0.71")))
        .isEqualTo(SafeguardsMaterial.NATURAL);
    assertThat(SafeguardsMaterial.of(uranium(Category.UNIFIED, "100", "0.3")))
        .isEqualTo(SafeguardsMaterial.DEPLETED);
    assertThat(SafeguardsMaterial.of(uranium(Category.UNIFIED, "100", "20")))
        .isEqualTo(SafeguardsMaterial.HIGH_ENRICHED);
  }

  @Test
  void timelinessFollowsDirectUseAndIrradiation() {
    assertThat(TimelinessGoal.of(SafeguardsMaterial.PLUTONIUM, false).within())
        .isEqualTo(Period.ofMonths(1));
    assertThat(TimelinessGoal.of(SafeguardsMaterial.PLUTONIUM, true).within())
        .isEqualTo(Period.ofMonths(3));
    assertThat(TimelinessGoal.of(SafeguardsMaterial.LOW_ENRICHED, true).within())
        .isEqualTo(Period.ofYears(1));
  }

  @Test
  void timelinessWasNotReadInItsSource() {
    assertThat(
            List.of(
                TimelinessGoal.UNIRRADIATED_DIRECT_USE,
                TimelinessGoal.IRRADIATED_DIRECT_USE,
                TimelinessGoal.INDIRECT_USE))
        .noneMatch(goal -> goal.source().confirmed());
  }

  /// A15.
  @Test
  void exemptionsAddUpAndMoreThanAKilogramIsTooMuch() {
    Content high = uranium(Category.ENRICHED, "1", "93");
    Content low = uranium(Category.ENRICHED, "100", "4");

    assertThat(Exemption.MODEL.equivalent(high).kilograms()).isEqualByComparingTo("0.93");
    assertThat(Exemption.MODEL.equivalent(low).kilograms()).isEqualByComparingTo("0.8");
    assertThat(Exemption.MODEL.totals(List.of(high, low, plutonium("0.1"))))
        .singleElement()
        .satisfies(total -> {
          assertThat(total.group()).isEqualTo(Group.SPECIAL_FISSIONABLE);
          assertThat(total.kilograms()).isEqualByComparingTo("1.83");
          assertThat(total.limit()).isEqualByComparingTo("1");
          assertThat(total.isExceeded()).isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "NATURAL, 0.711, NATURAL",
    "DEPLETED, 0.6, NATURAL",
    "DEPLETED, 0.5, DEPLETED",
    "UNIFIED, 0.711, NATURAL",
    "UNIFIED, 0.3, DEPLETED",
    "UNIFIED, 3, SPECIAL_FISSIONABLE"
  })
  void uraniumBelongsToTheGroupOfItsEnrichment(Category category, String percent, Group group) {
    assertThat(Exemption.MODEL.equivalent(uranium(category, "100", percent)).group())
        .isEqualTo(group);
  }

  @Test
  void theLimitItselfIsAllowed() {
    assertThat(Exemption.MODEL.totals(List.of(plutonium("1"))))
        .noneMatch(Exemption.Total::isExceeded);
    assertThat(
            Exemption.MODEL.totals(
                List.of(new Content(Category.THORIUM, Mass.ofKilograms("20000.000000001")))))
        .allMatch(Exemption.Total::isExceeded);
  }

  @Test
  void everyGroupNeedsALimit() {
    Map<Group, BigDecimal> limits = Map.of(Group.THORIUM, BigDecimal.ONE);

    assertThatThrownBy(() -> new Exemption(limits, NaturalBand.STANDARD, Source.read("X")))
        .hasMessage("a positive limit is wanted for special fissionable material");
  }

  @Test
  void aSignificantQuantityIsPositive() {
    assertThatThrownBy(
            () -> new SignificantQuantity(SafeguardsMaterial.THORIUM, Mass.ZERO, Source.read("X")))
        .hasMessage("a significant quantity is positive, found 0 g");
  }

  private static BigDecimal effective(JsonNode vector) {
    Mass mass = Mass.ofKilograms(Samples.decimal(vector.get("kg")).toPlainString());
    return switch (vector.get("element").asString()) {
      case "P" -> EffectiveKilograms.of(new Content(Category.PLUTONIUM, mass));
      case "T" -> EffectiveKilograms.of(new Content(Category.THORIUM, mass));
      default ->
          EffectiveKilograms.ofUranium(
              mass,
              Enrichment.ofFraction(Samples.decimal(vector.get("enrichment")).toPlainString()));
    };
  }

  private static Content uranium(Category category, String kilograms, String percent) {
    Mass element = Mass.ofKilograms(kilograms);
    BigDecimal fissile = element.kilograms().multiply(new BigDecimal(percent)).movePointLeft(2);
    return new Content(category, element, Mass.ofKilograms(fissile.toPlainString()));
  }

  private static Content plutonium(String kilograms) {
    return new Content(Category.PLUTONIUM, Mass.ofKilograms(kilograms));
  }
}
