package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

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
}
