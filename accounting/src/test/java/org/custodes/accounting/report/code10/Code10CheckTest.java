package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.Findings;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Code10CheckTest {

  static final String ICR_7 = Samples.read("constructed-code10-icr-7.txt");
  static final String ICR_8 = Samples.read("constructed-code10-icr-8-corrections.txt");
  static final String PIL_9 = Samples.read("constructed-code10-pil-9.txt");
  static final String MBR_10 = Samples.read("constructed-code10-mbr-10.txt");
  static final String TEXT_11 = Samples.read("constructed-code10-textual-report.txt");

  @Test
  void findsNothingInTheStoryOfTheReferenceReports() {
    Checked checked = Checked.of(ICR_7, ICR_8, PIL_9, MBR_10, TEXT_11);

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.result().entries()).isEqualTo(29);
    assertThat(checked.result().files()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "icr-7",
        "icr-category-change-NE",
        "icr-reactor-LN-NP",
        "mbr-empty",
        "pil-9",
        "pil-empty",
        "textual-report"
      })
  void findsNothingInAReferenceReportOfItsOwn(String name) {
    assertThat(Checked.of(Samples.read("constructed-code10-" + name + ".txt")).findings())
        .isEmpty();
  }

  @Test
  void namesTheReportOfEveryFinding() {
    Checked checked =
        Checked.of(ICR_7.replace("630:1500000G", "630:15OOOOOG"), MBR_10.replace("ZM01", "ZM02"));

    assertThat(checked.findings())
        .extracting(Finding::area, Finding::report)
        .contains(tuple(new Mba("ZM01"), 7), tuple(new Mba("ZM02"), 10))
        .doesNotContain(tuple(null, 0));
    assertThat(Checked.of("rubbish").findings())
        .extracting(Finding::area, Finding::report)
        .containsOnly(tuple(null, 0));
  }

  @Test
  void takesLettersOfAnAgreedAlphabetButNoBrokenOnes() throws IOException {
    byte[] whole = letters("446:\u0411\u0410\u041a#").getBytes(StandardCharsets.UTF_8);
    byte[] cut = letters("446:\u00d0#").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(check(whole).listed()).isEmpty();
    assertThat(check(cut).listed())
        .extracting(Finding::code, Finding::label)
        .containsExactly(tuple("character-refused", "446"));
  }

  private static String letters(String batch) {
    return Samples.entry()
        .replace("002:5#", "002:1/1#")
        .replace("446:LIQW-0007#", "445:1#" + batch);
  }

  private static Findings check(byte[] bytes) throws IOException {
    Code10Check check = new Code10Check(History.none(), Sink.NONE);
    check.file("letters", new ByteArrayInputStream(bytes));
    return check.finish().findings();
  }
}
