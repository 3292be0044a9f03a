package org.custodes.accounting.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Tries;
import org.custodes.accounting.Unit;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void printedFigureAndAdjustmentAddUpToWhatWasSent() {
    Rounding.Line line =
        Rounding.GRAMS.line(ChangeCode.LD, Mass.ofGrams("2160.4"), Mass.ofGrams("2161"));

    assertThat(line.code().code()).isEqualTo("RALD");
    assertThat(line.printed()).isEqualTo(Mass.ofGrams("2160"));
    assertThat(line.adjustment()).isEqualTo(Mass.ofGrams("1"));
    assertThat(line.sent()).isEqualTo(Mass.ofGrams("2161"));
  }

  @Test
  void summingFirstAndRoundingOnceDiffersFromSummingRoundedItems() {
    List<Mass> items = List.of(Mass.ofGrams("0.4"), Mass.ofGrams("0.4"), Mass.ofGrams("0.4"));
    Mass sumFirst = Rounding.GRAMS.round(items.stream().reduce(Mass.ZERO, Mass::plus));
    Mass roundFirst = items.stream().map(Rounding.GRAMS::round).reduce(Mass.ZERO, Mass::plus);

    assertThat(sumFirst).isEqualTo(Mass.ofGrams("1"));
    assertThat(roundFirst).isEqualTo(Mass.ZERO);
  }

  @Test
  void halvesGoAwayFromZero() {
    assertThat(Rounding.GRAMS.round(Mass.ofGrams("2.5"))).isEqualTo(Mass.ofGrams("3"));
    assertThat(Rounding.GRAMS.round(Mass.ofGrams("-2.5"))).isEqualTo(Mass.ofGrams("-3"));
  }

  @Test
  void printsAllItsDecimals() {
    assertThat(new Rounding(Unit.KG, 3).text(Mass.ofKilograms("100"))).isEqualTo("100.000");
    assertThat(Rounding.MILLIGRAMS.text(Mass.ofGrams("0.0005"))).isEqualTo("0.001");
  }

  @Test
  void refusesFinerThanAMilligramAndCoarserThanTheUnit() {
    assertThatThrownBy(() -> new Rounding(Unit.G, 4))
        .hasMessage("reports print g with 0 to 3 decimals, found 4");
    assertThatThrownBy(() -> new Rounding(Unit.KG, -1))
        .hasMessage("reports print kg with 0 to 6 decimals, found -1");
  }

  @Test
  void noSumIsLostByRounding() {
    Tries.of(
        Tries.USUAL,
        values -> {
          List<Integer> items = values.lists(0, 300, values::ints);
          int earlier = values.ints();
          Mass exact = new Mass(items.stream().mapToLong(Integer::longValue).sum());
          Mass sent = new Mass(earlier);
          Rounding.Line line = Rounding.MILLIGRAMS.line(ChangeCode.RD, exact, sent);

          assertThat(line.sent()).isEqualTo(sent);
          assertThat(line.printed().minus(exact).abs()).isLessThanOrEqualTo(new Mass(500));
        });
  }
}
