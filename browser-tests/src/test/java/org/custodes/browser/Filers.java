package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;

/// Two people who file reports of one area: one asks, both sign.
record Filers(Signatory accountant, Signatory deputy, String area) {

  /// Signs what is previewed now, by both.
  void sign() {
    Visit visit = accountant.visit();
    visit.page().locator("#encoder").fill("DOE,JANE");
    visit.page().locator(".act-bar button").click();
    String approval = accountant.asked();
    accountant.signsHere("waits");
    deputy.signs(approval, "done");
  }

  /// Opens the report that was filed last.
  ///
  /// @return its path
  String openNewest() {
    Visit visit = accountant.visit().open(area);
    visit.main().locator("section tbody th a[href^='" + area + "/']").first().click();
    assertThat(visit.main()).containsText("What was signed");
    return visit.path();
  }

  /// The file of a report.
  byte[] file(String report) {
    APIResponse file = accountant.visit().ask(report + "/file");
    if (file.status() != 200) {
      throw new AssertionError("wanted the file of " + report + ", found " + file.status());
    }
    return file.body();
  }
}
