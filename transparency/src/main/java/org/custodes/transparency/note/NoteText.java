package org.custodes.transparency.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.custodes.transparency.Bytes;

/// What characters there may be in a note: UTF-8, and of the ASCII control characters the newline
/// only.
final class NoteText {

  private NoteText() {}

  static String decode(Bytes bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toArray())).toString();
      require(text);
      return text;
    } catch (CharacterCodingException e) {
      throw new NoteRefused(
          NoteRefused.Reason.TEXT, "found bytes that are not UTF-8, wanted a text that is", e);
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
