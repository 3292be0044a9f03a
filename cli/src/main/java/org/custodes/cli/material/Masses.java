package org.custodes.cli.material;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.accounting.Mass;

/// Reads masses as people type them, with their unit.
final class Masses {

  private static final Pattern MASS =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?) ?(mg|g|kg|t)");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,12})?) ?%");

  private Masses() {}

  /// A mass such as `600g`, `2.5 kg` or `10t`, to the microgram.
  static Mass parse(String text) {
    Matcher matcher = MASS.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not a mass with unit mg, g, kg or t, such as 2.5kg: " + quote(text));
    }
    try {
      return new Mass(micrograms(matcher.group(1), matcher.group(2)));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "a mass is whole micrograms up to 9 million tonnes, found " + quote(text), e);
    }
  }

  /// Part of a mass: a mass, or a percentage such as `4.95%` of the whole, to the nearest
  /// microgram.
  static Mass parsePart(String text, Mass whole) {
    Matcher matcher = PERCENT.matcher(text);
    if (!matcher.matches()) {
      return parse(text);
    }
    return new Mass(
        BigDecimal.valueOf(whole.micrograms())
            .multiply(new BigDecimal(matcher.group(1)).movePointLeft(2))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  /// The text as an error may show it.
  static String quote(String text) {
    String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return '"' + cut.replaceAll("\\p{Cntrl}", "?") + '"';
  }

  private static long micrograms(String number, String unit) {
    int power =
        switch (unit) {
          case "mg" -> 3;
          case "g" -> 6;
          case "kg" -> 9;
          default -> 12;
        };
    return new BigDecimal(number).movePointRight(power).longValueExact();
  }
}
