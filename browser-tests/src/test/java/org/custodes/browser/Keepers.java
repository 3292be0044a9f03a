package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The two who make accounts, each in a window that keeps their key for the whole run.
final class Keepers implements AutoCloseable {

  private final Signatory administrator;
  private final Signatory officer;

  Keepers(Visits visits) {
    this.administrator = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.ADMINISTRATOR));
    this.officer = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.KEYS));
  }

  /// Makes an account.
  ///
  /// @return the one-time password
  String makeInspector(String login) {
    Visit visit = administrator.visit().open("/accounts/new");
    fill(visit, login);
    String approval = administrator.asked();
    administrator.signsHere("waits");
    officer.signs(approval, "done");
    visit.open(approval);
    visit.main().locator("form[action$='/password'] button").click();
    assertThat(visit.page().locator("#secret")).isVisible();
    return visit.page().locator("#secret").innerText();
  }

  /// Closes an account that was made just now.
  void close(String login) {
    Visit visit = administrator.visit().open("/accounts?part=" + login);
    visit.main().locator("tbody a").first().click();
    visit.main().locator("form[action$='/disable'] button").click();
    assertThat(visit.main()).containsText("Reader " + login);
  }

  static void fill(Visit administrator, String login) {
    administrator.page().locator("#name").fill("Reader " + login);
    administrator.page().locator("#login").fill(login);
    administrator.page().locator("input[name=duties][value=inspector]").check();
    administrator.main().locator("form button[type=submit]").click();
  }

  @Override
  public void close() {
    try (administrator) {
      officer.close();
    }
  }
}
