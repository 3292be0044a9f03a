package org.custodes.transparency.sentence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.transparency.json.Json;

/// Whether a reader sees all of a content.
///
/// Characters that cannot be seen, or that turn the direction of reading, let one text look like
/// another; a content with such a character is not signed. A line feed is seen as a new line.
public final class Plain {

  /// Controls but the line feed, format characters, private use, spaces but the common one, line
  /// and paragraph separators; and what Unicode counts as letters or marks though nothing is drawn:
  /// fillers, the blank of Braille, the joiner of graphemes, variation selectors.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Zs}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
              + "\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}"
              + "&&[^ \\n]]");

  private Plain() {}

  /// @throws IllegalArgumentException naming the character, if a text or name hides one
  public static void require(Json value) {
    switch (value) {
      case Json.Text(String text) -> require(text);
      case Json.Items(List<Json> items) -> items.forEach(Plain::require);
      case Json.Members members ->
          members
              .values()
              .forEach((name, member) -> {
                require(name);
                require(member);
              });
      case Json.Whole _, Json.Truth _, Json.Nothing _ -> {}
    }
  }

  private static void require(String text) {
    Matcher unseen = UNSEEN.matcher(text);
    if (unseen.find()) {
      throw new IllegalArgumentException(
          "found the character U+%04X, which cannot be seen or turns the text; wanted none"
              .formatted(unseen.group().codePointAt(0)));
    }
  }
}
