package org.custodes.server.site;

/// Names of facilities and areas, as people write them.
final class Names {

  /// The longest name, in characters.
  static final int LONGEST = 100;

  private Names() {}

  static boolean fits(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && name.codePoints().noneMatch(point -> Character.isISOControl(point) || isHalf(point));
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
