package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Everything can be done with the keys alone.
@InTheHouse
class KeyboardIT {

  /// What has the focus, and whether one can see that.
  private static final String FOCUS =
      """
      () => {
        const e = document.activeElement;
        const seen = (x) => {
          const s = getComputedStyle(x);
          return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1) || s.boxShadow !== 'none';
        };
        const box = e.closest('.control, .find, .choice') ?? e;
        return e === document.body ? 'nothing'
          : (seen(e) || seen(box) ? 'seen ' : 'unseen ') + e.outerHTML.slice(0, 100);
      }
      """;

  private static final int MOST_STOPS = 200;

  private final Visits visits;

  KeyboardIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void strokeGoesToTheSearchAndEnterSearches() {
    try (Visit visit = overview()) {
      Keyboard keys = visit.page().keyboard();
      keys.press("/");
      assertThat(visit.page().locator("#q")).isFocused();
      keys.type("area/1");
      assertThat(visit.page().locator("#q")).hasValue("area/1");
      keys.press("Enter");
      visit.page().waitForURL(address -> address.contains("/search?q=area%2F1"));
    }
  }

  @Test
  void gAndALetterGoToEachSubject() {
    try (Visit visit = overview()) {
      Locator links = visit.page().locator("#nav a[data-letter]");
      assertThat(links.count()).isGreaterThan(1);
      for (int i = 0; i < links.count(); i++) {
        visit.open("/");
        String goal = attribute(links.nth(i), "href");
        visit.page().keyboard().press("g");
        visit.page().keyboard().press(attribute(links.nth(i), "data-letter"));
        visit.page().waitForURL(address -> address.endsWith(goal));
      }
    }
  }

  @Test
  void noLetterGoesToTwoSubjects() {
    try (Visit visit = overview()) {
      List<String> letters = new ArrayList<>();
      for (Locator link : visit.page().locator("#nav a[data-letter]").all()) {
        letters.add(attribute(link, "data-letter"));
      }
      assertThat(letters).doesNotHaveDuplicates();
    }
  }

  @Test
  void questionMarkListsTheKeysAndEscapeClosesTheList() {
    try (Visit visit = overview()) {
      Locator dialog = visit.page().locator("dialog#keys");
      visit.page().keyboard().press("?");
      assertThat(dialog).isVisible();
      assertThat(dialog).containsText("Keyboard");
      visit.page().keyboard().press("Escape");
      assertThat(dialog).isHidden();
    }
  }

  @Test
  void escapeClosesAMenuAndGivesTheFocusBack() {
    try (Visit visit = overview()) {
      Locator menu = visit.page().locator("details.menu").first();
      Locator summary = menu.locator("summary");
      summary.focus();
      visit.page().keyboard().press("Enter");
      assertThat(menu.locator("button").first()).isVisible();
      visit.page().keyboard().press("Tab");
      visit.page().keyboard().press("Escape");
      assertThat(menu.locator("button").first()).isHidden();
      assertThat(summary).isFocused();
    }
  }

  @Test
  void theFirstStopLeadsPastTheNavigation() {
    try (Visit visit = overview()) {
      visit.page().keyboard().press("Tab");
      assertThat(visit.page().locator("a.skip")).isFocused();
      assertThat(visit.page().locator("a.skip")).isInViewport();
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().locator("#main")).isFocused();
    }
  }

  @Test
  void everyStopCanBeSeenAndAllAreReached() {
    try (Visit visit = overview()) {
      List<String> stops = stops(visit.page());
      assertThat(stops).hasSizeGreaterThan(5).hasSizeLessThan(MOST_STOPS);
      assertThat(stops).noneMatch(stop -> stop.startsWith("unseen"));
    }
  }

  @Test
  void stopsFollowTheOrderOfThePage() {
    try (Visit visit = overview()) {
      assertThat(visit.page().locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])"))
          .hasCount(0);
      List<String> stops = stops(visit.page());
      assertThat(stops.getFirst()).contains("skip");
      assertThat(stops.indexOf(firstWith(stops, "data-letter")))
          .isLessThan(stops.indexOf(firstWith(stops, "id=\"q\"")));
    }
  }

  @Test
  void keysTypedIntoAFieldAreText() {
    try (Visit visit = overview()) {
      visit.page().locator("#q").focus();
      visit.page().keyboard().type("g?/r");
      assertThat(visit.page().locator("#q")).hasValue("g?/r");
      assertThat(visit.page().locator("dialog#keys")).isHidden();
    }
  }

  private Visit overview() {
    return visits.as(Person.OFFICER).open("/");
  }

  private static String attribute(Locator element, String name) {
    return Objects.requireNonNull(element.getAttribute(name), name);
  }

  private static String firstWith(List<String> stops, String part) {
    return stops.stream().filter(stop -> stop.contains(part)).findFirst().orElseThrow();
  }

  private static List<String> stops(Page page) {
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      String stop = (String) page.evaluate(FOCUS);
      if (stop.equals("nothing")) {
        return stops;
      }
      stops.add(stop);
    }
    return stops;
  }
}
