package org.custodes.server.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.code10.Label;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.accounting.report.filing.ReportLine;
import org.junit.jupiter.api.Test;

class BalanceLawTest extends FilingTest {

  private static final ReportMaker.Form GRAMS =
      new ReportMaker.Form("DOE,JA", "", new Precision(0, 3, false));

  @Test
  void aFiledBalanceKeepsTheLawWithItsRoundingAdjustments() {
    MadeReport balance = rounded("HL01", "HE01");

    assertThat(balance.lines().stream().map(BalanceLawTest::code))
        .contains("PB", "LD", "RALD", "BA", "PE", "MF");
    assertThat(new BalanceLaw(balance).broken(_ -> content("0.8", "0.2"))).isEmpty();
  }

  @Test
  void booksThatSayOtherwiseBreakIt() {
    MadeReport balance = rounded("HL02", "HE02");

    assertThat(new BalanceLaw(balance).broken(_ -> content("3", "0.2")))
        .contains(new BalanceLaw.Broken(content("0.8", "0.2"), content("3", "0.2")));
  }

  @Test
  void aLineLeftOutBreaksIt() {
    MadeReport balance = rounded("HL03", "HE03");
    List<ReportLine> without =
        balance.lines().stream().filter(line -> !code(line).equals("LD")).toList();
    MadeReport broken = new MadeReport(balance.head(), balance.type(), without, balance.remark());

    assertThat(new BalanceLaw(broken).broken(_ -> content("0.8", "0.2")))
        .hasValueSatisfying(one -> assertThat(one.found()).isEqualTo(content("0.8", "0.2")));
  }

  /// Three discards of less than half a gram beyond the gram each, and a loss.
  private MadeReport rounded(String facility, String code) {
    Mba area = stocked(facility, code);
    posted(
        area,
        change("2026-01-05", discarded("OLD-1", "1000.4", "40")),
        change("2026-01-06", discarded("OLD-1", "1000.4", "40.1")),
        change("2026-01-07", discarded("OLD-1", "1000.4", "40.2")));
    inventory(area, LocalDate.of(2026, 1, 31), line("", "OLD-1", enriched("96998", "3879.5")));
    filed(changes(area, JANUARY), GRAMS);
    filed(listing(area, JANUARY), GRAMS);
    return filed(balance(area, JANUARY), GRAMS).made();
  }

  private static String code(ReportLine line) {
    return line.value(Label.CODE).orElse("");
  }

  private static Content content(String grams, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(grams), Mass.ofGrams(fissile));
  }
}
