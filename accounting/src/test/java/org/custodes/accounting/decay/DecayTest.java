package org.custodes.accounting.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Element;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.Samples;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class DecayTest {

  private static final JsonNode VECTORS = Samples.vectors().get("puDecay");

  /// The vectors are printed to a tenth of a milligram.
  private static final double PRINTED = 0.00005;

  /// A8 and A9, and the other times of the vectors.
  @TestFactory
  List<DynamicTest> plutoniumOfTheVectors() {
    return VECTORS.get("results").values().stream()
        .map(row ->
            DynamicTest.dynamicTest(row.get("years").asString() + " years", () -> check(row)))
        .toList();
  }

  @Test
  void halfLivesAreThoseOfTheVectors() {
    JsonNode listed = Samples.vectors().get("halfLifeSeconds");

    for (Nuclide nuclide : Nuclide.values()) {
      double wanted = listed.get(nuclide.label().replace("-", "")).asDouble();
      assertThat(HalfLife.of(nuclide).seconds()).as(nuclide.label()).isEqualTo(wanted);
      assertThat(HalfLife.of(nuclide).source().confirmed()).isTrue();
    }
  }

  @Test
  void americiumThatWasThereDecaysBesideWhatGrows() {
    Mass gram = Mass.ofGrams("1");
    Duration time = years(432.6);

    Mass alone = mass(Decay.after(Map.of(Nuclide.AM241, gram), time), Nuclide.AM241);
    Map<Nuclide, Mass> both = Decay.after(Map.of(Nuclide.AM241, gram, Nuclide.PU241, gram), time);
    Map<Nuclide, Mass> parent = Decay.after(Map.of(Nuclide.PU241, gram), time);

    assertThat(alone.grams().doubleValue()).isCloseTo(0.5, within(1e-4));
    assertThat(mass(both, Nuclide.AM241)).isEqualTo(mass(parent, Nuclide.AM241).plus(alone));
  }

  @Test
  void vectorOnALaterDayCarriesThatDay() {
    IsotopicVector vector = vector();

    IsotopicVector later = vector.on(LocalDate.of(2031, 1, 1));

    assertThat(later.referenceDate()).isEqualTo(LocalDate.of(2031, 1, 1));
    assertThat(later.mass(Nuclide.PU241).grams().doubleValue()).isCloseTo(90.23, within(0.01));
    assertThat(vector.lossUntil(LocalDate.of(2031, 1, 1), Element.PU))
        .isEqualTo(vector.element(Element.PU).minus(later.element(Element.PU)));
    assertThat(vector.on(vector.referenceDate()))
        .isEqualTo(new IsotopicVector(vector.referenceDate(), withAmericium(vector.masses())));
  }

  @Test
  void refusesADayBeforeTheReferenceDate() {
    assertThatThrownBy(() -> vector().on(LocalDate.of(2025, 12, 31)))
        .hasMessage("decay goes forward: wanted a day from 2026-01-01, found 2025-12-31");
  }

  @Test
  void refusesTimesBeyondItsLimits() {
    Map<Nuclide, Mass> nothing = Map.of();

    assertThatThrownBy(() -> Decay.after(nothing, Duration.ofDays(-1)))
        .hasMessage("a time of decay is 0 to 3652500 days, found -1 days");
    assertThatThrownBy(() -> Decay.after(nothing, Decay.MAX.plusDays(1)))
        .hasMessage("a time of decay is 0 to 3652500 days, found 3652501 days");
    assertThat(Decay.after(nothing, Decay.MAX)).isEmpty();
  }

  @Test
  void refusesNegativeMasses() {
    Map<Nuclide, Mass> negative = Map.of(Nuclide.U235, new Mass(-1));

    assertThatThrownBy(() -> Decay.after(negative, Duration.ZERO))
        .hasMessage("a mass of U-235 is not negative, found -0.000001 g");
    assertThatThrownBy(() -> new IsotopicVector(LocalDate.EPOCH, negative))
        .hasMessage("a mass of U-235 is not negative, found -0.000001 g");
    assertThatThrownBy(() -> new HalfLife(Nuclide.U235, 0, HalfLife.of(Nuclide.U235).source()))
        .hasMessage("a half-life is positive, found 0.0 s");
  }

  @Test
  void decayNeverMakesMass() {
    Tries.of(
        Tries.USUAL,
        values -> {
          Nuclide nuclide = values.oneOf(Nuclide.class);
          long micrograms = values.wholes(0, 1L << 60);
          int days = values.ints(0, 3_652_500);
          Map<Nuclide, Mass> later =
              Decay.after(Map.of(nuclide, new Mass(micrograms)), Duration.ofDays(days));
          Mass sum = later.values().stream().reduce(Mass.ZERO, Mass::plus);

          assertThat(later.values()).noneMatch(Mass::isNegative);
          assertThat(sum.micrograms()).isLessThanOrEqualTo(micrograms);
        });
  }

  @Test
  void twoStepsComeToTheSameAsOne() {
    Tries.of(
        Tries.USUAL,
        values -> {
          long micrograms = values.wholes(0, 1_000_000_000_000L);
          int first = values.ints(0, 20_000);
          int second = values.ints(0, 20_000);
          Map<Nuclide, Mass> start = Map.of(Nuclide.PU241, new Mass(micrograms));
          Map<Nuclide, Mass> steps =
              Decay.after(Decay.after(start, Duration.ofDays(first)), Duration.ofDays(second));
          Map<Nuclide, Mass> once = Decay.after(start, Duration.ofDays(first + second));

          for (Nuclide nuclide : once.keySet()) {
            assertThat(mass(steps, nuclide).minus(mass(once, nuclide)).abs())
                .isLessThanOrEqualTo(new Mass(3));
          }
        });
  }

  private static void check(JsonNode row) {
    Map<Nuclide, Mass> later = Decay.after(vector().masses(), years(row.get("years").asDouble()));
    for (String name : List.of("Pu238", "Pu239", "Pu240", "Pu241", "Pu242", "Am241")) {
      Nuclide nuclide = Nuclide.of(name).orElseThrow();
      assertThat(mass(later, nuclide).grams().doubleValue())
          .as(name)
          .isCloseTo(row.get(name).asDouble(), within(PRINTED));
    }
    assertThat(new IsotopicVector(LocalDate.EPOCH, later).element(Element.PU).grams().doubleValue())
        .isCloseTo(row.get("PuTotal").asDouble(), within(PRINTED));
  }

  private static Mass mass(Map<Nuclide, Mass> masses, Nuclide nuclide) {
    return masses.getOrDefault(nuclide, Mass.ZERO);
  }

  private static Duration years(double years) {
    return Duration.ofSeconds(Math.round(years * HalfLife.YEAR));
  }

  private static Map<Nuclide, Mass> withAmericium(Map<Nuclide, Mass> masses) {
    Map<Nuclide, Mass> with = new EnumMap<>(masses);
    with.put(Nuclide.AM241, Mass.ZERO);
    return with;
  }

  private static IsotopicVector vector() {
    Map<Nuclide, Mass> masses = new EnumMap<>(Nuclide.class);
    JsonNode initial = VECTORS.get("initialGrams");
    for (String name : initial.propertyNames()) {
      masses.put(Nuclide.of(name).orElseThrow(), Samples.grams(initial.get(name)));
    }
    return new IsotopicVector(LocalDate.of(2026, 1, 1), masses);
  }
}
