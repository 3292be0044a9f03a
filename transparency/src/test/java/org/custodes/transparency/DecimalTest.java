package org.custodes.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

  @Test
  void readsZeroAndTheLargest() {
    assertThat(Decimal.parse("0", "size")).isZero();
    assertThat(Decimal.parse("9223372036854775807", "size")).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+5",
        "-5",
        "05",
        "00",
        " 5",
        "5 ",
        "0x5",
        "1e3",
        "١٢٣",
        "9223372036854775808",
        "99999999999999999999"
      })
  void refusesEveryOtherSpelling(String text) {
    assertThatThrownBy(() -> Decimal.parse(text, "size"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "size: found "
                + text
                + ", wanted ASCII digits without leading zero, at most 9223372036854775807");
  }
}
