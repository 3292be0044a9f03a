package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;

class Code10ReaderPropertyTest {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 /;.-+()";

  @Test
  void whatIsWrittenIsReadAgain() {
    Tries.of(
        100,
        values -> {
          List<Map<Label, String>> entries = values.lists(0, 30, () -> entry(values));
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          Code10Writer writer = new Code10Writer(out, Delimiters.STANDARD);
          for (Map<Label, String> entry : entries) {
            writer.write(entry);
          }
          String written = out.toString(StandardCharsets.US_ASCII);

          assertThat(Reading.of(written).faults()).isEmpty();
          assertThat(Reading.rewritten(written)).isEqualTo(written);
          assertThat(Reading.of(written).entries()).hasSameSizeAs(entries);
        });
  }

  @Test
  void everyChangedByteIsReadWithoutACrash() {
    Tries.of(
        100,
        values -> {
          int place = values.ints(0, 1600);
          byte value = (byte) values.ints(Byte.MIN_VALUE, Byte.MAX_VALUE);
          byte[] bytes =
              Samples.read("constructed-code10-icr-7.txt").getBytes(StandardCharsets.US_ASCII);
          bytes[place % bytes.length] = value;

          Reading reading = Reading.of(bytes, Limits.STANDARD);

          assertThat(reading.entries()).hasSizeBetween(8, 10);
          assertThat(reading.faults()).hasSizeLessThan(6);
        });
  }

  @Test
  void anyBytesAreReadWithoutACrash() {
    Tries.of(
        100,
        values -> {
          byte[] bytes = values.bytes(0, 255);
          Reading reading = Reading.of(bytes, Limits.STANDARD);

          assertThat(reading.faults()).hasSizeLessThanOrEqualTo(bytes.length);
        });
  }

  private static Map<Label, String> entry(Tries values) {
    Map<Label, String> entry = new TreeMap<>();
    for (int i = values.ints(0, 20); i > 0; i--) {
      entry.put(values.oneOf(Label.class), values.texts(1, 40, LETTERS));
    }
    entry.put(Label.REFERENCE, "OI/ZZ;7");
    return entry;
  }
}
