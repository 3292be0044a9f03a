package org.custodes.accounting.balance;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.custodes.accounting.Mass;

/// The standard deviation of a balance's MUF from measurement errors, in grams.
///
/// Every stratum adds the square of its random error. The systematic error of a method is one error
/// for everything it measures, so strata of one method add up with their signs before they are
/// squared: an inventory that is the same at the beginning and the end cancels it.
public final class SigmaMuf {

  private SigmaMuf() {}

  /// What a stratum does to MUF.
  public enum Side {
    /// Beginning inventory and what came in.
    ADDS(1),
    /// What went out and the ending inventory.
    TAKES(-1);

    private final int sign;

    Side(int sign) {
      this.sign = sign;
    }
  }

  /// Material measured by one method.
  ///
  /// @param method strata with the same text share a systematic error
  /// @param relativeRandom relative standard deviation of the random error, 0 to 1
  /// @param relativeSystematic relative standard deviation of the systematic error, 0 to 1
  public record Stratum(
      String method, Side side, Mass mass, double relativeRandom, double relativeSystematic) {

    public Stratum {
      requireNonNull(method, "method");
      requireNonNull(side, "side");
      requireNonNull(mass, "mass");
      requireShare("random", relativeRandom);
      requireShare("systematic", relativeSystematic);
    }

    double random() {
      return grams() * relativeRandom;
    }

    double systematic() {
      return side.sign * grams() * relativeSystematic;
    }

    private double grams() {
      return mass.grams().doubleValue();
    }
  }

  /// @return the standard deviation in grams
  public static double of(List<Stratum> strata) {
    Map<String, Double> systematic = new HashMap<>();
    strata.forEach(
        stratum -> systematic.merge(stratum.method(), stratum.systematic(), Double::sum));
    double variance = squares(strata, Stratum::random);
    for (double error : systematic.values()) {
      variance += error * error;
    }
    return Math.sqrt(variance);
  }

  private static double squares(List<Stratum> strata, ToDoubleFunction<Stratum> error) {
    return strata.stream().mapToDouble(error).map(e -> e * e).sum();
  }

  private static void requireShare(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "a relative %s error is 0 to 1, found %s".formatted(what, share));
    }
  }
}
