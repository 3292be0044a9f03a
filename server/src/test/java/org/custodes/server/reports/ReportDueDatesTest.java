package org.custodes.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.SiteTest;
import org.custodes.server.rules.PackVersion;
import org.custodes.server.rules.Phrase;
import org.custodes.server.rules.Replay;
import org.custodes.server.rules.Rules;
import org.custodes.server.rules.Ruling;
import org.custodes.server.rules.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ReportDueDatesTest extends SiteTest {

  @Autowired private Rules rules;
  @Autowired private ReportDueDates dueDates;
  @Autowired private ImportReports imports;

  /// INFCIRC/153: 30 days after the end of the month; 30 days after the inventory.
  @ParameterizedTest
  @CsvSource({
    "ICR, 2026-01-15, 2026-03-02",
    "ICR, 2026-01-31, 2026-03-02",
    "MBR, 2026-01-15, 2026-02-14",
    "PIL, 2026-01-15, 2026-02-14",
  })
  void aReportIsDueByTheRuleOfItsType(ReportType type, LocalDate end, LocalDate due) {
    assertThat(ReportDueDates.of(report(type, end, end), modelAgreement()))
        .map(ReportDueDates.Due::day)
        .contains(due);
  }

  @Test
  void theRuleIsToldWithItsPack() {
    LocalDate end = LocalDate.of(2026, 1, 15);

    ReportDueDates.Due due =
        ReportDueDates.of(report(ReportType.MBR, end, end), modelAgreement()).orElseThrow();

    assertThat(due.rule().pack()).hasToString("state-infcirc153@1");
    assertThat(due.daysLate(LocalDate.of(2026, 2, 14))).isZero();
    assertThat(due.daysLate(LocalDate.of(2026, 2, 16))).isEqualTo(2);
  }

  @Test
  void textualReportsAndHousesWithoutRulesHaveNoDueDate() {
    LocalDate end = LocalDate.of(2026, 1, 15);

    assertThat(ReportDueDates.of(report(ReportType.TEXTUAL, end, end), modelAgreement())).isEmpty();
    assertThat(ReportDueDates.of(report(ReportType.ICR, end, end), none())).isEmpty();
  }

  @Test
  void receivedReportsAreLookedAtAgainUnderOtherRules() throws Exception {
    enterFacility("DF01", "Works DF01");
    enterArea("DA01", "DF01", "Hall", "bulk");
    String text = Samples.text("icr-7", "DA01").replace("ZF01", "DF01");
    ImportOutcome taken =
        imports.take(
            java.util.List.of(Samples.upload("due.txt", text)),
            org.custodes.server.facts.Actor.of(UUID.randomUUID()));
    assertThat(taken).isInstanceOf(ImportOutcome.Taken.class);

    Replay replay =
        dueDates.replay(
            none(),
            modelAgreement(),
            Span.between(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)));

    assertThat(replay.decisions()).isPositive();
    assertThat(replay.told())
        .filteredOn(changed -> changed.subject().equals("DA01 7"))
        .singleElement()
        .satisfies(changed -> {
          assertThat(changed.path()).isEqualTo("/reports/DA01/7");
          assertThat(changed.before()).isEqualTo(Phrase.of("reports.due.none"));
          assertThat(changed.after().key()).startsWith("reports.due.");
          assertThat(changed.after()).isNotEqualTo(changed.before());
        });
    assertThat(
            dueDates
                .replay(
                    none(),
                    modelAgreement(),
                    Span.between(LocalDate.of(1950, 1, 1), LocalDate.of(1950, 1, 2)))
                .decisions())
        .isZero();
  }

  private Ruling modelAgreement() {
    return day -> rules.replay(new PackVersion("state-infcirc153", 1), day).orElseThrow();
  }

  /// Rules of another kind say nothing of reports.
  private Ruling none() {
    return day -> rules.replay(new PackVersion("case-clocks", 1), day).orElseThrow();
  }

  private static ReceivedReport report(ReportType type, LocalDate end, LocalDate made) {
    return new ReceivedReport(
        1,
        new UUID(0, 1),
        "a.txt",
        "ZZ",
        "DF01",
        "DA01",
        7,
        type,
        made,
        Optional.of(end.withDayOfMonth(1)),
        Optional.of(end),
        "A",
        1,
        0,
        0,
        0);
  }
}
