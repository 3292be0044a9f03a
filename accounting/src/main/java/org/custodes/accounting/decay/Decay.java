package org.custodes.accounting.decay;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Nuclide;

/// Radioactive decay of masses over a time, with Am-241 growing in from Pu-241.
///
/// Other daughters are left out: within the years for which accounts are kept they are small or
/// outside the accounts. Pu-241 and Am-241 are taken to have equal atomic masses. Only here is a
/// mass a `double`, and only its change: the result is the whole microgram nearest to it.
public final class Decay {

  /// Longest time.
  public static final Duration MAX = Duration.ofDays(3_652_500);

  private Decay() {}

  /// The masses after a time.
  ///
  /// @param masses not negative
  /// @param time 0 to [#MAX], ten thousand years; counted in whole seconds
  /// @return the same nuclides, and Am-241 where there was Pu-241
  public static Map<Nuclide, Mass> after(Map<Nuclide, Mass> masses, Duration time) {
    if (time.isNegative() || time.compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          "a time of decay is 0 to %d days, found %d days".formatted(MAX.toDays(), time.toDays()));
    }
    double seconds = time.toSeconds();
    Map<Nuclide, Mass> later = new EnumMap<>(Nuclide.class);
    masses.forEach((nuclide, mass) -> later.put(nuclide, remaining(nuclide, mass, seconds)));
    Mass parent = masses.getOrDefault(Nuclide.PU241, Mass.ZERO);
    if (!parent.isZero()) {
      Mass lost = parent.minus(remaining(Nuclide.PU241, parent, seconds));
      later.merge(Nuclide.AM241, grown(parent, lost, seconds), Mass::plus);
    }
    return Collections.unmodifiableMap(later);
  }

  private static Mass remaining(Nuclide nuclide, Mass mass, double seconds) {
    if (mass.isNegative()) {
      throw new IllegalArgumentException(
          "a mass of %s is not negative, found %s".formatted(nuclide.label(), mass));
    }
    double change = mass.micrograms() * Math.expm1(-HalfLife.of(nuclide).constant() * seconds);
    return new Mass(Math.max(0, mass.micrograms() + Math.round(change)));
  }

  /// Am-241 left of what grew in: l1/(l2-l1) (e^(-l1 t) - e^(-l2 t)) of the first Pu-241, and never
  /// more than that lost.
  private static Mass grown(Mass parent, Mass lost, double seconds) {
    double l1 = HalfLife.of(Nuclide.PU241).constant();
    double l2 = HalfLife.of(Nuclide.AM241).constant();
    double share = l1 / (l2 - l1) * Math.exp(-l1 * seconds) * -Math.expm1(-(l2 - l1) * seconds);
    return new Mass(Math.min(lost.micrograms(), Math.round(parent.micrograms() * share)));
  }
}
