package org.custodes.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Renews the pictures in the documents: `./custodes pictures`.
///
/// They show the demonstration as it is at its first start, so nothing here may change it; what an
/// import shows is refused.
@InTheHouse
class Pictures {

  private static final String DAY = "?at=2026-01-31";

  private final Visits visits;

  Pictures(Visits visits) {
    this.visits = visits;
  }

  @Test
  void overview() throws IOException {
    take("/", "overview", UnaryOperator.identity());
  }

  @Test
  void importFindings() throws IOException {
    Sample faulty =
        Sample.of("icr-7", "ZM03")
            .with("#630:750G", "#630:75OG")
            .with("412:20260119", "412:20260132")
            .with("411:TW", "411:TX");
    try (Visit visit = visits.as(Person.OFFICER)) {
      new Desk(visit).importsInVain(faulty.named("icr-7-scrap-recovery.txt"));
      Picture.take(visit.page(), "import-findings");
    }
  }

  @Test
  void reportCorrections() throws IOException {
    take("/reports/ZM01/7", "report-corrections", UnaryOperator.identity());
  }

  @Test
  void material() throws IOException {
    take("/material" + DAY, "material", UnaryOperator.identity());
  }

  @Test
  void areaBalance() throws IOException {
    take("/material/ZM01" + DAY, "area-balance", UnaryOperator.identity());
  }

  @Test
  void books() throws IOException {
    take("/books/ZB11", "books", UnaryOperator.identity());
  }

  @Test
  void seal() throws IOException {
    take("/seal", "seal", UnaryOperator.identity());
  }

  @Test
  void ledger() throws IOException {
    take("/material/ZM01/E/ledger" + DAY, "ledger", UnaryOperator.identity());
  }

  @Test
  void entry() throws IOException {
    take("/reports/ZM01/7/entries/6", "entry", UnaryOperator.identity());
  }

  @Test
  void record() throws IOException {
    try (Visit visit = visits.as(Person.OFFICER).open("/record?type=reports.")) {
      visit.main().locator("tbody a[href^='/record/']").last().click();
      visit.page().waitForLoadState();
      Picture.take(visit.page(), "record");
    }
  }

  @Test
  void signIn() throws IOException {
    try (Visit visit = visits.asStranger().open("/sign-in")) {
      Picture.take(visit.page(), "sign-in");
    }
  }

  @Test
  void dark() throws IOException {
    take("/material/ZM01" + DAY, "dark", options -> options.setColorScheme(ColorScheme.DARK));
  }

  @Test
  void phone() throws IOException {
    take(
        "/material/ZM01" + DAY,
        "phone",
        options -> options.setViewportSize(Visits.PHONE, 760).setDeviceScaleFactor(2));
  }

  private void take(String path, String name, UnaryOperator<NewContextOptions> window)
      throws IOException {
    try (Visit visit = visits.as(Person.OFFICER, window).open(path)) {
      Picture.take(visit.page(), name);
    }
  }
}
