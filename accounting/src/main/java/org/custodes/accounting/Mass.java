package org.custodes.accounting;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// An exact mass of one element or isotope, counted in whole micrograms.
///
/// Books are kept in integers so that sums are exact and order does not matter. One `long` holds
/// ±9.2 million tonnes. Rounding to grams or kilograms happens once, in the report. Arithmetic that
/// would leave the range of a `long` throws [ArithmeticException].
///
/// @param micrograms the mass in micrograms; negative where a difference is negative
public record Mass(long micrograms) implements Comparable<Mass> {

  /// Most digits before the point in a mass written in grams.
  public static final int GRAM_DIGITS = 12;

  /// Most digits after the point in a mass written in grams: one microgram.
  public static final int GRAM_DECIMALS = 6;

  /// Most digits before the point in a mass written in kilograms.
  public static final int KILOGRAM_DIGITS = 9;

  /// Most digits after the point in a mass written in kilograms: one microgram.
  public static final int KILOGRAM_DECIMALS = 9;

  public static final Mass ZERO = new Mass(0);

  private static final Pattern GRAMS = number(GRAM_DIGITS, GRAM_DECIMALS);
  private static final Pattern KILOGRAMS = number(KILOGRAM_DIGITS, KILOGRAM_DECIMALS);

  /// Reads a mass written in grams.
  ///
  /// @param grams ASCII digits with at most six decimals, for example `"1250.5"`; a leading `-` for
  ///   a negative difference; no exponent, no plus sign
  /// @throws IllegalArgumentException if the text is anything else
  public static Mass ofGrams(String grams) {
    return of(grams, Unit.G, GRAMS, GRAM_DIGITS, GRAM_DECIMALS);
  }

  /// Reads a mass written in kilograms.
  ///
  /// @param kilograms ASCII digits with at most nine decimals, for example `"100.000"`; a leading
  ///   `-` for a negative difference; no exponent, no plus sign
  /// @throws IllegalArgumentException if the text is anything else
  public static Mass ofKilograms(String kilograms) {
    return of(kilograms, Unit.KG, KILOGRAMS, KILOGRAM_DIGITS, KILOGRAM_DECIMALS);
  }

  /// Reads a number written in the given unit, by the rules of [#ofGrams] or [#ofKilograms].
  public static Mass of(String number, Unit unit) {
    return switch (unit) {
      case G -> ofGrams(number);
      case KG -> ofKilograms(number);
    };
  }

  public Mass plus(Mass other) {
    return new Mass(Math.addExact(micrograms, other.micrograms));
  }

  public Mass minus(Mass other) {
    return new Mass(Math.subtractExact(micrograms, other.micrograms));
  }

  public Mass times(long factor) {
    return new Mass(Math.multiplyExact(micrograms, factor));
  }

  public Mass negated() {
    return new Mass(Math.negateExact(micrograms));
  }

  public Mass abs() {
    return new Mass(Math.absExact(micrograms));
  }

  public boolean isNegative() {
    return micrograms < 0;
  }

  public boolean isZero() {
    return micrograms == 0;
  }

  /// -1, 0 or 1.
  public int signum() {
    return Long.signum(micrograms);
  }

  /// This mass in grams, exactly, with no trailing zeros and a scale of 0 to 6.
  public BigDecimal grams() {
    return scaled(GRAM_DECIMALS);
  }

  /// This mass in kilograms, exactly, with no trailing zeros and a scale of 0 to 9.
  public BigDecimal kilograms() {
    return scaled(KILOGRAM_DECIMALS);
  }

  /// This mass in the given unit, exactly.
  public BigDecimal in(Unit unit) {
    return switch (unit) {
      case G -> grams();
      case KG -> kilograms();
    };
  }

  /// Grams as plain decimal text, for example `1250.5`.
  public String inGrams() {
    return grams().toPlainString();
  }

  /// Kilograms as plain decimal text, for example `1.2505`.
  public String inKilograms() {
    return kilograms().toPlainString();
  }

  @Override
  public int compareTo(Mass other) {
    return Long.compare(micrograms, other.micrograms);
  }

  @Override
  public String toString() {
    return inGrams() + " g";
  }

  private BigDecimal scaled(int decimals) {
    BigDecimal bare = BigDecimal.valueOf(micrograms, decimals).stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static Mass of(String number, Unit unit, Pattern shape, int digits, int decimals) {
    if (!shape.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "not a mass in %s with at most %d digits and %d decimals: %s"
              .formatted(unit.plural(), digits, decimals, Codes.quote(number)));
    }
    return new Mass(new BigDecimal(number).movePointRight(decimals).longValueExact());
  }

  private static Pattern number(int digits, int decimals) {
    return Pattern.compile("-?[0-9]{1,%d}(\\.[0-9]{1,%d})?".formatted(digits, decimals));
  }
}
