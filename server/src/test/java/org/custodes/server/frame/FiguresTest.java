package org.custodes.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void thousandsAreParted() {
    assertThat(Figures.whole(999)).isEqualTo("999");
    assertThat(Figures.whole(1_000)).isEqualTo("1\u202f000");
    assertThat(Figures.whole(12_345_678)).isEqualTo("12\u202f345\u202f678");
  }

  @Test
  void scaleIsKept() {
    assertThat(Figures.decimal(new BigDecimal("1942.600"))).isEqualTo("1\u202f942.600");
    assertThat(Figures.decimal(new BigDecimal("0.000"))).isEqualTo("0.000");
  }

  @Test
  void minusIsATrueOne() {
    assertThat(Figures.decimal(new BigDecimal("-100.5"))).isEqualTo("\u2212100.5");
  }

  @Test
  void differenceAboveZeroHasItsPlus() {
    assertThat(Figures.signed(new BigDecimal("0.41"))).isEqualTo("+0.41");
    assertThat(Figures.signed(new BigDecimal("0.00"))).isEqualTo("0.00");
    assertThat(Figures.signed(new BigDecimal("-0.41"))).isEqualTo("\u22120.41");
  }

  @Test
  void everyWholeNumberCanBeReadBack() {
    LongStream.concat(
            LongStream.of(Long.MIN_VALUE, -1000, -999, -1, 0, 1, 999, 1000, Long.MAX_VALUE),
            new SplittableRandom(20_261_122).longs(1_000))
        .forEach(number -> {
          String figure = Figures.whole(number).replace("\u202f", "").replace('\u2212', '-');
          assertThat(figure).isEqualTo(Long.toString(number));
        });
  }
}
