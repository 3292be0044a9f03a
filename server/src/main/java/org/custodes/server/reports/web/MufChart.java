package org.custodes.server.reports.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What was unaccounted for at the end of each period, drawn: points over their dates, above zero
/// what is missing.
///
/// @param values oldest first, in the sign of the IAEA
/// @param unit of the values
record MufChart(List<Value> values, String unit) {

  static final int WIDTH = 1120;
  static final int HEIGHT = 236;

  private static final double LEFT = 72;
  private static final double RIGHT = 1096;
  private static final double TOP = 24;
  private static final double BOTTOM = 196;

  /// Grid lines on either side of zero.
  private static final int STEPS = 2;

  /// Most dates that stand below the axis without touching.
  private static final int MOST_DATES = 12;

  MufChart {
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException("a chart needs two values or more: " + values);
    }
  }

  /// @param end of the period
  record Value(LocalDate end, BigDecimal amount) {}

  /// A value in its place.
  record Point(String x, String y, Value value, boolean last, boolean dated) {}

  /// A horizontal line with its figure.
  record Grid(String y, String textY, BigDecimal figure) {

    boolean isZero() {
      return figure.signum() == 0;
    }
  }

  List<Point> points() {
    return IntStream.range(0, values.size()).mapToObj(this::point).toList();
  }

  List<Grid> grid() {
    BigDecimal step = step();
    return IntStream.rangeClosed(-STEPS, STEPS)
        .mapToObj(i -> step.multiply(BigDecimal.valueOf(i)))
        .map(figure -> new Grid(text(y(figure)), text(y(figure) + 4), plain(figure)))
        .toList();
  }

  String zero() {
    return text(y(BigDecimal.ZERO));
  }

  /// The thin line through all points.
  String line() {
    StringBuilder path = new StringBuilder();
    for (Point point : points()) {
      path.append(path.isEmpty() ? "M" : "L").append(point.x()).append(' ').append(point.y());
    }
    return path.toString();
  }

  private Point point(int index) {
    Value value = values.get(index);
    boolean last = index == values.size() - 1;
    int every = (values.size() + MOST_DATES - 1) / MOST_DATES;
    boolean dated = (values.size() - 1 - index) % every == 0;
    return new Point(text(x(index)), text(y(value.amount())), value, last, dated);
  }

  private double x(int index) {
    double margin = 40;
    double between = (RIGHT - LEFT - 2 * margin) / (values.size() - 1);
    return LEFT + margin + index * between;
  }

  private double y(BigDecimal amount) {
    double reach = step().doubleValue() * STEPS;
    double middle = (TOP + BOTTOM) / 2;
    return middle - amount.doubleValue() / reach * (BOTTOM - TOP) / 2;
  }

  /// The smallest of 1, 2, 2.5 or 5 times a power of ten with which every value fits.
  private BigDecimal step() {
    BigDecimal most =
        values.stream().map(one -> one.amount().abs()).max(BigDecimal::compareTo).orElseThrow();
    if (most.signum() == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal wanted = most.divide(BigDecimal.valueOf(STEPS), 12, RoundingMode.UP);
    int power = wanted.precision() - wanted.scale() - 1;
    return List.of("1", "2", "2.5", "5", "10").stream()
        .map(factor -> new BigDecimal(factor).scaleByPowerOfTen(power))
        .filter(step -> step.compareTo(wanted) >= 0)
        .findFirst()
        .orElseThrow();
  }

  /// Without an exponent and without zeros that say nothing.
  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal bare = figure.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static String text(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
