package org.custodes.accounting.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Samples;
import org.custodes.accounting.balance.SigmaMuf.Side;
import org.custodes.accounting.balance.SigmaMuf.Stratum;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Acceptance cases A10 to A12.
class MufStatisticsTest {

  private static final JsonNode VECTORS = Samples.vectors();

  @Test
  void sigmaOfIndependentStrata() {
    JsonNode case10 = VECTORS.get("sigmaMuf");

    assertThat(SigmaMuf.of(strata(case10, false)))
        .isCloseTo(case10.get("sigmaAllIndependent").asDouble(), within(0.00005));
  }

  @Test
  void sigmaIsLessWhenOneMethodMeasuresBothInventories() {
    JsonNode case10 = VECTORS.get("sigmaMuf");

    assertThat(SigmaMuf.of(strata(case10, true)))
        .isCloseTo(case10.get("sigmaPbPeSameMethod").asDouble(), within(0.00005));
  }

  @Test
  void pageStatistics() {
    JsonNode case11 = VECTORS.get("pageTest");

    assertThat(PageTest.statistics(doubles(case11.get("input")), case11.get("K").asDouble()))
        .containsExactly(doubles(case11.get("output")), within(1e-12));
  }

  @Test
  void standardisedIndependentMuf() {
    JsonNode case12 = VECTORS.get("sitmuf");
    double[][] covariance =
        case12.get("covariance").values().stream()
            .map(MufStatisticsTest::doubles)
            .toArray(double[][]::new);

    assertThat(Sitmuf.of(covariance, doubles(case12.get("muf"))))
        .containsExactly(doubles(case12.get("sitmuf")), within(5e-7));
  }

  @Test
  void refusesWhatIsNoCovariance() {
    double[] two = {1, 1};
    assertThatThrownBy(() -> Sitmuf.of(new double[][] {{1, 2}, {2, 1}}, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a covariance is positive definite; row 2 leaves -3.0");
    assertThatThrownBy(() -> Sitmuf.of(new double[][] {{1, 0}, {0.5, 1}}, two))
        .hasMessage("a covariance is symmetric; row 2, column 1 is not");
    assertThatThrownBy(() -> Sitmuf.of(new double[][] {{1}}, two))
        .hasMessage("2 balances need 2 rows of covariance, found 1");
    assertThatThrownBy(() -> Sitmuf.of(new double[][] {{1, 0}, {0}}, two))
        .hasMessage("row 2 of the covariance has 1 values, wanted 2");
    assertThatThrownBy(() -> Sitmuf.of(new double[0][], new double[Sitmuf.MOST + 1]))
        .hasMessage("at most 4000 balances, found 4001");
  }

  @Test
  void refusesErrorsThatAreNoShares() {
    assertThatThrownBy(() -> new Stratum("a", Side.ADDS, Mass.ZERO, 1.5, 0))
        .hasMessage("a relative random error is 0 to 1, found 1.5");
    assertThatThrownBy(() -> new Stratum("a", Side.ADDS, Mass.ZERO, 0, Double.NaN))
        .hasMessage("a relative systematic error is 0 to 1, found NaN");
    assertThatThrownBy(() -> PageTest.statistics(new double[0], -1))
        .hasMessage("a reference value is at least 0, found -1.0");
  }

  private static List<Stratum> strata(JsonNode case10, boolean sameMethod) {
    List<Stratum> strata = new ArrayList<>();
    for (JsonNode one : case10.get("strata")) {
      String name = one.get("name").asString();
      boolean inventory = Set.of("PB", "PE").contains(name);
      strata.add(
          new Stratum(
              sameMethod && inventory ? "inventory" : name,
              Set.of("PB", "RD").contains(name) ? Side.ADDS : Side.TAKES,
              Samples.grams(one.get("grams")),
              one.get("relRandom").asDouble(),
              one.get("relSystematic").asDouble()));
    }
    return strata;
  }

  private static double[] doubles(JsonNode numbers) {
    return numbers.values().stream().mapToDouble(JsonNode::asDouble).toArray();
  }
}
