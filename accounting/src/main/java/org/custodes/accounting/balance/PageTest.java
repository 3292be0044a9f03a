package org.custodes.accounting.balance;

/// Page's one-sided sequential test: adds up what exceeds a reference value and forgets gains.
///
/// S1 = max(z1, 0) and S = max(S + z - k, 0) from then on, for a sequence of independent values
/// with standard deviation 1. It alarms when S passes a threshold chosen for the false-alarm rate.
public final class PageTest {

  private PageTest() {}

  /// The statistic after each value.
  ///
  /// @param standardised independent values with standard deviation 1, losses positive
  /// @param reference k, at least 0; 0.5 is common
  public static double[] statistics(double[] standardised, double reference) {
    if (!(reference >= 0)) {
      throw new IllegalArgumentException("a reference value is at least 0, found " + reference);
    }
    double[] statistics = new double[standardised.length];
    for (int i = 0; i < standardised.length; i++) {
      double before = i == 0 ? 0 : statistics[i - 1] - reference;
      statistics[i] = Math.max(before + standardised[i], 0);
    }
    return statistics;
  }
}
