package org.custodes.server.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.custodes.server.reports.web.MufChart.Grid;
import org.custodes.server.reports.web.MufChart.Point;
import org.custodes.server.reports.web.MufChart.Value;
import org.junit.jupiter.api.Test;

class MufChartTest {

  @Test
  void putsWhatIsMissingAboveZero() {
    MufChart chart = chart("5", "-5");

    assertThat(Double.parseDouble(chart.points().getFirst().y()))
        .isLessThan(Double.parseDouble(chart.zero()));
    assertThat(Double.parseDouble(chart.points().getLast().y()))
        .isGreaterThan(Double.parseDouble(chart.zero()));
  }

  @Test
  void choosesGridLinesThatPeopleCanRead() {
    assertThat(chart("25.8", "-3").grid())
        .extracting(Grid::figure)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("-40"),
            new BigDecimal("-20"),
            BigDecimal.ZERO,
            new BigDecimal("20"),
            new BigDecimal("40"));
  }

  @Test
  void staysInsideItsFrameWhateverTheValues() {
    for (String most : List.of("0", "0.000001", "0.99", "1", "5000000", "999999999999")) {
      assertThat(chart(most, "0").points())
          .allSatisfy(point -> assertThat(Double.parseDouble(point.y())).isBetween(20.0, 200.0));
    }
  }

  @Test
  void datesTheLastPointAndNotMoreThanFit() {
    MufChart many = new MufChart(IntStream.range(0, 24).mapToObj(i -> value(i, "1")).toList(), "g");

    assertThat(many.points()).filteredOn(Point::dated).hasSizeLessThanOrEqualTo(12);
    assertThat(many.points().getLast().dated()).isTrue();
  }

  @Test
  void refusesOneValue() {
    assertThatThrownBy(() -> chart("1")).isInstanceOf(IllegalArgumentException.class);
  }

  private static MufChart chart(String... amounts) {
    return new MufChart(
        IntStream.range(0, amounts.length).mapToObj(i -> value(i, amounts[i])).toList(), "g");
  }

  private static Value value(int month, String amount) {
    return new Value(LocalDate.of(2024, 1, 31).plusMonths(month), new BigDecimal(amount));
  }
}
