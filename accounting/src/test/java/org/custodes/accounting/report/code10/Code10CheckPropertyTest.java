package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.custodes.accounting.Tries;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Sink;
import org.junit.jupiter.api.Test;

class Code10CheckPropertyTest {

  private static final String STORY =
      Code10CheckTest.ICR_7
          + Code10CheckTest.ICR_8
          + Code10CheckTest.PIL_9
          + Code10CheckTest.MBR_10
          + Code10CheckTest.TEXT_11
          + Samples.read("constructed-code10-icr-category-change-NE.txt")
          + Samples.read("constructed-code10-icr-reactor-LN-NP.txt");

  @Test
  void everyChangedByteIsJudgedWithoutACrash() {
    Tries.of(
        500,
        values -> {
          int place = values.ints(0, 5000);
          byte value = (byte) values.ints(Byte.MIN_VALUE, Byte.MAX_VALUE);
          byte[] bytes = STORY.getBytes(StandardCharsets.US_ASCII);
          bytes[place % bytes.length] = value;

          CheckResult result = check(bytes);

          assertThat(result.entries()).isBetween(31L, 33L);
          assertThat(result.findings().total()).isLessThan(60);
        });
  }

  @Test
  void everyCutIsJudgedWithoutACrash() {
    Tries.of(
        500,
        values -> {
          int from = values.ints(0, 5000);
          int length = values.ints(0, 200);
          byte[] bytes = STORY.getBytes(StandardCharsets.US_ASCII);
          int start = from % bytes.length;
          int end = Math.min(bytes.length, start + length);
          byte[] cut = new byte[bytes.length - (end - start)];
          System.arraycopy(bytes, 0, cut, 0, start);
          System.arraycopy(bytes, end, cut, start, bytes.length - end);

          assertThat(check(cut).entries()).isLessThanOrEqualTo(33);
        });
  }

  private static CheckResult check(byte[] bytes) throws IOException {
    Code10Check check = new Code10Check(History.none(), Sink.NONE);
    check.file("story", new ByteArrayInputStream(bytes));
    return check.finish();
  }
}
