package org.custodes.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;

/// Looks at the page in a window as people with different eyes and screens would.
///
/// On a desk in light and on a phone in dark, the rules of WCAG 2.2 AA and of good practice must
/// find nothing, and a picture is left in `target/screens`. Nothing may have to be scrolled
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

  /// Each width once and each theme once: the four together would find nothing that these two and
  /// [LooksIT] do not, since a theme has its colours at every width and a width its parts in every
  /// theme.
  private void everyLook() {
    look(Visits.DESK, ColorScheme.LIGHT);
    look(Visits.PHONE, ColorScheme.DARK);
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void look(int width, ColorScheme scheme) {
    String how = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    page.setViewportSize(width, HEIGHT);
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    picture(Visits.screens().resolve(name + "-" + how + ".png"));
    softly.assertThat(Axe.withTags(page, RULES)).as("%s, %s", name, how).isEmpty();
  }

  /// The whole page in a window as high as it, so that what sticks to an edge covers nothing.
  private void picture(Path file) {
    int wide = page.viewportSize().width;
    int high = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(wide, Math.clamp(high, HEIGHT, HIGHEST));
    page.screenshot(new ScreenshotOptions().setPath(file));
    page.setViewportSize(wide, HEIGHT);
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
