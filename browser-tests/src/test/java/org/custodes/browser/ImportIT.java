package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/// Handing in files of reports. Each test has an area of its own, which sends what the constructed
/// area ZM01 sends.
@InTheHouse
class ImportIT {

  private final Visits visits;

  ImportIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void aCheckTakesNothing() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      new Desk(visit).registers("ZB01").checks(Sample.of("icr-7", "ZB01"));
      assertThat(visit.answer()).containsText("9 entries would be taken");
      assertThat(visit.answer()).containsText("Nothing was taken yet");
      Inspection.of(visit, "import-checked");
      assertNothingTakenFrom(visit, "ZB01");
    }
  }

  @Test
  void aLetterForAZeroIsNamedWithItsEntryAndLabelAndNothingIsTaken() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      Sample good = Sample.of("icr-8-corrections", "ZB02");
      Sample bad = Sample.of("icr-7", "ZB02").with("#630:750G", "#630:75OG");
      new Desk(visit).registers("ZB02").importsInVain(bad, good);
      assertThat(visit.answer()).containsText("Nothing was taken");
      assertThat(finding(visit, "75OG")).containsText("OI 2");
      assertThat(finding(visit, "75OG")).containsText("630");
      assertThat(finding(visit, "75OG")).containsText("ZB02-icr-7.txt");
      Inspection.of(visit, "import-findings");
      assertNothingTakenFrom(visit, "ZB02");
    }
  }

  @Test
  void aZeroForTheLetterOIsNamed() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      Sample bad = Sample.of("icr-7", "ZB03").with("001:OI/ZZ;7#002:4", "001:0I/ZZ;7#002:4");
      new Desk(visit).registers("ZB03").importsInVain(bad);
      assertThat(finding(visit, "zero-for-letter")).containsText("0I/ZZ;7");
      assertNothingTakenFrom(visit, "ZB03");
    }
  }

  @Test
  void whatIsTakenIsShownWithItsHashesAndItsFact() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      new Desk(visit)
          .registers("ZB04")
          .imports(Sample.of("icr-7", "ZB04"), Sample.of("icr-8-corrections", "ZB04"));
      assertThat(visit.answer()).containsText("13 entries taken in 2 reports from 2 files");
      assertThat(visit.main()).containsText("ZB04-icr-7.txt");
      assertThat(visit.main().locator("a[href='/reports/ZB04/8']")).isVisible();
      visit.main().locator("a[href^='/record/']").click();
      assertThat(visit.main()).containsText("ZB04-icr-8-corrections.txt");
    }
  }

  @Test
  void theSameFileTwiceIsRefused() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      Sample file = Sample.of("icr-7", "ZB05");
      new Desk(visit).registers("ZB05").imports(file).importsInVain(file.named("again.txt"));
      assertThat(finding(visit, "same-file-again")).containsText("again.txt");
      assertThat(visit.answer()).containsText("Nothing was taken");
    }
  }

  @Test
  void aReportNumberThatWasUsedIsRefused() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      Sample first = Sample.of("icr-7", "ZB06");
      new Desk(visit)
          .registers("ZB06")
          .imports(first)
          .importsInVain(first.with("DRUM-0044", "DRUM-0999"));
      assertThat(finding(visit, "report-number-used")).containsText("7");
    }
  }

  @Test
  void anAreaThatIsNotRegisteredIsRefused() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      new Desk(visit).importsInVain(Sample.of("icr-7", "ZX99"));
      assertThat(finding(visit, "area-unknown")).containsText("ZX99");
    }
  }

  @Test
  void aCorrectionOfAnUnknownEntryIsRefused() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      new Desk(visit).registers("ZB07").importsInVain(Sample.of("icr-8-corrections", "ZB07"));
      assertThat(finding(visit, "corrected-entry-unknown")).containsText("309");
      assertNothingTakenFrom(visit, "ZB07");
    }
  }

  @Test
  void aFileThatIsNoReportIsRefused() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      new Desk(visit).importsInVain(new Sample("letter.txt", "Dear Sir or Madam,\n"));
      assertThat(visit.answer()).containsText("Nothing was taken");
      assertThat(finding(visit, "letter.txt")).isVisible();
    }
  }

  @Test
  void withoutAFileTheFieldSaysThatOneIsWanted() {
    try (Visit visit = visits.as(Person.OFFICER).open("/reports/import")) {
      visit.main().locator("button[value=import]").click();
      assertThat(visit.path()).isEqualTo("/reports/import");
      assertThat((Boolean) visit.page().locator("#files").evaluate("e => e.validity.valueMissing"))
          .isTrue();
    }
  }

  @Test
  void withoutScriptAFileIsTakenToo() {
    try (Visit visit = visits.as(Person.OFFICER, options -> options.setJavaScriptEnabled(false))) {
      new Desk(visit).registers("ZB08").imports(Sample.of("icr-7", "ZB08"));
      assertThat(visit.answer()).containsText("9 entries taken");
    }
  }

  /// The first row with these words.
  private static Locator finding(Visit visit, String words) {
    return visit.main().locator("tbody tr", new Locator.LocatorOptions().setHasText(words)).first();
  }

  private static void assertNothingTakenFrom(Visit visit, String area) {
    assertThat(visit.ask("/api/v1/reports?area=" + area).text()).isEqualTo("[]");
    visit.open("/reports?area=" + area);
    assertThat(visit.answer()).containsText("No report is like that");
  }
}
