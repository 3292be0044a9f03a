package org.custodes.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/// Looks at the page in a window as people with different eyes and screens would.
///
/// On a desk and on a phone, in light and in dark, the rules of WCAG 2.2 AA and of good practice
/// must find nothing, and a picture is left in `target/screens`. Nothing may have to be scrolled
/// sideways, neither on a phone nor where all is twice as large.
final class Inspection {

  /// The first load of a page with all it needs.
  static final long MOST_BYTES = 300_000;

  /// 1280 pixels of which each counts for two, as at a zoom of 200 %.
  private static final int ZOOMED = 640;

  /// The narrowest screen of success criterion 1.4.10, Reflow.
  private static final int NARROWEST = 320;

  private static final int HEIGHT = 900;

  private static final int HIGHEST = 6000;

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// The dark differs from the light in nothing but colours.
  private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

  /// The page's own overflow and the elements that cause it.
  private static final String SIDEWAYS =
      """
      () => {
        const wide = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= wide) return [];
        const scrolls = (element) => {
          for (let e = element.parentElement; e; e = e.parentElement) {
            if (getComputedStyle(e).overflowX !== 'visible') return true;
          }
          return false;
        };
        return [...document.body.querySelectorAll('*')]
          .filter((e) => e.getBoundingClientRect().right > wide + 0.5 && !scrolls(e))
          .map((e) => e.outerHTML.slice(0, 120))
          .slice(0, 5);
      }
      """;

  private final Page page;
  private final String name;
  private final SoftAssertions softly = new SoftAssertions();

  private Inspection(Page page, String name) {
    this.page = page;
    this.name = name;
  }

  /// @param name of the pictures
  static void of(Visit visit, String name) {
    Inspection inspection = new Inspection(visit.page(), name);
    inspection.softly.assertThat(visit.bytesLoaded()).as("bytes loaded").isLessThan(MOST_BYTES);
    inspection.everyLook();
    inspection.everyWidth();
    inspection.softly.assertAll();
  }

  private void everyLook() {
    for (int width : List.of(Visits.DESK, Visits.PHONE)) {
      page.setViewportSize(width, HEIGHT);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        look(scheme, width + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
    }
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void look(ColorScheme scheme, String how) {
    picture(Visits.screens().resolve(name + "-" + how + ".png"));
    AxeBuilder rules = new AxeBuilder(page);
    List<Rule> broken =
        (scheme == ColorScheme.LIGHT ? rules.withTags(RULES) : rules.withRules(COLOUR_RULES))
            .analyze()
            .getViolations();
    softly.assertThat(broken.stream().map(Inspection::tell)).as("%s, %s", name, how).isEmpty();
  }

  /// The whole page in a window as high as it, so that what sticks to an edge covers nothing.
  private void picture(Path file) {
    int wide = page.viewportSize().width;
    int high = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(wide, Math.clamp(high, HEIGHT, HIGHEST));
    page.screenshot(new ScreenshotOptions().setPath(file));
    page.setViewportSize(wide, HEIGHT);
  }

  private static String tell(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getTarget() + " " + node.getFailureSummary())
        .collect(Collectors.joining("\n  ", rule.getId() + ": " + rule.getHelp() + "\n  ", ""));
  }

  private void everyWidth() {
    for (int width : List.of(ZOOMED, Visits.PHONE, NARROWEST)) {
      page.setViewportSize(width, HEIGHT);
      Object wide = page.evaluate(SIDEWAYS);
      softly.assertThat((List<?>) wide).as("%s, wider than a screen of %d", name, width).isEmpty();
    }
    page.setViewportSize(Visits.DESK, HEIGHT);
  }
}
