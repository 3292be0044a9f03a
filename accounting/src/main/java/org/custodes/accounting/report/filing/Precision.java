package org.custodes.accounting.report.filing;

import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;
import org.custodes.accounting.balance.Rounding;

/// With how many decimals reports print weights: at least these, at most to the milligram.
///
/// SG-FM-1172 recommends unrounded data, rounds what is finer than a milligram, and forbids
/// anything coarser than the unit's integer (labels 600 to 800). A figure that would lose more than
/// a thousandth by rounding takes more decimals, so that no batch is rounded to nothing and no
/// enrichment out of its category.
///
/// @param gramDecimals of weights in grams, 0 to 3
/// @param kilogramDecimals of weights in kilograms, 0 to 6
/// @param bothFissile whether fissile uranium is stated as U-233 with U-235 (label 660) and not as
///   U-235 (label 670): for areas that handle U-233
public record Precision(int gramDecimals, int kilogramDecimals, boolean bothFissile) {

  /// To the milligram, fissile uranium as U-235.
  public static final Precision MILLIGRAMS = new Precision(3, 6, false);

  /// A figure loses at most one part in so many, unless it is finer than a milligram.
  private static final long FAITHFUL = 1_000;

  /// Kilograms have as many decimals more for the same step.
  private static final int THOUSAND = 3;

  private static final int FINEST = 3;

  public Precision {
    new Rounding(Unit.G, gramDecimals);
    new Rounding(Unit.KG, kilogramDecimals);
  }

  /// What a report prints for a content.
  Content printed(Content exact) {
    int decimals = decimals(exact);
    return rounded(exact, decimals, fissileDecimals(exact));
  }

  /// What a report prints for uranium that leaves one category for another, which is the same mass
  /// in both: the finer step of the two counts.
  Content printed(Content exact, Category other) {
    Content there = new Content(other, exact.element(), exact.fissile());
    return rounded(exact, Math.max(decimals(exact), decimals(there)), fissileDecimals(exact));
  }

  /// Decimals in grams that the element mass needs; negative for a step of more than a gram.
  int decimals(Content exact) {
    int least =
        exact.category().reportingUnit() == Unit.G ? gramDecimals : kilogramDecimals - THOUSAND;
    return faithful(exact.element(), least);
  }

  int fissileDecimals(Content exact) {
    return faithful(exact.fissile(), gramDecimals);
  }

  private static Content rounded(Content exact, int decimals, int fissileDecimals) {
    return new Content(
        exact.category(),
        rounding(decimals).round(exact.element()),
        rounding(fissileDecimals).round(exact.fissile()));
  }

  private static int faithful(Mass exact, int least) {
    int decimals = least;
    while (decimals < FINEST && !isFaithful(exact, rounding(decimals).round(exact))) {
      decimals++;
    }
    return decimals;
  }

  private static boolean isFaithful(Mass exact, Mass rounded) {
    return rounded.minus(exact).abs().micrograms() <= exact.abs().micrograms() / FAITHFUL;
  }

  /// A step of so many decimals in grams, -3 to 3, is one in kilograms.
  static Rounding rounding(int decimals) {
    return new Rounding(Unit.KG, decimals + THOUSAND);
  }
}
