package org.custodes.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.accounting.ChangeCode.Kind;
import org.custodes.accounting.balance.EuratomCategory;
import org.custodes.accounting.balance.EuratomCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CodelistsTest {

  private static final JsonNode IAEA = Samples.codelists().get("iaea");
  private static final JsonNode EURATOM = Samples.codelists().get("euratom");

  @ParameterizedTest
  @CsvSource({"increase, INCREASE", "decrease, DECREASE"})
  void changesAreTheOnesListed(String list, Kind kind) {
    assertThat(codes(kind)).isEqualTo(strings(IAEA.get(list)));
  }

  @Test
  void differenceAndRebatchingAreTheOnesListed() {
    assertThat(codes(Kind.DIFFERENCE))
        .isEqualTo(Set.copyOf(IAEA.get("difference").propertyNames()));
    assertThat(codes(Kind.REBATCHING))
        .isEqualTo(Set.copyOf(IAEA.get("rebatching").propertyNames()));
  }

  @Test
  void categoryChangesAndTheirCategoriesAreTheOnesListed() {
    JsonNode listed = IAEA.get("categoryChange");

    assertThat(codes(Kind.CATEGORY_CHANGE)).isEqualTo(Set.copyOf(listed.propertyNames()));
    for (String code : listed.propertyNames()) {
      ChangeCode change = ChangeCode.of(code).orElseThrow();
      List<String> letters =
          Stream.of(change.from(), change.to())
              .map(category -> String.valueOf(category.orElseThrow().letter()))
              .toList();
      assertThat(letters)
          .containsExactly(listed.get(code).get(0).asString(), listed.get(code).get(1).asString());
    }
  }

  @Test
  void balanceLinesAreTheOnesListed() {
    assertThat(names(BalanceCode.values())).isEqualTo(strings(IAEA.get("mbrOnly")));
  }

  @Test
  void materialDescriptionCodesAreTheOnesListed() {
    assertThat(letters(PhysicalForm.values())).isEqualTo(strings(IAEA.get("physicalForm")));
    assertThat(letters(Containment.values())).isEqualTo(strings(IAEA.get("containment")));
    Set<String> chemical = strings(IAEA.get("chemicalForm"));
    chemical.add(IAEA.get("chemicalFormSealedSourceOnly").asString());
    assertThat(letters(ChemicalForm.values())).isEqualTo(chemical);
  }

  @Test
  void qualitiesAreTheOnesListedByIrradiation() {
    assertThat(letters(Stream.of(Quality.values()).filter(Quality::irradiated)))
        .isEqualTo(strings(IAEA.get("qualityIrradiated")));
    assertThat(letters(Stream.of(Quality.values()).filter(quality -> !quality.irradiated())))
        .isEqualTo(strings(IAEA.get("qualityNotIrradiated")));
  }

  @Test
  void measurementBasesAreTheOnesListed() {
    assertThat(names(MeasurementBasis.values())).isEqualTo(strings(IAEA.get("measurementBasis")));
  }

  @ParameterizedTest
  @CsvSource({
    "600, UNIFIED",
    "610, NATURAL",
    "620, DEPLETED",
    "630, ENRICHED",
    "700, PLUTONIUM",
    "800, THORIUM"
  })
  void everyCategoryReportsInTheUnitOfItsLabel(String label, Category category) {
    JsonNode listed = IAEA.get("weightLabels").get(label);

    assertThat(category.element().symbol()).isEqualTo(listed.get(0).asString());
    assertThat(category.reportingUnit().letter()).isEqualTo(listed.get(2).asString().charAt(0));
  }

  @Test
  void euratomCodesAreTheOnesListedForEachRegulation() {
    assertThat(names(Stream.of(EuratomCode.values()).filter(EuratomCode::in302)))
        .isEqualTo(strings(EURATOM.get("codes302")));
    assertThat(names(Stream.of(EuratomCode.values()).filter(EuratomCode::in974)))
        .isEqualTo(strings(EURATOM.get("codes974")));
  }

  @Test
  void euratomCategoriesAndIsotopesAreTheOnesListed() {
    assertThat(
            Stream.of(EuratomCategory.values())
                .map(category -> String.valueOf(category.letter()))
                .collect(Collectors.toSet()))
        .isEqualTo(strings(EURATOM.get("category")));
    for (Isotope isotope : Isotope.values()) {
      assertThat(EURATOM.get("isotope").get(String.valueOf(isotope.letter())).asString())
          .isEqualTo(isotope.label().replace(" ", ""));
    }
  }

  private static Set<String> codes(Kind kind) {
    return names(Stream.of(ChangeCode.values()).filter(code -> code.kind() == kind));
  }

  private static Set<String> names(Enum<?>[] values) {
    return names(Stream.of(values));
  }

  private static Set<String> names(Stream<? extends Enum<?>> values) {
    return values.map(Enum::name).collect(Collectors.toSet());
  }

  private static Set<String> letters(DescriptionCode[] codes) {
    return letters(Stream.of(codes));
  }

  private static Set<String> letters(Stream<? extends DescriptionCode> codes) {
    return codes.map(code -> String.valueOf(code.letter())).collect(Collectors.toSet());
  }

  private static Set<String> strings(JsonNode list) {
    return list.values().stream().map(JsonNode::asString).collect(Collectors.toSet());
  }
}
