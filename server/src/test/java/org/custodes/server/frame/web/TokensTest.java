package org.custodes.server.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text reaches 4.5:1 and marks 3:1 (WCAG 2.2, 1.4.3 and 1.4.11) on every ground they stand on,
/// light and dark.
class TokensTest {

  private static final double TEXT = 4.5;
  private static final double MARK = 3;
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z0-9-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");

  private final Map<String, List<String>> tokens = tokens();

  @ParameterizedTest
  @CsvSource({
    "ink, page sunken raised hover accent-weak",
    "ink-2, page sunken raised hover now-weak watch-weak good-weak seal-weak",
    "ink-3, page sunken raised hover",
    "accent, page sunken hover accent-weak",
    "on-accent, accent accent-hover",
    "now, page now-weak hover",
    "watch, page watch-weak hover sunken",
    "good, page good-weak hover",
    "wait, page wait-weak hover",
    "on-wait, wait-mark",
    "seal, page seal-weak hover sunken"
  })
  void textIsReadable(String text, String grounds) {
    for (String ground : grounds.split(" ", -1)) {
      assertThat(contrast(text, ground, 0))
          .as(text + " on " + ground + ", light")
          .isGreaterThanOrEqualTo(TEXT);
      assertThat(contrast(text, ground, 1))
          .as(text + " on " + ground + ", dark")
          .isGreaterThanOrEqualTo(TEXT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "line-strong, page sunken",
    "focus, page sunken raised hover",
    "now-mark, page now-weak",
    "watch-mark, page watch-weak",
    "good-mark, page good-weak",
    "wait-mark, page wait-weak",
    "seal-mark, page seal-weak",
    "chart-1, page chart-band-2 chart-band-3"
  })
  void markIsSeen(String mark, String grounds) {
    for (String ground : grounds.split(" ", -1)) {
      assertThat(contrast(mark, ground, 0))
          .as(mark + " on " + ground + ", light")
          .isGreaterThanOrEqualTo(MARK);
      assertThat(contrast(mark, ground, 1))
          .as(mark + " on " + ground + ", dark")
          .isGreaterThanOrEqualTo(MARK);
    }
  }

  private double contrast(String one, String other, int theme) {
    double first = luminance(colour(one, theme));
    double second = luminance(colour(other, theme));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private String colour(String token, int theme) {
    return tokens.getOrDefault(token, List.of()).get(theme);
  }

  /// Relative luminance as WCAG 2.2 defines it.
  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
  }

  private static double linear(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static Map<String, List<String>> tokens() {
    StaticAssets assets = StaticAssets.read();
    byte[] css = assets.find(assets.stamp(), "tokens.css").orElseThrow().bytes();
    Map<String, List<String>> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(new String(css, StandardCharsets.UTF_8));
    while (token.find()) {
      tokens.put(token.group(1), List.of(token.group(2), token.group(3)));
    }
    return tokens;
  }
}
