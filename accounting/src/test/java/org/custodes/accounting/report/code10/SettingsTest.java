package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mass;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Level;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Delimiters, limits, policies and the writer: what they allow and refuse.
class SettingsTest {

  private static final String EMPTY = Samples.read("constructed-code10-pil-empty.txt");

  @Test
  void refusesDelimitersThatValuesNeed() {
    assertThatThrownBy(() -> new Delimiters('A', '/', ';', '#'))
        .hasMessageStartingWith("the label delimiter is an ASCII sign");
    assertThatThrownBy(() -> new Delimiters(':', '.', ';', '#'))
        .hasMessageStartingWith("the item delimiter is an ASCII sign");
    assertThatThrownBy(() -> new Delimiters(':', '/', ';', '\n'))
        .hasMessageStartingWith("the end delimiter is an ASCII sign");
    assertThatThrownBy(() -> new Delimiters(':', '/', '/', '#'))
        .hasMessage("four different delimiters are wanted, found ://#");
  }

  @ParameterizedTest
  @CsvSource({
    "63, 16, 1, 1, 1, bytes of an entry",
    "65537, 16, 1, 1, 1, bytes of an entry",
    "1024, 15, 1, 1, 1, bytes of a value",
    "1024, 1025, 1, 1, 1, bytes of a value",
    "1024, 16, 0, 1, 1, files",
    "1024, 16, 1, 0, 1, entries",
    "1024, 16, 1, 1, 0, listed findings"
  })
  void refusesLimitsOutOfRange(
      int entry, int value, int files, long entries, int listed, String what) {
    assertThatThrownBy(() -> new Limits(entry, value, files, entries, listed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("limit of " + what);
  }

  @Test
  void stopsAtTheMostFilesAndEntries() {
    Limits two = new Limits(1024, 256, 2, 2, 100);
    String other = EMPTY.replace("ZM09", "ZM08");
    String third = EMPTY.replace("ZM09", "ZM07");

    assertThat(Checked.of(Policy.STANDARD, two, Sink.NONE, EMPTY, other, third).faults())
        .containsExactly(Fault.TOO_MANY_FILES);
    assertThat(Checked.of(Policy.STANDARD, two, Sink.NONE, EMPTY + other + third).faults())
        .containsExactly(Fault.TOO_MANY_ENTRIES);
  }

  @Test
  void countsFindingsThatItNoLongerLists() {
    Limits one = new Limits(1024, 256, 10, 1000, 1);
    Checked checked = Checked.of(Policy.STANDARD, one, Sink.NONE, "001:OI/ZZ;1#020:A#021:A#022:A#");

    assertThat(checked.findings()).hasSize(1);
    assertThat(checked.result().findings().unlisted()).isGreaterThan(2);
  }

  @Test
  void judgesByTheLevelsOfThePolicy() {
    String gap = EMPTY.replace(";3#", ";5#");
    Policy strict = Policy.STANDARD.withLevel(Fault.REPORT_NUMBER_GAP, Level.E);

    assertThat(Checked.of(EMPTY, gap).brief()).containsExactly("W2 OI/1 001 report-number-gap");
    assertThat(Checked.of(strict, EMPTY, gap).brief())
        .containsExactly("E2 OI/1 001 report-number-gap");
    assertThat(Checked.of(Policy.STANDARD.ignoring(Fault.REPORT_NUMBER_GAP), EMPTY, gap).brief())
        .isEmpty();
  }

  @Test
  void judgesByTheChoicesOfThePolicy() {
    var refusing = Policy.STANDARD.refusing(Set.of(ChangeCode.TW));
    var limited =
        Policy.STANDARD.withDifferenceLimits(Map.of(Category.ENRICHED, Mass.ofGrams("600")));
    var early = Policy.STANDARD.asOf(LocalDate.of(2026, 2, 1));

    assertThat(Checked.of(refusing, Code10CheckTest.ICR_7).brief())
        .containsExactly("E6 OI/7 411 code-refused");
    assertThat(Checked.of(limited, Code10CheckTest.MBR_10).brief())
        .contains("W22 OI/11 411 special-report-due");
    assertThat(Checked.of(early, EMPTY).brief()).containsExactly("W13 OI/1 003 date-in-future");
  }

  @Test
  void writesNothingThatCannotBeReadAgain() {
    assertRefused(Map.of(Label.NOTE, "A"), "an entry begins with 001, found none");
    assertRefused(note("A#B"), "label 391 holds a character that a value cannot carry: code 35");
    assertRefused(note("A\nB"), "label 391 holds a character that a value cannot carry: code 10");
    assertRefused(note("Ä"), "label 391 holds a character that a value cannot carry: code 196");
    assertRefused(note(""), "label 391 has no value");
  }

  @Test
  void writesLabelsInTheirOrder() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Code10Writer(out, Delimiters.STANDARD).write(note("TEXT"));

    assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("001:NC/ZZ;1#391:TEXT#\n");
  }

  private static Map<Label, String> note(String text) {
    return Map.of(Label.REFERENCE, "NC/ZZ;1", Label.NOTE, text);
  }

  private static void assertRefused(Map<Label, String> values, String message) {
    Code10Writer writer = new Code10Writer(new ByteArrayOutputStream(), Delimiters.STANDARD);
    assertThatThrownBy(() -> writer.write(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
