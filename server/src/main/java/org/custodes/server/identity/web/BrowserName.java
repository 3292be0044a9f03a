package org.custodes.server.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A short name for a browser, from what it says of itself: enough for a person to know their own
/// again.
///
/// @param browser its make
/// @param system on what it runs
record BrowserName(String browser, String system) {

  /// Those that pretend to be another come before it.
  private static final Map<String, String> BROWSERS =
      words(
          "Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari",
          "Safari", "curl", "curl");

  private static final Map<String, String> SYSTEMS =
      words(
          "Windows",
          "Windows",
          "Android",
          "Android",
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Mac OS X",
          "macOS",
          "Linux",
          "Linux");

  /// Empty when it is none of those we know.
  static Optional<BrowserName> of(String said) {
    return first(BROWSERS, said)
        .flatMap(browser -> first(SYSTEMS, said).map(system -> new BrowserName(browser, system)));
  }

  private static Optional<String> first(Map<String, String> words, String said) {
    return words.entrySet().stream()
        .filter(word -> said.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> words(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int pair = 0; pair < pairs.length; pair += 2) {
      words.put(pairs[pair], pairs[pair + 1]);
    }
    return words;
  }
}
