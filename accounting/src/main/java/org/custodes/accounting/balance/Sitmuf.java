package org.custodes.accounting.balance;

/// Standardised independent MUF: a sequence of MUFs whose covariance has been taken out.
///
/// With the lower Cholesky factor L of the covariance, z = L^-1 MUF. Each z depends on the balances
/// up to its own only; without a loss they are independent with mean 0 and standard deviation 1.
public final class Sitmuf {

  /// Most balances in a sequence: a year of days, several times over.
  public static final int MOST = 4_000;

  private Sitmuf() {}

  /// @param covariance symmetric and positive definite, one row a balance, in grams squared
  /// @param muf in grams, losses positive
  /// @throws IllegalArgumentException if the sizes differ or the matrix is no covariance
  public static double[] of(double[][] covariance, double[] muf) {
    int n = muf.length;
    requireSquare(covariance, n);
    double[][] factor = new double[n][];
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      factor[i] = row(covariance, factor, i);
      z[i] = (muf[i] - product(factor[i], z, i)) / factor[i][i];
    }
    return z;
  }

  /// The next row of the Cholesky factor.
  private static double[] row(double[][] covariance, double[][] factor, int i) {
    double[] row = new double[i + 1];
    for (int j = 0; j < i; j++) {
      row[j] = (covariance[i][j] - product(row, factor[j], j)) / factor[j][j];
    }
    double rest = covariance[i][i] - product(row, row, i);
    if (!(rest > 0)) {
      throw new IllegalArgumentException(
          "a covariance is positive definite; row %d leaves %s".formatted(i + 1, rest));
    }
    row[i] = Math.sqrt(rest);
    return row;
  }

  private static double product(double[] one, double[] other, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static void requireSquare(double[][] covariance, int n) {
    if (n > MOST) {
      throw new IllegalArgumentException("at most %d balances, found %d".formatted(MOST, n));
    }
    if (covariance.length != n) {
      throw new IllegalArgumentException(
          "%d balances need %d rows of covariance, found %d".formatted(n, n, covariance.length));
    }
    for (int i = 0; i < n; i++) {
      requireRow(covariance, i, n);
    }
  }

  private static void requireRow(double[][] covariance, int i, int n) {
    if (covariance[i].length != n) {
      throw new IllegalArgumentException(
          "row %d of the covariance has %d values, wanted %d"
              .formatted(i + 1, covariance[i].length, n));
    }
    for (int j = 0; j < i; j++) {
      double difference = Math.abs(covariance[i][j] - covariance[j][i]);
      double size = Math.abs(covariance[i][j]) + Math.abs(covariance[j][i]);
      if (!(difference <= size * 1e-9)) {
        throw new IllegalArgumentException(
            "a covariance is symmetric; row %d, column %d is not".formatted(i + 1, j + 1));
      }
    }
  }
}
