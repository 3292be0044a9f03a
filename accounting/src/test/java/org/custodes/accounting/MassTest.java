package org.custodes.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MassTest {

  @ParameterizedTest
  @CsvSource({
    "1250.5, 1250500000",
    "0, 0",
    "0.000001, 1",
    "-0.5, -500000",
    "007, 7000000",
    "999999999999.999999, 999999999999999999"
  })
  void readsGrams(String grams, long micrograms) {
    assertThat(Mass.ofGrams(grams)).isEqualTo(new Mass(micrograms));
  }

  @ParameterizedTest
  @CsvSource({"100.000, 100000000000", "0.000000001, 1", "999999999.999999999, 999999999999999999"})
  void readsKilograms(String kilograms, long micrograms) {
    assertThat(Mass.ofKilograms(kilograms)).isEqualTo(new Mass(micrograms));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".5",
        "5.",
        "+1",
        "1e3",
        "1,5",
        " 1",
        "1 ",
        "0.0000001",
        "1000000000000",
        "١",
        "1G"
      })
  void refusesWhatIsNoPlainNumber(String grams) {
    assertThatThrownBy(() -> Mass.ofGrams(grams))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a mass in grams with at most 12 digits and 6 decimals: \"" + grams + "\"");
  }

  @Test
  void refusesKilogramsBeyondNineDigits() {
    assertThatThrownBy(() -> Mass.ofKilograms("1000000000"))
        .hasMessage("not a mass in kilograms with at most 9 digits and 9 decimals: \"1000000000\"");
  }

  @Test
  void refusalRepeatsNoMoreThanFortyCharacters() {
    assertThatThrownBy(() -> Mass.ofGrams("9".repeat(5000))).hasMessageEndingWith("9…\"");
  }

  @Test
  void writesNoTrailingZerosAndNoExponent() {
    assertThat(Mass.ofGrams("1250.500").inGrams()).isEqualTo("1250.5");
    assertThat(Mass.ofKilograms("1500").inGrams()).isEqualTo("1500000");
    assertThat(Mass.ofGrams("1500").inKilograms()).isEqualTo("1.5");
    assertThat(Mass.ZERO).hasToString("0 g");
    assertThat(Mass.ofGrams("-0")).isEqualTo(Mass.ZERO);
  }

  @Test
  void gramsHaveNoNegativeScale() {
    assertThat(Mass.ofKilograms("1500").grams()).isEqualTo(new BigDecimal("1500000"));
  }

  @Test
  void sumsBeyondTheRangeThrow() {
    Mass most = new Mass(Long.MAX_VALUE);
    Mass least = new Mass(Long.MIN_VALUE);

    assertThatThrownBy(() -> most.plus(new Mass(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.minus(new Mass(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(least::abs).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void everyMassInRangeReadsBackFromGramsAndKilograms() {
    Tries.of(
        Tries.USUAL,
        values -> {
          int high = values.ints();
          int low = values.ints();
          Mass mass = new Mass(high * 400_000_000L + low);

          assertThat(Mass.ofGrams(mass.inGrams())).isEqualTo(mass);
          assertThat(Mass.ofKilograms(mass.inKilograms())).isEqualTo(mass);
        });
  }

  @Test
  void additionAndSubtractionUndoEachOther() {
    Tries.of(
        Tries.USUAL,
        values -> {
          int first = values.ints();
          int second = values.ints();
          Mass a = new Mass(first);
          Mass b = new Mass(second);

          assertThat(a.plus(b).minus(b)).isEqualTo(a);
          assertThat(a.minus(b)).isEqualTo(b.minus(a).negated());
          assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
        });
  }
}
