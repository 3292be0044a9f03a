package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The same work in a browser that runs no script.
@InTheHouse
class ScriptlessIT {

  private final Visits visits;

  ScriptlessIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void onePersonSignsInAndOut() {
    try (Visit visit =
        visits.freshlyAs(Person.OFFICER, options -> options.setJavaScriptEnabled(false))) {
      assertThat(visit.page().locator("h1")).containsText("Overview");
      visit.page().locator("details.menu").last().locator("summary").click();
      visit.page().getByText("Sign out").click();
      assertThat(visit.main()).containsText("You are signed out.");
    }
  }

  @Test
  void theNavigationOpensOnAPhone() {
    try (Visit visit = scriptless(Visits.PHONE).open("/")) {
      assertThat(visit.page().locator("#nav")).not().isInViewport();
      visit.page().locator("nav.dock a[href='#nav']").click();
      assertThat(visit.page().locator("#nav a[data-letter]").first()).isInViewport();
      visit.page().locator("a.side-close").click();
      assertThat(visit.page().locator("#nav a[data-letter]").first()).not().isInViewport();
    }
  }

  @Test
  void theThemeIsChosen() {
    try (Visit visit = scriptless(Visits.DESK).open("/")) {
      visit.page().locator("details.menu").first().locator("summary").click();
      visit.page().locator("button[name=theme][value=dark]").click();
      assertThat(visit.page().locator("html")).hasAttribute("data-theme", "dark");
    }
  }

  @Test
  void theListOfKeysOpensAndCloses() {
    try (Visit visit = scriptless(Visits.DESK).open("/#keys")) {
      assertThat(visit.page().locator("dialog#keys")).isVisible();
      visit.page().locator("dialog#keys .btn").click();
      assertThat(visit.page().locator("dialog#keys")).isHidden();
    }
  }

  private Visit scriptless(int width) {
    return visits.as(
        Person.OFFICER, options -> options.setJavaScriptEnabled(false).setViewportSize(width, 800));
  }
}
