package org.custodes.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.custodes.server.SiteTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.reports.OwedReport.Standing;
import org.custodes.server.reports.OwedReport.What;
import org.custodes.server.rules.PackVersion;
import org.custodes.server.rules.Rules;
import org.custodes.server.rules.Ruling;
import org.custodes.server.site.Areas;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwedReportsTest extends SiteTest {

  @Autowired private Rules rules;
  @Autowired private Areas areas;
  @Autowired private ReceivedReports received;
  @Autowired private ImportReports imports;

  @Test
  void changesOfTheLastMonthAreOwedUntilTheyAreHere() throws Exception {
    enterFacility("RF01", "Works RF01");
    enterArea("RD01", "RF01", "Hall", "bulk");
    OwedReport january = owed("RD01", "2026-02-20", state()).getFirst();

    assertThat(january.what()).isEqualTo(What.CHANGES);
    assertThat(january.until()).isEqualTo("2026-01-31");
    assertThat(january.state()).map(ReportDueDates.Due::day).contains(LocalDate.of(2026, 3, 2));
    assertThat(january.operator()).isEmpty();

    taken("icr-7", "RD01", "RF01");
    assertThat(owed("RD01", "2026-02-20", state())).isEmpty();
    assertThat(owed("RD01", "2026-03-20", state()))
        .extracting(OwedReport::until)
        .containsExactly(LocalDate.of(2026, 2, 28));
  }

  @Test
  void theOperatorIsLateBeforeTheState() {
    enterFacility("RF02", "Works RF02");
    enterArea("RD02", "RF02", "Hall", "bulk");
    OwedReport toState = owed("RD02", "2026-02-20", operator()).getFirst();
    OwedReport both =
        new OwedReport(
            toState.area(),
            toState.what(),
            toState.until(),
            toState.operator(),
            owed("RD02", "2026-02-20", state()).getFirst().state());

    assertThat(both.standing(LocalDate.of(2026, 2, 15))).isEqualTo(Standing.COMING);
    assertThat(both.standing(LocalDate.of(2026, 2, 16))).isEqualTo(Standing.OPERATOR_LATE);
    assertThat(both.standing(LocalDate.of(2026, 3, 2))).isEqualTo(Standing.OPERATOR_LATE);
    assertThat(both.standing(LocalDate.of(2026, 3, 3))).isEqualTo(Standing.STATE_LATE);
    assertThat(both.isLate(LocalDate.of(2026, 3, 3))).as("nobody knows of changes").isFalse();
  }

  @Test
  void afterAListingItsBalanceIsOwedAndThenTheNextInventory() throws Exception {
    enterFacility("RF03", "Works RF03");
    enterArea("RD03", "RF03", "Hall", "bulk");
    taken("icr-7", "RD03", "RF03");
    taken("icr-8-corrections", "RD03", "RF03");
    taken("pil-9", "RD03", "RF03");
    LocalDate taking =
        received.lastPeriods().stream()
            .filter(one -> one.area().equals("RD03"))
            .map(ReceivedReports.LastPeriod::end)
            .max(LocalDate::compareTo)
            .orElseThrow();

    assertThat(balance("RD03").what()).isEqualTo(What.BALANCE);
    assertThat(balance("RD03").until()).isEqualTo(taking);
    assertThat(balance("RD03").isLate(taking.plusDays(60))).isTrue();

    taken("mbr-10", "RD03", "RF03");
    assertThat(balance("RD03").what()).isEqualTo(What.INVENTORY);
    assertThat(balance("RD03").until()).isEqualTo(taking.plusMonths(14));
  }

  @Test
  void withoutRulesNothingIsOwed() {
    Ruling none = day -> rules.replay(new PackVersion("case-clocks", 1), day).orElseThrow();

    assertThat(new OwedReports(areas, received, none).on(LocalDate.of(2026, 2, 20))).isEmpty();
  }

  private OwedReport balance(String area) {
    return owed(area, "2026-02-20", operator()).stream()
        .filter(owed -> owed.what() != What.CHANGES)
        .findFirst()
        .orElseThrow();
  }

  private List<OwedReport> owed(String area, String day, Ruling ruling) {
    return new OwedReports(areas, received, ruling)
        .on(LocalDate.parse(day)).stream()
            .filter(owed -> owed.area().code().code().equals(area))
            .toList();
  }

  private Ruling state() {
    return day -> rules.replay(new PackVersion("state-infcirc153", 1), day).orElseThrow();
  }

  private Ruling operator() {
    return day -> rules.replay(new PackVersion("operator-euratom", 1), day).orElseThrow();
  }

  private void taken(String sample, String area, String facility) throws Exception {
    String text = Samples.text(sample, area).replace("ZF01", facility).replace("ZF02", facility);
    assertThat(
            imports.take(
                List.of(Samples.upload(sample + area + ".txt", text)), Actor.of(UUID.randomUUID())))
        .isInstanceOf(ImportOutcome.Taken.class);
  }
}
