package org.custodes.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds and starts the browser of this machine; none is downloaded.
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /// Nothing leaves the machine, and the sandbox, which needs a user who is not root, is off: the
  /// only pages shown are our own.
  private static final List<String> FLAGS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=en-GB",
          "--font-render-hinting=none",
          "--force-color-profile=srgb");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Path program =
        find(System.getenv())
            .orElseThrow(() ->
                new IllegalStateException(
                    "no browser: wanted $CUSTODES_BROWSER or one of "
                        + NAMES
                        + " on the path; -Dcustodes.browser=none leaves these tests out"));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    LaunchOptions options =
        new LaunchOptions().setExecutablePath(program).setChromiumSandbox(false).setArgs(FLAGS);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  static Optional<Path> find(Map<String, String> environment) {
    String named = environment.getOrDefault("CUSTODES_BROWSER", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    List<String> folders =
        Pattern.compile(File.pathSeparator)
            .splitAsStream(environment.getOrDefault("PATH", ""))
            .toList();
    return NAMES.stream().flatMap(name -> in(folders, name)).findFirst();
  }

  private static Stream<Path> in(List<String> folders, String name) {
    return folders.stream()
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
