package org.custodes.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalBandTest {

  @ParameterizedTest
  @CsvSource({
    "0.3, DEPLETED",
    "0.699999, DEPLETED",
    "0.70, NATURAL",
    "0.711, NATURAL",
    "0.711001, ENRICHED"
  })
  void dividesUraniumByItsEnrichment(String percent, Category category) {
    assertThat(NaturalBand.STANDARD.categoryOf(Enrichment.ofPercent(percent))).isEqualTo(category);
  }

  @Test
  void isASettingAndSaysThatItIsNotConfirmed() {
    NaturalBand exact =
        new NaturalBand(
            new BigDecimal("0.00711"), new BigDecimal("0.00711"), Source.read("Facility 1"));

    assertThat(exact.categoryOf(Enrichment.ofPercent("0.70"))).isEqualTo(Category.DEPLETED);
    assertThat(NaturalBand.STANDARD.source().confirmed()).isFalse();
    assertThat(NaturalBand.STANDARD.source().toString()).endsWith("(unconfirmed)");
  }

  @Test
  void refusesABandUpsideDown() {
    assertThatThrownBy(
            () -> new NaturalBand(BigDecimal.ONE, BigDecimal.ZERO, Source.read("Facility 1")))
        .hasMessage("a natural band needs 0 <= lower <= upper <= 1, found 1 to 0");
  }

  @Test
  void aSourceNamesSomething() {
    assertThatThrownBy(() -> Source.read(" ")).hasMessage("a source needs a citation");
    assertThat(Source.read("A")).hasToString("A");
  }
}
