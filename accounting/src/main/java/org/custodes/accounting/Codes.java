package org.custodes.accounting;

/// Checks and error texts that the code types share.
final class Codes {

  /// Longest piece of a wrong input that an error text repeats.
  static final int QUOTED = 40;

  private Codes() {}

  /// The text if it is `min` to `max` characters out of A-Z, 0-9 and `extra`.
  static String require(String what, String text, int min, int max, String extra) {
    if (text.length() < min || text.length() > max || !text.chars().allMatch(c -> ok(c, extra))) {
      throw new IllegalArgumentException(
          "not %s of %s characters A-Z, 0-9%s: %s"
              .formatted(what, range(min, max), extra.isEmpty() ? "" : ", " + extra, quote(text)));
    }
    return text;
  }

  /// The text as an error may show it: cut, and without control characters.
  static String quote(String text) {
    String cut = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    return '"' + cut.replaceAll("\\p{Cntrl}", "?") + '"';
  }

  private static boolean ok(int c, String extra) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || extra.indexOf(c) >= 0;
  }

  private static String range(int min, int max) {
    return min == max ? Integer.toString(min) : min + " to " + max;
  }
}
