package org.custodes.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The rules of axe-core, run in the page itself and told in words.
///
/// The library's own runner sends the whole script anew for each run, opens a second page to
/// collect, and brings back what passed as well; together that took most of the time of all tests
/// in a browser.
final class Axe {

  private static final String INSTALL = "() => { if (!window.axe) { " + script() + " } }";

  private static final String RUN =
      """
      async (options) => (await axe.run(document, options)).violations.map((rule) =>
        rule.id + ': ' + rule.help + '\\n  '
          + rule.nodes.map((node) => node.target + ' ' + node.failureSummary).join('\\n  '))
      """;

  private Axe() {}

  /// What breaks a rule with one of these tags, with the elements at fault.
  static List<?> withTags(Page page, List<String> tags) {
    page.evaluate(INSTALL);
    Map<String, Object> options =
        Map.of(
            "runOnly",
            Map.of("type", "tag", "values", tags),
            "resultTypes",
            List.of("violations"),
            "iframes",
            false);
    return (List<?>) page.evaluate(RUN, options);
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("axe.min.js is not among the libraries");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
