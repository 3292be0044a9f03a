package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Sink;

class Code10CheckPropertyTest {

  private static final String STORY =
      Code10CheckTest.ICR_7
          + Code10CheckTest.ICR_8
          + Code10CheckTest.PIL_9
          + Code10CheckTest.MBR_10
          + Code10CheckTest.TEXT_11
          + Samples.read("constructed-code10-icr-category-change-NE.txt")
          + Samples.read("constructed-code10-icr-reactor-LN-NP.txt");

  @Property(tries = 500)
  void everyChangedByteIsJudgedWithoutACrash(
      @ForAll @IntRange(max = 5000) int place, @ForAll @ByteRange(min = Byte.MIN_VALUE) byte value)
      throws IOException {
    byte[] bytes = STORY.getBytes(StandardCharsets.US_ASCII);
    bytes[place % bytes.length] = value;

    CheckResult result = check(bytes);

    assertThat(result.entries()).isBetween(31L, 33L);
    assertThat(result.findings().total()).isLessThan(60);
  }

  @Property(tries = 500)
  void everyCutIsJudgedWithoutACrash(
      @ForAll @IntRange(max = 5000) int from, @ForAll @IntRange(max = 200) int length)
      throws IOException {
    byte[] bytes = STORY.getBytes(StandardCharsets.US_ASCII);
    int start = from % bytes.length;
    int end = Math.min(bytes.length, start + length);
    byte[] cut = new byte[bytes.length - (end - start)];
    System.arraycopy(bytes, 0, cut, 0, start);
    System.arraycopy(bytes, end, cut, start, bytes.length - end);

    assertThat(check(cut).entries()).isLessThanOrEqualTo(33);
  }

  private static CheckResult check(byte[] bytes) throws IOException {
    Code10Check check = new Code10Check(History.none(), Sink.NONE);
    check.file("story", new ByteArrayInputStream(bytes));
    return check.finish();
  }
}
