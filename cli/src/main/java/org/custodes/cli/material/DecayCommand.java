package org.custodes.cli.material;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.custodes.accounting.Element;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.decay.Decay;
import org.custodes.accounting.decay.HalfLife;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `custodes material decay`: masses after a time.
@Command(
    name = "decay",
    description = "Masses of nuclides after a time, with Am-241 growing in from Pu-241.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  $ custodes material decay --years 14.29 Pu-241:115g",
      "  Pu-241  115 g  57.5 g      half-life 14.29 years",
      "  Am-241  0 g    56.77215 g  half-life 432.6 years"
    })
final class DecayCommand implements Callable<Integer> {

  @Mixin private final Output output = new Output();

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private Time time;

  @Parameters(
      paramLabel = "NUCLIDE:MASS",
      arity = "1..*",
      description = "A nuclide and its mass with unit, such as Pu-241:115g.")
  private List<String> masses = new ArrayList<>();

  @Override
  public Integer call() {
    Result result = output.sum(this::result);
    output.print(result::json, result::lines);
    return 0;
  }

  private Result result() {
    Map<Nuclide, Mass> before = new EnumMap<>(Nuclide.class);
    output
        .parsed(masses, NuclideMass::parse)
        .forEach(one -> before.merge(one.nuclide(), one.mass(), Mass::plus));
    return new Result(before, Decay.after(before, time.duration()));
  }

  /// Either a number of years or two days.
  static final class Time {

    @Option(
        names = "--years",
        paramLabel = "N",
        required = true,
        description = "Years of 365.25 days, to the nearest second.")
    private @Nullable BigDecimal years;

    @ArgGroup(exclusive = false)
    private @Nullable Days days;

    Duration duration() {
      if (days != null) {
        return days.duration();
      }
      if (years == null) {
        throw new IllegalArgumentException("wanted --years, or --from and --to");
      }
      return ofYears(years);
    }

    private static Duration ofYears(BigDecimal years) {
      BigDecimal limit = BigDecimal.valueOf(Decay.MAX.toSeconds());
      BigDecimal seconds = years.multiply(BigDecimal.valueOf(HalfLife.YEAR));
      if (seconds.signum() < 0 || seconds.compareTo(limit) > 0) {
        throw new IllegalArgumentException("--years is 0 to 10000, found " + years);
      }
      return Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
  }

  static final class Days {

    @Option(
        names = "--from",
        paramLabel = "DATE",
        required = true,
        description = "Reference date of the masses, such as 2026-01-31.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "The later day.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate to;

    Duration duration() {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "decay goes forward: wanted --to from %s, found %s".formatted(from, to));
      }
      return Duration.ofDays(ChronoUnit.DAYS.between(from, to));
    }
  }

  private record Result(Map<Nuclide, Mass> before, Map<Nuclide, Mass> after) {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    List<String> lines() {
      TextTable rows = new TextTable();
      after.forEach((nuclide, mass) ->
          rows.row(
              nuclide.label(),
              was(nuclide).toString(),
              mass.toString(),
              "half-life " + years(nuclide)));
      for (Element element : elements()) {
        rows.row("all " + element.symbol(), sum(before, element) + "", sum(after, element) + "");
      }
      List<String> lines = new ArrayList<>(rows.lines());
      lines.add("Source: " + HalfLife.of(Nuclide.PU241).source() + "; year of 365.25 days");
      return lines;
    }

    ObjectNode json() {
      ObjectNode json = Output.object();
      ArrayNode nuclides = json.putArray("nuclides");
      after.forEach((nuclide, mass) -> describe(nuclide, mass, nuclides.addObject()));
      ObjectNode elements = json.putObject("elements");
      for (Element element : elements()) {
        elements
            .putObject(element.symbol())
            .put("gramsBefore", sum(before, element).inGrams())
            .put("grams", sum(after, element).inGrams());
      }
      return json;
    }

    private void describe(Nuclide nuclide, Mass mass, ObjectNode json) {
      HalfLife halfLife = HalfLife.of(nuclide);
      json.put("nuclide", nuclide.label());
      json.put("gramsBefore", was(nuclide).inGrams());
      json.put("grams", mass.inGrams());
      json.put("halfLifeSeconds", halfLife.seconds());
      json.put("source", halfLife.source().citation());
      json.put("confirmed", halfLife.source().confirmed());
    }

    private static String years(Nuclide nuclide) {
      BigDecimal years = new BigDecimal(HalfLife.of(nuclide).years(), FOUR_DIGITS);
      return years.toPlainString() + " years";
    }

    private Mass was(Nuclide nuclide) {
      return before.getOrDefault(nuclide, Mass.ZERO);
    }

    private Set<Element> elements() {
      Set<Element> elements = EnumSet.noneOf(Element.class);
      after.keySet().forEach(nuclide -> elements.add(nuclide.element()));
      return elements;
    }

    private static Mass sum(Map<Nuclide, Mass> masses, Element element) {
      return masses.entrySet().stream()
          .filter(entry -> entry.getKey().element() == element)
          .map(Map.Entry::getValue)
          .reduce(Mass.ZERO, Mass::plus);
    }
  }
}
