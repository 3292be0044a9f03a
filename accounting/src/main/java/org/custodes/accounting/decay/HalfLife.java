package org.custodes.accounting.decay;

import org.custodes.accounting.Nuclide;
import org.custodes.accounting.Source;

/// How long half of a nuclide takes to decay.
///
/// @param seconds positive
public record HalfLife(Nuclide nuclide, double seconds, Source source) {

  /// Seconds of the year in which half-lives are quoted, 365.25 days.
  public static final double YEAR = 365.25 * 86_400;

  private static final Source ENDF =
      Source.read("ENDF/B-VIII.0, as shipped in OpenMC openmc/data/half_life.json");

  public HalfLife {
    if (!(seconds > 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException("a half-life is positive, found " + seconds + " s");
    }
  }

  /// The half-life of a nuclide.
  public static HalfLife of(Nuclide nuclide) {
    return new HalfLife(nuclide, endf(nuclide), ENDF);
  }

  public double years() {
    return seconds / YEAR;
  }

  /// The decay constant in 1/s.
  double constant() {
    return Math.log(2) / seconds;
  }

  private static double endf(Nuclide nuclide) {
    return switch (nuclide) {
      case TH232 -> 4.43384e17;
      case U233 -> 5.02397e12;
      case U234 -> 7.74739e12;
      case U235 -> 2.22102e16;
      case U236 -> 7.39079e14;
      case U238 -> 1.40999e17;
      case NP237 -> 6.76595e13;
      case PU238 -> 2_767_602_000.0;
      case PU239 -> 7.60854e11;
      case PU240 -> 2.07049e11;
      case PU241 -> 450_958_100.0;
      case PU242 -> 1.17868e13;
      case AM241 -> 1.36518e10;
    };
  }
}
