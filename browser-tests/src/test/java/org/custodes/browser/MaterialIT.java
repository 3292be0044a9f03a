package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From the State's material down to the text of one entry.
///
/// Each test has an area of its own that tells the story of the constructed samples up to its
/// balance report, whose figures `reference/accounting-samples/README.txt` gives.
@InTheHouse
class MaterialIT {

  private final Visits visits;

  MaterialIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void theStatesMaterialNamesEachAreaWithBothSigns() {
    try (Visit visit = toldBy("ZD01").open("/material?at=2026-01-31")) {
      Locator row = row(visit, "ZD01");
      assertThat(row).containsText("2026-01-31");
      assertThat(row).containsText(Pattern.compile("\\+0\\.669"));
      assertThat(row).containsText(Pattern.compile("\u22120\\.669"));
      assertThat(row).containsText("not evaluated");
    }
  }

  @Test
  void aBalanceStandsInTheSignsOfTheIaeaAndOfEuratom() {
    try (Visit visit = toldBy("ZD02").open("/material/ZD02?at=2026-01-31")) {
      Locator muf = row(visit, "material unaccounted for");
      assertThat(muf.locator("td.num").nth(0)).hasText(Pattern.compile("^\\s*669\\s*g"));
      assertThat(muf.locator("td.num").nth(1)).hasText(Pattern.compile("^\\s*25\\.8\\s*g"));
      assertThat(muf.locator("td.num").nth(2)).hasText(Pattern.compile("^\\s*\u2212669\\s*g"));
      assertThat(muf.locator("td.num").nth(3)).hasText(Pattern.compile("^\\s*\u221225\\.8\\s*g"));
    }
  }

  @Test
  void whereAReportIsRoundedBothFiguresStandAndTheRoundingIsNamed() {
    try (Visit visit = toldBy("ZD03").open("/material/ZD03?at=2026-01-31")) {
      Locator loss = row(visit, "measured discard");
      assertThat(loss).containsText(Pattern.compile("2\\s161"));
      assertThat(loss).containsText(Pattern.compile("2\\s160"));
      assertThat(loss).containsText(Pattern.compile("RALD\\s+\\+1"));
      assertThat(visit.main()).containsText("The balance is the exact sum of the change reports.");
    }
  }

  @Test
  void aFigureOfTheBalanceOpensDownToTheExactText() {
    try (Visit visit = toldBy("ZD04").open("/material/ZD04?at=2026-01-31")) {
      row(visit, "measured discard").locator("a").first().click();
      assertThat(visit.path()).contains("/material/ZD04/E/ledger");
      assertThat(visit.answer()).containsText(Pattern.compile("2\\s161"));
      row(visit, "LIQW-0007").locator("a[href*='/entries/']").click();
      assertThat(visit.path()).isEqualTo("/reports/ZD04/7/entries/5");
      assertThat(visit.main().locator(".bytes")).containsText("446:LIQW-0007");
    }
  }

  @Test
  void theLedgerShowsWhatACorrectionTookBack() {
    try (Visit visit = toldBy("ZD05").open("/material/ZD05?at=2026-01-31")) {
      visit.main().locator("a[href*='/ledger']").first().click();
      assertThat(visit.main()).containsText("takes back");
      assertThat(visit.main().locator("a[href='/reports/ZD05/8/entries/1']").first()).isVisible();
    }
  }

  @Test
  void aBatchTellsWhatHappenedToIt() {
    try (Visit visit = toldBy("ZD06").open("/material/ZD06?at=2026-01-31")) {
      visit.main().locator("a[href*='/batches']").first().click();
      assertThat(visit.answer()).containsText("batches");
      row(visit, "CYL30B0001").locator("a[href*='/batch?']").click();
      assertThat(visit.page().locator("h1")).containsText("CYL30B0001");
      assertThat(visit.main().locator("a[href='/reports/ZD06/7/entries/1']").first()).isVisible();
    }
  }

  @Test
  void anEarlierDayShowsWhatWasThere() {
    try (Visit visit = toldBy("ZD07").open("/material/ZD07?at=2026-01-10")) {
      assertThat(visit.answer()).containsText(Pattern.compile("2\\s700\\s000\\s*g"));
      assertThat(visit.main().locator("input[name=at]").first()).hasValue("2026-01-10");
    }
  }

  @Test
  void tablesCanBeTakenAlong() {
    try (Visit visit = toldBy("ZD08").open("/material/ZD08?at=2026-01-31")) {
      visit.main().locator("a[href*='/ledger']").first().click();
      String csv =
          Objects.requireNonNull(
              visit.main().locator("a[href*='ledger.csv']").first().getAttribute("href"));
      APIResponse answer = visit.ask(csv);
      assertThat(answer.headers().get("content-type")).startsWith("text/csv");
      assertThat(answer.text()).contains("DRUM-0045", "2026-01-30");
    }
  }

  @Test
  void anAreaWithoutReportsSaysWhatTheFirstStepIs() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      new Desk(visit).registers("ZD09");
      visit.open("/material/ZD09?at=2026-01-31");
      assertThat(visit.answer()).containsText("Nothing was reported");
      Inspection.of(visit, "area-empty");
    }
  }

  @Test
  void aReceiptWithoutItsShipmentWaitsUnderTransfers() {
    try (Visit visit = toldBy("ZD10").open("/transfers")) {
      assertThat(row(visit, "ZD10")).containsText("CYL30B0001");
    }
  }

  @Test
  void aDayThatIsNoneIsRefusedInWords() {
    try (Visit visit = visits.as(Person.OFFICER).openRefused("/material?at=2026-02-30", 400)) {
      assertThat(visit.main()).containsText("2026-02-30");
      assertThat(visit.main()).containsText("Not a date");
    }
  }

  private Visit toldBy(String area) {
    Visit visit = visits.as(Person.OFFICER);
    new Desk(visit)
        .registers(area)
        .imports(
            Sample.of("icr-7", area),
            Sample.of("icr-8-corrections", area),
            Sample.of("pil-9", area),
            Sample.of("mbr-10", area));
    return visit;
  }

  private static Locator row(Visit visit, String words) {
    return visit.main().locator("tbody tr", new Locator.LocatorOptions().setHasText(words)).first();
  }
}
