package org.custodes.server.filing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.accounting.report.filing.ReportLine;

/// How finely a report prints weights: the last digit of its finest figures, apart for element
/// masses in grams, element masses in kilograms, and fissile masses.
///
/// @param grams decimals of element masses in grams
/// @param kilograms decimals of element masses in kilograms
/// @param fissile decimals of fissile masses, which are always in grams
record Steps(int grams, int kilograms, int fissile) {

  /// What a report without figures would print.
  static final Steps WHOLE = new Steps(0, 0, 0);

  /// A figure of label 600 to 800 as printed: its label, decimals and unit.
  private static final Pattern FIGURE =
      Pattern.compile("(?:^|#)\\s*([678][0-9]0):-?[0-9]+(?:\\.([0-9]+))?([GK])");

  private static final int GRAM_DECIMALS = 6;
  private static final int KILOGRAM_DECIMALS = 9;

  /// Of one entry, from its text.
  static Steps of(String text) {
    int grams = 0;
    int kilograms = 0;
    int fissile = 0;
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      int decimals = figure.group(2) == null ? 0 : figure.group(2).length();
      if (isElement(figure.group(1))) {
        if (figure.group(3).equals("K")) {
          kilograms = Math.max(kilograms, decimals);
        } else {
          grams = Math.max(grams, decimals);
        }
      } else {
        fissile = Math.max(fissile, decimals);
      }
    }
    return new Steps(grams, kilograms, fissile);
  }

  /// Of one line of a report that was made here.
  static Steps of(ReportLine line) {
    return of(
        line.values().entrySet().stream()
            .map(one -> one.getKey().code() + ":" + one.getValue())
            .collect(Collectors.joining("#")));
  }

  /// What somebody chose for a report; trailing zeros are not printed.
  static Steps of(Precision chosen) {
    return new Steps(chosen.gramDecimals(), chosen.kilogramDecimals(), chosen.gramDecimals());
  }

  private static boolean isElement(String label) {
    return switch (label) {
      case "600", "610", "620", "630", "700", "800" -> true;
      default -> false;
    };
  }

  /// The finer of two in everything.
  Steps finer(Steps other) {
    return new Steps(
        Math.max(grams, other.grams),
        Math.max(kilograms, other.kilograms),
        Math.max(fissile, other.fissile));
  }

  /// Whether a difference is what rounding to these digits leaves: at most half of the last digit.
  /// Of a rebatching, whose two sides are rounded to one sum, less than a whole one.
  boolean explains(Content difference, boolean rebatching) {
    return within(difference.element(), step(difference.category()), rebatching)
        && within(difference.fissile(), power(GRAM_DECIMALS - fissile), rebatching);
  }

  private static boolean within(Mass difference, long step, boolean rebatching) {
    long off = difference.abs().micrograms();
    return rebatching ? off < step : off <= step / 2;
  }

  private long step(Category category) {
    return category.reportingUnit() == Unit.G
        ? power(GRAM_DECIMALS - grams)
        : power(KILOGRAM_DECIMALS - kilograms);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
