package org.custodes.verifier.dump;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.custodes.verifier.CannotTell;

/// One row of a table, as its line of text has it.
///
/// Columns are parted by tabs. A backslash begins what cannot stand as it is: `\N` alone is no
/// value, `\t`, `\n`, `\r`, `\b`, `\f`, `\v` and `\\` are characters, `\101` is a byte in octal,
/// `\x41` in hexadecimal (PostgreSQL, COPY, text format).
public final class Row {

  private static final int NOT_HEX = -1;

  private final Table table;
  private final long line;
  private final byte[] text;
  private final int[] ends;

  Row(Table table, long line, byte[] text) {
    this.table = table;
    this.line = line;
    this.text = text;
    this.ends = ends(text);
    if (ends.length != table.columns().size()) {
      throw new CannotTell(
          place(), ends.length + " columns", table.columns().size() + " as the table has");
    }
  }

  private static int[] ends(byte[] text) {
    int[] ends = new int[64];
    int count = 0;
    for (int at = 0; at <= text.length; at++) {
      if (at == text.length || text[at] == '\t') {
        ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
        ends[count++] = at;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  /// The file and line it stands on, for refusals.
  public String place() {
    return table.file() + ":" + line;
  }

  /// A column as text; empty where it has no value.
  public Optional<String> find(String column) {
    return find(table.column(column));
  }

  /// The same by the column's number, from 0.
  public Optional<String> find(int column) {
    int start = start(column);
    int end = ends[column];
    if (end - start == 2 && text[start] == '\\' && text[start + 1] == 'N') {
      return Optional.empty();
    }
    return Optional.of(
        isPlain(start, end)
            ? new String(text, start, end - start, StandardCharsets.ISO_8859_1)
            : utf8(plain(start, end)));
  }

  /// Most values are ASCII without anything that is written otherwise.
  private boolean isPlain(int start, int end) {
    for (int at = start; at < end; at++) {
      if (text[at] < 0 || text[at] == '\\') {
        return false;
      }
    }
    return true;
  }

  /// A column that must have a value.
  public String text(String column) {
    return find(column).orElseThrow(() -> new CannotTell(place(), "no value in " + column, "one"));
  }

  /// A whole number of 64 bits.
  public long number(String column) {
    String digits = text(column);
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new CannotTell(place(), shown(digits) + " in " + column, "a whole number", e);
    }
  }

  /// Bytes, which stand as `\x` and hexadecimal digits.
  public byte[] bytes(String column) {
    String hex = text(column);
    if (!hex.startsWith("\\x")) {
      throw new CannotTell(
          place(), shown(hex) + " in " + column, "bytes as \\x and hexadecimal digits");
    }
    try {
      return HexFormat.of().parseHex(hex, 2, hex.length());
    } catch (IllegalArgumentException e) {
      throw new CannotTell(
          place(), "no hexadecimal digits in " + column, "bytes as \\x and digits", e);
    }
  }

  private int start(int column) {
    return column == 0 ? 0 : ends[column - 1] + 1;
  }

  private byte[] plain(int start, int end) {
    if (end - start > 2
        && text[start] == '\\'
        && text[start + 1] == '\\'
        && isPlain(start + 2, end)) {
      return Arrays.copyOfRange(text, start + 1, end);
    }
    byte[] plain = new byte[end - start];
    int length = 0;
    int at = start;
    while (at < end) {
      if (text[at] != '\\' || at + 1 == end) {
        plain[length++] = text[at++];
      } else if (isOctal(at + 1, end)) {
        int digits = octalDigits(at + 1, end);
        plain[length++] = (byte) Integer.parseInt(ascii(at + 1, at + 1 + digits), 8);
        at += 1 + digits;
      } else if (text[at + 1] == 'x' && hex(at + 2, end) != NOT_HEX) {
        int digits = hex(at + 3, end) == NOT_HEX ? 1 : 2;
        plain[length++] = (byte) Integer.parseInt(ascii(at + 2, at + 2 + digits), 16);
        at += 2 + digits;
      } else {
        plain[length++] = letter(text[at + 1]);
        at += 2;
      }
    }
    return length == plain.length ? plain : Arrays.copyOf(plain, length);
  }

  private boolean isOctal(int at, int end) {
    return at < end && text[at] >= '0' && text[at] <= '7';
  }

  private int octalDigits(int from, int end) {
    int digits = 1;
    while (digits < 3 && isOctal(from + digits, end)) {
      digits++;
    }
    return digits;
  }

  private int hex(int at, int end) {
    return at < end ? Character.digit(text[at], 16) : NOT_HEX;
  }

  private String ascii(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.US_ASCII);
  }

  private static byte letter(byte escaped) {
    return (byte)
        switch (escaped) {
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'v' -> 11;
          default -> escaped;
        };
  }

  private String utf8(byte[] plain) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
    } catch (CharacterCodingException e) {
      throw new CannotTell(place(), "bytes that are no UTF-8", "a text in UTF-8", e);
    }
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "\u2026" : text;
  }
}
