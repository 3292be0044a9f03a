package org.custodes.cli.validate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.custodes.accounting.Element;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.decay.Decay;
import org.custodes.accounting.decay.HalfLife;
import org.custodes.accounting.decay.IsotopicVector;

/// Half-lives, and plutonium after years with its americium.
final class DecayVectors {

  /// The results are printed to a tenth of a milligram.
  private static final BigDecimal PRINTED = new BigDecimal("0.00005");

  private static final String TOTAL = "PuTotal";
  private static final String YEARS = "years";

  private DecayVectors() {}

  static void halfLives(Json section, Folder folder, Recorder cases) {
    for (String name : section.names()) {
      Json listed = section.member(name);
      cases.attempt(
          name,
          () -> {
            BigDecimal got = BigDecimal.valueOf(HalfLife.of(nuclide(section, name)).seconds());
            cases.number(name, listed.number(), got, BigDecimal.ZERO, "s");
          });
    }
  }

  static void plutonium(Json section, Folder folder, Recorder cases) {
    Map<Nuclide, Mass> start = new EnumMap<>(Nuclide.class);
    Json initial = section.member("initialGrams");
    for (String name : initial.names()) {
      start.put(nuclide(initial, name), initial.member(name).grams());
    }
    section
        .find("am241InitialGrams")
        .ifPresent(americium -> start.merge(Nuclide.AM241, americium.grams(), Mass::plus));
    for (Json result : section.member("results").items()) {
      cases.attempt(result.place(), () -> after(start, result, cases));
    }
  }

  private static void after(Map<Nuclide, Mass> start, Json result, Recorder cases) {
    BigDecimal years = result.member(YEARS).number();
    Map<Nuclide, Mass> later = Decay.after(start, time(years));
    for (String name : result.names()) {
      if (!name.equals(YEARS)) {
        String which = years.toPlainString() + " years, " + name;
        Json listed = result.member(name);
        cases.attempt(
            which,
            () ->
                cases.number(
                    which, listed.number(), got(result, later, name).grams(), PRINTED, "g"));
      }
    }
  }

  private static Mass got(Json result, Map<Nuclide, Mass> later, String name) {
    return name.equals(TOTAL)
        ? new IsotopicVector(LocalDate.EPOCH, later).element(Element.PU)
        : later.getOrDefault(nuclide(result, name), Mass.ZERO);
  }

  private static Duration time(BigDecimal years) {
    BigDecimal seconds = years.multiply(BigDecimal.valueOf(HalfLife.YEAR));
    return Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static Nuclide nuclide(Json place, String name) {
    return Nuclide.of(name)
        .orElseThrow(() -> place.unknown(name, "a nuclide of the accounts such as Pu241"));
  }
}
