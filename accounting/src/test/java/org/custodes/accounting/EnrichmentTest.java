package org.custodes.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentTest {

  private static final BigDecimal FIFTH = new BigDecimal("0.20");

  @Test
  void meetsALimitExactly() {
    assertThat(new Enrichment(20, 100).isAtLeast(FIFTH)).isTrue();
    assertThat(new Enrichment(199_999_999, 1_000_000_000).isAtLeast(FIFTH)).isFalse();
    assertThat(new Enrichment(1, 3).compareTo(new BigDecimal("0.333333333333"))).isPositive();
  }

  @Test
  void onlyTheRatioCounts() {
    assertThat(Enrichment.ofPercent("4.95")).isEqualTo(Enrichment.ofFraction("0.0495"));
    assertThat(new Enrichment(495, 10_000)).isEqualTo(Enrichment.ofPercent("4.95"));
    assertThat(new Enrichment(495, 10_000)).hasToString("4.95 %");
    assertThat(Enrichment.ofPercent("100")).hasToString("100 %");
  }

  @Test
  void isReadFromAnAmountOfUranium() {
    Content natural = new Content(Category.NATURAL, Mass.ofKilograms("100"), Mass.ofGrams("711"));

    assertThat(Enrichment.of(natural)).hasToString("0.711 %");
  }

  @Test
  void plutoniumHasNone() {
    assertThatThrownBy(() -> Enrichment.of(new Content(Category.PLUTONIUM, new Mass(1))))
        .hasMessage("enrichment is of uranium, found plutonium");
  }

  @Test
  void nothingHasNone() {
    assertThatThrownBy(() -> Enrichment.of(Content.zero(Category.ENRICHED)))
        .hasMessage("enrichment needs 0 <= fissile <= element and an element mass, found 0 of 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "100.000000000001", "101", "-1", "4,5", "4.1234567890123", "1e1"})
  void refusesWhatIsNoPercentage(String text) {
    assertThatThrownBy(() -> Enrichment.ofPercent(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a percentage from 0 to 100 with at most 12 decimals: \"" + text + "\"");
  }

  @Test
  void refusesAFractionAboveOne() {
    assertThatThrownBy(() -> Enrichment.ofFraction("1.000000000001"))
        .hasMessageStartingWith("not a fraction from 0 to 1 ");
  }

  @Test
  void orderIsThatOfTheRatios() {
    Tries.of(
        Tries.USUAL,
        values -> {
          long a = values.wholes(0, 1000);
          long b = values.wholes(0, 1000);
          Enrichment one = new Enrichment(a, 1000);
          Enrichment other = new Enrichment(b * Long.MAX_VALUE / 1000_000, Long.MAX_VALUE / 1000);

          assertThat(one.compareTo(new Enrichment(b, 1000))).isEqualTo(Long.compare(a, b));
          assertThat(other.compareTo(one)).isEqualTo(-one.compareTo(other));
        });
  }
}
