package org.custodes.accounting.decay;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.custodes.accounting.Element;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Nuclide;

/// The masses of an item's nuclides on the day for which they are known.
///
/// Without that day an isotopic vector says nothing (Regulation 302/2005, Article 8(g); Regulation
/// 2025/974, Article 10(1)(i)).
///
/// @param masses not negative
public record IsotopicVector(LocalDate referenceDate, Map<Nuclide, Mass> masses) {

  public IsotopicVector {
    requireNonNull(referenceDate, "referenceDate");
    Map<Nuclide, Mass> ordered = new EnumMap<>(Nuclide.class);
    ordered.putAll(masses);
    ordered.forEach(IsotopicVector::requireNotNegative);
    masses = Collections.unmodifiableMap(ordered);
  }

  /// The mass of one nuclide, zero if it is not in the vector.
  public Mass mass(Nuclide nuclide) {
    return masses.getOrDefault(nuclide, Mass.ZERO);
  }

  /// The mass of all nuclides of one element.
  public Mass element(Element element) {
    return masses.entrySet().stream()
        .filter(entry -> entry.getKey().element() == element)
        .map(Map.Entry::getValue)
        .reduce(Mass.ZERO, Mass::plus);
  }

  /// The vector on a later day.
  ///
  /// @throws IllegalArgumentException if the day is before the reference date, or more than
  ///   [Decay#MAX] after it
  public IsotopicVector on(LocalDate day) {
    if (day.isBefore(referenceDate)) {
      throw new IllegalArgumentException(
          "decay goes forward: wanted a day from %s, found %s".formatted(referenceDate, day));
    }
    Duration time = Duration.ofDays(ChronoUnit.DAYS.between(referenceDate, day));
    return new IsotopicVector(day, Decay.after(masses, time));
  }

  /// How much of an element decays until a day: what a nuclear loss (`LN`) for decay would state.
  public Mass lossUntil(LocalDate day, Element element) {
    return element(element).minus(on(day).element(element));
  }

  private static void requireNotNegative(Nuclide nuclide, Mass mass) {
    if (mass.isNegative()) {
      throw new IllegalArgumentException(
          "a mass of %s is not negative, found %s".formatted(nuclide.label(), mass));
    }
  }
}
