package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What an officer finds out about the reports she took.
@InTheHouse
class ReportsIT {

  private final Visits visits;

  ReportsIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void aReportShowsWhatALaterOneChanged() {
    try (Visit visit = takenFrom("ZC01").open("/reports/ZC01/7")) {
      assertThat(visit.answer()).containsText("8 entries");
      Locator changes = visit.main().locator("table").first();
      assertThat(changes).containsText("ZC01");
      assertThat(changed(changes, "1.?076")).containsText(Pattern.compile("1.?086"));
      assertThat(visit.main().locator("tr.is-old")).hasCount(3);
    }
  }

  @Test
  void aCorrectionLeadsToWhatItCorrects() {
    try (Visit visit = takenFrom("ZC02").open("/reports/ZC02/8")) {
      visit.main().locator("a[href='/reports/ZC02/7/entries/6']").first().click();
      assertThat(visit.answer()).containsText("Corrected since");
      visit.answer().locator("a").click();
      assertThat(visit.path()).isEqualTo("/reports/ZC02/8/entries/1");
      assertThat(visit.answer()).containsText("this entry counts");
    }
  }

  @Test
  void anEntryOpensToItsExactText() {
    try (Visit visit = takenFrom("ZC03").open("/reports/ZC03/7")) {
      visit.main().locator("a[href='/reports/ZC03/7/entries/7']").first().click();
      assertThat(visit.main().locator(".bytes")).containsText("446:DRUM-0044");
      assertThat(visit.main()).containsText("900");
    }
  }

  @Test
  void theTextOfAReportIsWhatWasSent() {
    try (Visit visit = takenFrom("ZC04")) {
      APIResponse text = visit.ask("/reports/ZC04/8/text");
      assertThat(text.ok()).isTrue();
      assertThat(text.text().strip())
          .isEqualToNormalizingNewlines(Sample.of("icr-8-corrections", "ZC04").text().strip());
    }
  }

  @Test
  void theListIsNarrowedToAnAreaAndAType() {
    try (Visit visit = takenFrom("ZC05").open("/reports")) {
      visit.page().getByLabel("Balance area").fill("ZC05");
      visit.page().getByLabel("Type").selectOption("M");
      visit.main().locator("form button[type=submit]").click();
      assertThat(visit.main().locator("tbody tr")).hasCount(1);
      assertThat(visit.main().locator("tbody tr")).containsText("ZC05 10");
    }
  }

  private Visit takenFrom(String area) {
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

  private static Locator changed(Locator table, String before) {
    return table
        .locator("tr", new Locator.LocatorOptions().setHasText(Pattern.compile(before)))
        .first();
  }
}
