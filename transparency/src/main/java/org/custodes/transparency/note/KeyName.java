package org.custodes.transparency.note;

/// The name of a key in signed notes, such as `books.facility-a.example/ledger`. Whoever trusts the
/// key chose to trust it under this name.
///
/// @param value without spaces of any script and without plus signs, never empty
public record KeyName(String value) {

  /// Longest name, in UTF-16 characters.
  public static final int LONGEST = 255;

  public KeyName {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "found a key name of %d characters, wanted 1 to %d".formatted(value.length(), LONGEST));
    }
    if (value.codePoints().anyMatch(KeyName::isRefused)) {
      throw new IllegalArgumentException(
          "found the key name %s, wanted one without space, plus sign and control character"
              .formatted(value));
    }
  }

  private static boolean isRefused(int character) {
    return character == '+'
        || Character.isSpaceChar(character)
        || Character.isWhitespace(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.SURROGATE;
  }

  @Override
  public String toString() {
    return value;
  }
}
