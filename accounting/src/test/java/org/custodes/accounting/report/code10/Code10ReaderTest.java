package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.custodes.accounting.report.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Code10ReaderTest {

  private static final String ENTRY = "001:OI/ZZ;7#002:1/1#391:TEXT#";

  static java.util.List<String> samples() {
    return Samples.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsAndWritesReferenceReportsByteForByte(String name) {
    String text = Samples.read(name);

    assertThat(Reading.of(text).faults()).isEmpty();
    assertThat(Reading.rewritten(text)).isEqualTo(text);
  }

  @Test
  void takesOneEntryALineOneElementALineAndNoLinesAtAll() {
    String lines = Samples.read("constructed-code10-icr-7.txt");

    assertThat(Reading.rewritten(lines.replace("#", "#\r\n"))).isEqualTo(lines);
    assertThat(Reading.rewritten(lines.replace("\n", ""))).isEqualTo(lines);
  }

  @Test
  void writesLabelsInAscendingOrder() {
    assertThat(Reading.rewritten("001:NC/ZZ;7#391:TEXT#002:1/1#"))
        .isEqualTo("001:NC/ZZ;7#002:1/1#391:TEXT#\n");
  }

  @Test
  void beginsAnEntryAtEvery001() {
    assertThat(Reading.of(ENTRY + ENTRY).entries()).containsExactly(ENTRY, ENTRY);
  }

  @Test
  void takesAgreedDelimiters() {
    byte[] bytes = "001=OI!ZZ,7$002=1!1$".getBytes(StandardCharsets.US_ASCII);
    Reading reading =
        Reading.of(
            new java.io.ByteArrayInputStream(bytes),
            new Delimiters('=', '!', ',', '$'),
            Limits.STANDARD);

    assertThat(reading.entries()).containsExactly("001=OI!ZZ,7$002=1!1$");
    assertThat(reading.faults()).isEmpty();
  }

  @Test
  void findsAForgottenEndSignBeforeALabelAndAtALineEnd() {
    Reading middle = Reading.of("001:OI/ZZ;7#446:CYL30B0001447:CYL30B0001#469:N#");
    Reading lineEnd = Reading.of("001:OI/ZZ;7#469:N\n001:OI/ZZ;7#469:M");

    assertThat(middle.kinds()).containsExactly(Fault.ELEMENT_NOT_ENDED);
    assertThat(middle.faults().getFirst().label()).isEqualTo("446");
    assertThat(Reading.rewritten("001:OI/ZZ;7#446:CYL30B0001447:CYL30B0001#"))
        .isEqualTo("001:OI/ZZ;7#446:CYL30B0001#447:CYL30B0001#\n");
    assertThat(lineEnd.kinds()).containsExactly(Fault.ELEMENT_NOT_ENDED, Fault.ELEMENT_NOT_ENDED);
    assertThat(lineEnd.faults()).extracting(SyntaxFault::line).containsExactly(1L, 2L);
    assertThat(lineEnd.entries()).hasSize(2);
  }

  @Test
  void leavesColonsInFreeTextAlone() {
    assertThat(Reading.of("001:NC/ZZ;7#391:SEE 411: LD AND 412:1#").faults()).isEmpty();
  }

  @Test
  void findsUnknownRepeatedAndEmptyElements() {
    Reading reading = Reading.of("001:OI/ZZ;7#020:X#411:RD#411:SD#412:#");

    assertThat(reading.kinds())
        .containsExactly(Fault.LABEL_UNKNOWN, Fault.LABEL_TWICE, Fault.VALUE_EMPTY);
    assertThat(reading.faults())
        .extracting(SyntaxFault::label)
        .containsExactly("020", "411", "412");
  }

  @Test
  void saysWhereBytesAreThatAreNoElement() {
    Reading reading = Reading.of(ENTRY + "\nO01:XX#\n" + ENTRY);

    SyntaxFault fault = reading.faults().getFirst();
    assertThat(reading.kinds()).containsExactly(Fault.NOT_AN_ELEMENT);
    assertThat(fault.text()).contains("\"O01:XX#\"", "the letter O, labels have the digit 0");
    assertThat(fault.offset()).isEqualTo(ENTRY.length() + 1);
    assertThat(fault.line()).isEqualTo(2);
    assertThat(reading.entries()).hasSize(2);
  }

  @Test
  void findsElementsBeforeAnyEntryAsOneRun() {
    Reading reading = Reading.of("002:1#411:RD#" + ENTRY);

    assertThat(reading.kinds()).containsExactly(Fault.OUTSIDE_ENTRY);
    assertThat(reading.entries()).containsExactly(ENTRY);
  }

  @Test
  void stepsOverAByteOrderMarkAndBlanks() {
    Reading reading = Reading.of("\uFEFF" + ENTRY.replace("#002", "#  002"));

    assertThat(reading.kinds())
        .containsExactly(Fault.BYTE_ORDER_MARK, Fault.BLANK_BETWEEN_ELEMENTS);
    assertThat(reading.entries()).hasSize(1);
  }

  @Test
  void cutsValuesAndEntriesAtTheirLimits() {
    String longValue = "001:NC/ZZ;7#391:" + "A".repeat(5000) + "#" + ENTRY;
    String longEntry = "001:NC/ZZ;7#" + "391:A#".repeat(4000) + ENTRY;

    assertThat(Reading.of(longValue).kinds()).containsExactly(Fault.VALUE_TOO_LONG);
    assertThat(Reading.of(longValue).entries()).hasSize(2);
    assertThat(Reading.of(longEntry).kinds()).contains(Fault.ENTRY_TOO_LONG);
    assertThat(Reading.of(longEntry).entries()).hasSize(2);
  }

  @Test
  void takesAValueOfExactlyTheLimit() {
    Limits limits = new Limits(1024, 16, 1, 1, 1);
    byte[] fits = ("001:NC/ZZ;7#391:" + "A".repeat(16) + "#").getBytes(StandardCharsets.US_ASCII);
    byte[] over = ("001:NC/ZZ;7#391:" + "A".repeat(17) + "#").getBytes(StandardCharsets.US_ASCII);

    assertThat(Reading.of(fits, limits).faults()).isEmpty();
    assertThat(Reading.of(over, limits).kinds()).containsExactly(Fault.VALUE_TOO_LONG);
  }

  @Test
  void readsEntriesThatSpanTheEndOfItsMemory() {
    int entries = 3 * Window.SIZE / ENTRY.length();
    Reading reading = Reading.of((ENTRY + "\n").repeat(entries));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.entries()).hasSize(entries).containsOnly(ENTRY);
  }

  @Test
  void answersTenMegabytesOfRandomBytesWithFewFaults() {
    byte[] junk = new byte[10 << 20];
    new Random(7).nextBytes(junk);
    byte[] noEnds = junk.clone();
    for (int i = 0; i < noEnds.length; i++) {
      noEnds[i] = (byte) (noEnds[i] | 0x80);
    }

    assertThat(Reading.of(junk, Limits.STANDARD).entries()).isEmpty();
    assertThat(Reading.of(noEnds, Limits.STANDARD).faults()).hasSize(1);
    assertThat(Reading.of(noEnds, Limits.STANDARD).faults().getFirst().text())
        .endsWith("10485760 bytes in all");
  }

  @Test
  void answersTenMegabytesOfOneByteWithFewFaults() {
    for (char c : "#:0\n 1".toCharArray()) {
      byte[] bytes = new byte[10 << 20];
      Arrays.fill(bytes, (byte) c);

      assertThat(Reading.of(bytes, Limits.STANDARD).faults()).hasSizeLessThan(2);
    }
  }

  @Test
  void readsStreamsThatGiveOneByteAtATime() {
    byte[] bytes = (ENTRY + "\n" + ENTRY).getBytes(StandardCharsets.US_ASCII);
    InputStream slow =
        new java.io.ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(len, 1));
          }
        };

    assertThat(Reading.of(slow, Delimiters.STANDARD, Limits.STANDARD).entries())
        .containsExactly(ENTRY, ENTRY);
  }
}
