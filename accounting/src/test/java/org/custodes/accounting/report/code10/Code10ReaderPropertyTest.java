package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;

class Code10ReaderPropertyTest {

  @Property(tries = 100)
  void whatIsWrittenIsReadAgain(@ForAll("entries") List<Map<Label, String>> entries)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Code10Writer writer = new Code10Writer(out, Delimiters.STANDARD);
    for (Map<Label, String> entry : entries) {
      writer.write(entry);
    }
    String written = out.toString(StandardCharsets.US_ASCII);

    assertThat(Reading.of(written).faults()).isEmpty();
    assertThat(Reading.rewritten(written)).isEqualTo(written);
    assertThat(Reading.of(written).entries()).hasSameSizeAs(entries);
  }

  @Property(tries = 100)
  void everyChangedByteIsReadWithoutACrash(
      @ForAll @IntRange(max = 1600) int place,
      @ForAll @ByteRange(min = Byte.MIN_VALUE) byte value) {
    byte[] bytes = Samples.read("constructed-code10-icr-7.txt").getBytes(StandardCharsets.US_ASCII);
    bytes[place % bytes.length] = value;

    Reading reading = Reading.of(bytes, Limits.STANDARD);

    assertThat(reading.entries()).hasSizeBetween(8, 10);
    assertThat(reading.faults()).hasSizeLessThan(6);
  }

  @Property(tries = 100)
  void anyBytesAreReadWithoutACrash(@ForAll byte[] bytes) {
    Reading reading = Reading.of(bytes, Limits.STANDARD);

    assertThat(reading.faults()).hasSizeLessThanOrEqualTo(bytes.length);
  }

  @Provide
  Arbitrary<List<Map<Label, String>>> entries() {
    Arbitrary<String> values =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .withCharRange('0', '9')
            .withChars(" /;.-+()")
            .ofMinLength(1)
            .ofMaxLength(40);
    return Arbitraries.maps(Arbitraries.of(Label.values()), values)
        .ofMaxSize(20)
        .map(Code10ReaderPropertyTest::withReference)
        .list()
        .ofMaxSize(30);
  }

  private static Map<Label, String> withReference(Map<Label, String> values) {
    Map<Label, String> entry = new TreeMap<>(values);
    entry.put(Label.REFERENCE, "OI/ZZ;7");
    return entry;
  }
}
