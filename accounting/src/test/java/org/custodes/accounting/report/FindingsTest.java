package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FindingsTest {

  private final Findings findings = new Findings(2);

  @Test
  void listsUpToTheLimitAndCountsOn() {
    findings.add(finding(Level.E));
    findings.add(finding(Level.W));
    findings.add(finding(Level.E));

    assertThat(findings.listed()).hasSize(2);
    assertThat(findings.errors()).isEqualTo(2);
    assertThat(findings.warnings()).isEqualTo(1);
    assertThat(findings.unlisted()).isEqualTo(1);
    assertThat(findings.acceptable()).isFalse();
  }

  @Test
  void acceptsWarnings() {
    findings.add(finding(Level.W));

    assertThat(findings.acceptable()).isTrue();
  }

  @Test
  void goesBackToAMark() {
    findings.add(finding(Level.W));
    Findings.Mark mark = findings.mark();
    findings.add(finding(Level.E));
    findings.add(finding(Level.E));
    findings.backTo(mark);

    assertThat(findings.total()).isEqualTo(1);
    assertThat(findings.listed()).hasSize(1);
    assertThat(findings.acceptable()).isTrue();
  }

  @Test
  void listsAtLeastOne() {
    assertThatThrownBy(() -> new Findings(0)).hasMessage("at least 1 finding is listed, found 0");
  }

  private static Finding finding(Level level) {
    return new Finding(Fault.LABEL_TWICE, level, "f", null, 0, EntrySet.OI, 1, "411", "text", 0, 1);
  }
}
