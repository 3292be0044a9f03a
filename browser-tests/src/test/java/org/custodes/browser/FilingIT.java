package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Reports of the invented plant, made from its books by an accountant and a deputy.
@InTheHouse
class FilingIT {

  private static final String AREA = "/filing/ZB11";

  private final Visits visits;

  FilingIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void aReportIsPreviewedSignedSentAndMadeAgain() {
    try (Signatory accountant = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.ACCOUNTANT));
        Signatory deputy = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.DEPUTY))) {
      Visit visit = accountant.visit().open("/filing");
      assertThat(visit.main()).containsText("ZB11");
      Inspection.of(visit, "filing");
      Inspection.of(visit.open(AREA), "filing-area");

      visit.main().locator("a[href*='/prepare?kind=icr']").first().click();
      opensAFigure(visit);
      Inspection.of(visit, "filing-preview");
      mistyped(visit);
      Filers filers = new Filers(accountant, deputy, AREA);
      filers.sign();
      received(filers);
    }
  }

  @Test
  void areasWithoutBooksAndOthersWithoutTheDutySayWhatCanBeDone() {
    try (Visit inspector = visits.as(Person.INSPECTOR).open(AREA)) {
      assertThat(inspector.main().locator("a[href*='/prepare']")).hasCount(0);
      inspector.openRefused("/filing/ZRM1", 404);
      Inspection.of(inspector, "filing-refused");
    }
    try (Visit accountant = visits.as(Person.ACCOUNTANT).open(AREA + "/text")) {
      Inspection.of(accountant, "filing-text");
      accountant.page().locator("#encoder").fill("DOE,JANE");
      accountant.page().locator("#remark").fill("no # here");
      accountant.expectRefusal(AREA + "/prepare");
      accountant.page().locator(".act-bar button").click();
      assertThat(accountant.page().locator("#remark")).hasValue("no # here");
      assertThat(accountant.page().locator("#remark-error")).isVisible();
      Inspection.of(accountant, "filing-text-refused");
    }
  }

  private static void opensAFigure(Visit visit) {
    String preview = visit.page().url();
    visit.main().locator("details.more summary").first().click();
    visit.main().locator("a[href^='/books/entries/']").first().click();
    assertThat(visit.main()).containsText("Nothing appears or disappears");
    visit.page().navigate(preview);
  }

  private static void mistyped(Visit visit) {
    Page page = visit.page();
    page.locator("#encoder").fill("Jane Doe");
    page.locator("#remark").fill("Two drums were weighed twice.");
    visit.expectRefusal(AREA + "/prepare");
    page.locator(".act-bar button").click();
    assertThat(page.locator("#encoder-error")).isVisible();
    assertThat(page.locator("#encoder")).hasValue("Jane Doe");
    Inspection.of(visit, "filing-mistyped");
    page.locator("#remark").fill("");
  }

  /// Its file is what was signed, its receiver tells, and the books still say the same.
  private static void received(Filers filers) {
    String report = filers.openNewest();
    assertThat(new String(filers.file(report), StandardCharsets.US_ASCII))
        .startsWith("001:OI/ZZ;")
        .contains("307:ZB11#");
    Visit visit = filers.accountant().visit();
    visit.main().locator("form[action$='/deliveries'] button").first().click();
    Inspection.of(visit, "filing-report");
    visit.main().locator("a[href$='/comparison']").click();
    assertThat(visit.main()).containsText("The same, byte for byte");
    Inspection.of(visit, "filing-compared");
  }
}
