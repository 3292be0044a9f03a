package org.custodes.accounting.protection;

import java.math.BigDecimal;

/// The radiation level at 1 m from unshielded material, in gray per hour.
///
/// Above 1 Gy/h (100 rad/h) a categorisation table calls material irradiated; at or below it the
/// material counts as unirradiated, even if it has been in a reactor, and gets its category back.
///
/// @param grayPerHour not negative, at most [#MAX]
public record DoseRate(BigDecimal grayPerHour) {

  /// More than any fuel gives.
  public static final BigDecimal MAX = new BigDecimal("1000000");

  public static final DoseRate NONE = new DoseRate(BigDecimal.ZERO);

  public DoseRate {
    if (grayPerHour.signum() < 0 || grayPerHour.compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          "a dose rate is 0 to %s Gy/h, found %s".formatted(MAX.toPlainString(), grayPerHour));
    }
  }

  /// Whether a categorisation table calls the material irradiated.
  public boolean isIrradiated() {
    return grayPerHour.compareTo(BigDecimal.ONE) > 0;
  }
}
