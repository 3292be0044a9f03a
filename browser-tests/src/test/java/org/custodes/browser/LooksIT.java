package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/// Themes and paper.
@InTheHouse
class LooksIT {

  private static final String GROUND =
      "() => getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).map(Number)"
          + ".slice(0, 3).reduce((a, b) => a + b) / 3";

  private final Visits visits;

  LooksIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void theSystemsThemeIsTakenUntilOneIsChosen() {
    try (Visit visit = visits.as(Person.OFFICER).open("/")) {
      assertThat(brightness(visit)).isGreaterThan(200);
      visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(brightness(visit)).isLessThan(60);
    }
  }

  @Test
  void theChosenThemeStays() {
    try (Visit visit = visits.as(Person.OFFICER).open("/account")) {
      choose(visit, "Dark");
      assertThat(visit.path()).isEqualTo("/account");
      assertThat(brightness(visit)).isLessThan(60);
      visit.open("/");
      assertThat(visit.page().locator("html")).hasAttribute("data-theme", "dark");
      choose(visit, "Light");
      visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(brightness(visit)).isGreaterThan(200);
    }
  }

  @Test
  void onPaperThereIsInkOnWhiteAndNoNavigation() {
    try (Visit visit = visits.as(Person.OFFICER).open("/")) {
      visit
          .page()
          .emulateMedia(
              new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
      assertThat(visit.page().locator("nav.side")).isHidden();
      assertThat(visit.page().locator("header.top")).isHidden();
      assertThat(visit.page().locator("nav.dock")).isHidden();
      assertThat(visit.page().locator("h1")).isVisible();
      assertThat(brightness(visit)).isEqualTo(255);
    }
  }

  private static void choose(Visit visit, String theme) {
    visit.page().locator("details.menu").first().locator("summary").click();
    visit.page().locator("button[name=theme]").getByText(theme).click();
    visit.page().waitForLoadState();
  }

  /// 0 is black, 255 is white.
  private static double brightness(Visit visit) {
    return ((Number) visit.page().evaluate(GROUND)).doubleValue();
  }
}
