package org.custodes.accounting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// The enrichment of uranium: U-233 and U-235 together over all uranium, by mass (INFCIRC/153,
/// paragraph 105). An exact ratio, so that a limit is met or not and never nearly.
///
/// Only the ratio counts: 4 of 100 and 40 of 1000 are equal.
///
/// @param fissile the ratio's numerator, in lowest terms; 0 to `element`
/// @param element the ratio's denominator, in lowest terms; positive
public record Enrichment(long fissile, long element) implements Comparable<Enrichment> {

  /// Most decimals in a fraction or percentage given as text.
  public static final int DECIMALS = 12;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,12})?");
  private static final long SCALE = 100_000_000_000_000L;

  public Enrichment {
    if (element <= 0 || fissile < 0 || fissile > element) {
      throw new IllegalArgumentException(
          "enrichment needs 0 <= fissile <= element and an element mass, found %d of %d"
              .formatted(fissile, element));
    }
    long divisor = BigInteger.valueOf(fissile).gcd(BigInteger.valueOf(element)).longValueExact();
    fissile /= divisor;
    element /= divisor;
  }

  /// The enrichment of an amount of uranium.
  ///
  /// @throws IllegalArgumentException if it is not uranium, holds nothing, or more fissile mass
  ///   than mass
  public static Enrichment of(Content uranium) {
    if (!uranium.category().hasFissile()) {
      throw new IllegalArgumentException(
          "enrichment is of uranium, found " + uranium.category().title());
    }
    return new Enrichment(uranium.fissile().micrograms(), uranium.element().micrograms());
  }

  /// Reads a fraction such as `0.0495`, with at most twelve decimals.
  public static Enrichment ofFraction(String fraction) {
    return of(fraction, SCALE, "fraction from 0 to 1");
  }

  /// Reads a percentage such as `4.95`, with at most twelve decimals.
  public static Enrichment ofPercent(String percent) {
    return of(percent, SCALE / 100, "percentage from 0 to 100");
  }

  /// The fraction to the given number of decimals, halves up.
  public BigDecimal fraction(int decimals) {
    return BigDecimal.valueOf(fissile)
        .divide(BigDecimal.valueOf(element), decimals, RoundingMode.HALF_UP);
  }

  /// The percentage to the given number of decimals, halves up.
  public BigDecimal percent(int decimals) {
    return fraction(decimals + 2).movePointRight(2);
  }

  /// Compares with a fraction, exactly.
  public int compareTo(BigDecimal fraction) {
    return BigDecimal.valueOf(fissile).compareTo(fraction.multiply(BigDecimal.valueOf(element)));
  }

  public boolean isAtLeast(BigDecimal fraction) {
    return compareTo(fraction) >= 0;
  }

  @Override
  public int compareTo(Enrichment other) {
    return BigInteger.valueOf(fissile)
        .multiply(BigInteger.valueOf(other.element))
        .compareTo(BigInteger.valueOf(other.fissile).multiply(BigInteger.valueOf(element)));
  }

  /// The percentage to six decimals, without trailing zeros, for example `4.95 %`.
  @Override
  public String toString() {
    BigDecimal bare = percent(6).stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString() + " %";
  }

  private static Enrichment of(String number, long scale, String wanted) {
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException(refusal(wanted, number));
    }
    BigDecimal scaled = new BigDecimal(number).multiply(BigDecimal.valueOf(scale));
    if (scaled.compareTo(BigDecimal.valueOf(SCALE)) > 0) {
      throw new IllegalArgumentException(refusal(wanted, number));
    }
    return new Enrichment(scaled.longValueExact(), SCALE);
  }

  private static String refusal(String wanted, String number) {
    return "not a %s with at most %d decimals: %s".formatted(wanted, DECIMALS, Codes.quote(number));
  }
}
