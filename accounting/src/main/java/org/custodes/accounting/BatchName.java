package org.custodes.accounting;

/// The name of a batch (labels 446 and 447).
///
/// Names may hold letters of an agreed non-Latin alphabet (label 445), so only what no report can
/// carry is refused: control characters, `#` (the end of an element) and blanks at either end.
///
/// @param name 1 to 16 characters, counted as Unicode code points
public record BatchName(String name) implements Comparable<BatchName> {

  /// Longest name, in characters (SG-FM-1172, label 446). Euratom's own limit is 20.
  public static final int MAX_LENGTH = 16;

  public BatchName {
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a batch name has 1 to %d characters, found %d: %s"
              .formatted(MAX_LENGTH, length, Codes.quote(name)));
    }
    if (!name.equals(name.strip()) || !name.codePoints().allMatch(BatchName::isPermitted)) {
      throw new IllegalArgumentException(
          "a batch name has no blank at its ends, no # and no control character: "
              + Codes.quote(name));
    }
  }

  @Override
  public int compareTo(BatchName other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }

  private static boolean isPermitted(int c) {
    return c != '#'
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
