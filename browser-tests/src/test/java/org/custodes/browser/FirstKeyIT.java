package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A visitor of the demonstration signs in for the first time in a browser, which then holds a key.
@InTheHouse
class FirstKeyIT {

  private static final String NO_STORE =
      """
      if (location.hostname.startsWith('sign.')) {
        IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError'); };
      }
      """;

  private final Visits visits;

  FirstKeyIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void whoeverSignsInCanSignWithoutHavingMadeAKey() {
    try (Visit visit = visits.asStranger().withDesk()) {
      List<String> seen = seen(visit);
      signsIn(visit.open("/sign-in"), Person.ENGINEER);
      visit.page().waitForURL(visit.address("/"));
      assertThat(visit.page().locator("h1")).containsText("Overview");
      assertThat(seen).anyMatch(url -> url.startsWith(visit.desk()));

      visit.open("/areas/ZF01/parts/new?kind=storage-place");
      visit.page().locator("#code").fill("FK-1");
      visit.page().locator("#name").fill("Shelf of a visitor");
      visit.page().locator("#within").selectOption("IA-1");
      visit.page().locator("#since").fill("2026-11-01");
      visit.main().locator("form button[type=submit]").click();
      new Signatory(visit, "Sign with this browser’s key").signsHere("waits");

      assertThat(visit.main()).containsText("waits for a second person");
      assertThat(seen).noneMatch(url -> url.contains("/account/keys"));
    }
  }

  @Test
  void theSecondSignInInTheSameBrowserGoesStraightOn() {
    try (Visit visit = visits.asStranger().withDesk()) {
      signsIn(visit.open("/rules"), Person.REGULATOR);
      visit.page().waitForURL(visit.address("/rules"));
      signsOut(visit);
      List<String> seen = seen(visit);
      signsIn(visit, Person.REGULATOR);
      visit.page().waitForURL(visit.address("/"));
      assertThat(seen)
          .noneMatch(url -> url.contains("first-key") || url.contains("sign.localhost"));
    }
  }

  @Test
  void aDeskThatDoesNotAnswerIsSaidOnceAndTheWayGoesOn() {
    try (Visit visit = visits.asStranger().withoutDesk()) {
      signsIn(visit.open("/areas"), Person.MANAGER);
      visit.page().waitForURL(address -> address.contains("missing=desk"));
      assertThat(visit.main()).containsText("This browser holds no key yet.");
      assertThat(visit.main()).containsText("The signing desk does not answer.");
      goesOn(visit);
      visit.page().waitForURL(visit.address("/areas"));

      signsOut(visit);
      signsIn(visit, Person.MANAGER);
      visit.page().waitForURL(visit.address("/"));
    }
  }

  @Test
  void whatIsMissingIsSaidToEverybody() {
    try (Visit visit = visits.as(Person.MANAGER).open("/account/first-key?missing=storage")) {
      Inspection.of(visit, "first-key-missing");
      assertThat(visit.main()).containsText("To sign, a key is needed.");
    }
  }

  @Test
  void aBrowserThatMayKeepNothingIsToldSoAndTheWayGoesOn() {
    try (Visit visit = visits.asStranger().withDesk()) {
      visit.context().addInitScript(NO_STORE);
      signsIn(visit.open("/sign-in"), Person.MANAGER);
      visit.page().waitForURL(address -> address.contains("missing=storage"));
      assertThat(visit.main()).containsText("may keep nothing in this browser");
      goesOn(visit);
      visit.page().waitForURL(visit.address("/"));
    }
  }

  @Test
  void whoeverSignsNothingIsNotSentToTheDesk() {
    try (Visit visit = visits.asStranger()) {
      signsIn(visit.open("/sign-in"), Person.INSPECTOR);
      visit.page().waitForURL(visit.address("/"));
      assertThat(visit.page().locator("h1")).containsText("Overview");
    }
  }

  private void signsIn(Visit visit, Person person) {
    visit.signIn(person.login(), visits.house().password(person));
  }

  private static void signsOut(Visit visit) {
    visit.page().locator("details.menu").last().locator("summary").click();
    visit.page().getByText("Sign out").click();
    assertThat(visit.main()).containsText("You are signed out.");
  }

  private static void goesOn(Visit visit) {
    visit
        .page()
        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Go on").setExact(true))
        .click();
  }

  /// The addresses that the window shows from now on.
  private static List<String> seen(Visit visit) {
    List<String> all = new ArrayList<>();
    visit.page().onFrameNavigated((Frame frame) -> all.add(frame.url()));
    return all;
  }
}
