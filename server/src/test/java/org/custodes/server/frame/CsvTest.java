package org.custodes.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void quotesWhatWouldBreakARow() throws IOException {
    csv().text("a,b").text("say \"no\"").text("two\nlines").end();

    assertThat(response.getContentAsString())
        .isEqualTo("head\r\n\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
  }

  @Test
  void disarmsATextThatASpreadsheetWouldCalculate() throws IOException {
    csv().text("=HYPERLINK(1)").text("@A1").text("-B").figure("-1.5").end();

    assertThat(response.getContentAsString()).isEqualTo("head\r\n'=HYPERLINK(1),'@A1,'-B,-1.5\r\n");
  }

  @Test
  void leavesEmptyWhatIsMissing() throws IOException {
    csv().optional(Optional.empty()).optional(Optional.of(7)).end();

    assertThat(response.getContentAsString()).isEqualTo("head\r\n,7\r\n");
  }

  @Test
  void isAFileWithAName() throws IOException {
    csv();

    assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(response.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"file.csv\"");
  }

  private Csv csv() throws IOException {
    return Csv.begin(response, "file.csv", "head");
  }
}
