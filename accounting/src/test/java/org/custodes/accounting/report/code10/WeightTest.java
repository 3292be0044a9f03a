package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Tries;
import org.custodes.accounting.Unit;
import org.custodes.accounting.report.code10.Weight.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightTest {

  private final Weight weight = new Weight();

  @Test
  void readsEveryMassThatCanBeWritten() {
    Tries.of(
        500,
        values -> {
          long micrograms = values.wholes(-Weight.MOST, Weight.MOST);
          Mass mass = new Mass(micrograms);

          assertThat(read(mass.inGrams() + "G", Unit.G)).isIn(State.FINE, State.FINE_GRAINED);
          assertThat(weight.micrograms).isEqualTo(micrograms);
          assertThat(read(mass.inKilograms() + "K", Unit.KG)).isIn(State.FINE, State.FINE_GRAINED);
          assertThat(weight.micrograms).isEqualTo(micrograms);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "1500000G, FINE",
    "0G, FINE",
    "25000.0G, FINE",
    "0.001G, FINE",
    "0.0001G, FINE_GRAINED",
    "0.0000001G, ABSURD",
    "0000000000000000000000001G, FINE",
    "10000000000G, FINE",
    "10000000000.001G, ABSURD",
    "9999999999999G, ABSURD",
    "1500K, WRONG_UNIT",
    "1500, MALFORMED",
    "G, MALFORMED",
    "'', MALFORMED",
    "1.G, MALFORMED",
    ".5G, MALFORMED",
    "1.2.3G, MALFORMED",
    "1E3G, MALFORMED",
    "+1G, MALFORMED",
    "--1G, MALFORMED",
    "-G, MALFORMED",
    "1 G, MALFORMED",
    "1500g, MALFORMED"
  })
  void judgesTheForm(String text, State state) {
    assertThat(read(text, Unit.G)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"100.000K, FINE", "0.000001K, FINE", "0.0000001K, FINE_GRAINED", "10000001K, ABSURD"})
  void judgesKilograms(String text, State state) {
    assertThat(read(text, Unit.KG)).isEqualTo(state);
  }

  private State read(String text, Unit unit) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return weight.read(bytes, 0, bytes.length, unit);
  }
}
