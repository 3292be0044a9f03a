package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyTest {

  @Test
  void hasFaultsForAllTwentyFourRules() {
    assertThat(Stream.of(Fault.values()).map(Fault::rule))
        .containsAll(IntStream.rangeClosed(1, 24).boxed().toList());
  }

  @Test
  void namesEveryFaultOnce() {
    assertThat(Stream.of(Fault.values()).map(Fault::code))
        .doesNotHaveDuplicates()
        .contains(
            "report-number-used", "same-file-again", "area-unknown", "corrected-entry-unknown")
        .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void takesTheLevelOfTheFaultUnlessItHasItsOwn() {
    Policy strict = Policy.STANDARD.withLevel(Fault.REPORT_NUMBER_GAP, Level.E);

    assertThat(Policy.STANDARD.level(Fault.REPORT_NUMBER_GAP)).contains(Level.W);
    assertThat(strict.level(Fault.REPORT_NUMBER_GAP)).contains(Level.E);
    assertThat(strict.level(Fault.REPORT_LATE)).contains(Level.W);
  }

  @Test
  void leavesOutWhatIsIgnored() {
    assertThat(Policy.STANDARD.ignoring(Fault.REPORT_LATE).level(Fault.REPORT_LATE)).isEmpty();
  }

  @Test
  void refusesNumbersThatMakeNoSense() {
    assertThatThrownBy(() -> policy(3, 30, 1945, 2199))
        .hasMessage("key measurement point length is 1 to 2, found 3");
    assertThatThrownBy(() -> policy(2, -1, 1945, 2199))
        .hasMessage("days until late is 0 to 3660, found -1");
    assertThatThrownBy(() -> policy(2, 30, 2100, 2050))
        .hasMessage("last year is 2100 to 2999, found 2050");
  }

  private static Policy policy(int point, int days, int first, int last) {
    return new Policy(
        Map.of(), Set.of(), Set.of(), ".", point, days, 7110, first, last, 70, Map.of(), null);
  }
}
