package org.custodes.accounting.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Mass;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.Unit;

/// How a report prints masses: in which unit and with how many decimals, halves away from zero.
///
/// Items are summed first and the sum is rounded once (SG-FM-1172, labels 600 to 800; INFCIRC/153,
/// paragraph 101). What rounding takes from or adds to a sum of figures already sent is stated as a
/// [RoundingAdjustment], so that nothing disappears.
///
/// @param decimals 0 up to a milligram, 3 for grams and 6 for kilograms; coarser than the unit's
///   integer is not allowed
public record Rounding(Unit unit, int decimals) {

  /// Whole grams.
  public static final Rounding GRAMS = new Rounding(Unit.G, 0);

  /// Grams to the milligram, the finest that reports use.
  public static final Rounding MILLIGRAMS = new Rounding(Unit.G, 3);

  public Rounding {
    if (decimals < 0 || decimals > finest(unit)) {
      throw new IllegalArgumentException(
          "reports print %s with 0 to %d decimals, found %d"
              .formatted(unit.symbol(), finest(unit), decimals));
    }
  }

  /// The mass as the report prints it.
  ///
  /// @throws ArithmeticException if rounding leaves the range of a mass
  public Mass round(Mass exact) {
    BigDecimal rounded = exact.in(unit).setScale(decimals, RoundingMode.HALF_UP);
    return new Mass(rounded.multiply(BigDecimal.valueOf(unit.one().micrograms())).longValueExact());
  }

  /// The mass as the report prints it, as decimal text with all its decimals and without unit.
  public String text(Mass exact) {
    return exact.in(unit).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /// One line of a report, rounded once, with what must be added to it to equal what was sent.
  ///
  /// @param exact the unrounded sum
  /// @param sent the sum of the figures that earlier reports printed for the same line
  public Line line(AccountingCode code, Mass exact, Mass sent) {
    Mass printed = round(exact);
    return new Line(new RoundingAdjustment(code), printed, sent.minus(printed));
  }

  /// A printed figure and its adjustment.
  ///
  /// @param code the adjustment's code, for example `RALD`
  /// @param printed the rounded figure
  /// @param adjustment to add to `printed`; zero needs no entry in the report
  public record Line(RoundingAdjustment code, Mass printed, Mass adjustment) {

    /// The sum of what was sent.
    public Mass sent() {
      return printed.plus(adjustment);
    }
  }

  private static int finest(Unit unit) {
    return switch (unit) {
      case G -> 3;
      case KG -> 6;
    };
  }
}
