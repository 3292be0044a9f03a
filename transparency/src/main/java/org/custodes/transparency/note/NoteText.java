package org.custodes.transparency.note;

import org.custodes.transparency.Bytes;

/// What characters there may be in a note: UTF-8, and of the ASCII control characters the newline
/// only.
final class NoteText {

  private NoteText() {}

  static String decode(Bytes bytes) {
    try {
      String text = bytes.strictText();
      require(text);
      return text;
    } catch (NoteRefused e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new NoteRefused(NoteRefused.Reason.TEXT, String.valueOf(e.getMessage()), e);
    }
  }

  static void require(String text) {
    text.chars()
        .filter(character -> character < ' ' && character != '\n')
        .findFirst()
        .ifPresent(character -> {
          throw new NoteRefused(
              NoteRefused.Reason.TEXT,
              "found the control character 0x%02x, wanted none but newlines".formatted(character));
        });
  }
}
