package org.custodes.transparency.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.custodes.transparency.Bytes;

/// Reads JSON strictly: RFC 8259, no name twice, no half character, whole numbers within ±(2^53−1).
public final class JsonReader {

  /// Deepest nesting. Facts are flat; what is nested deeper was made to harm.
  public static final int DEEPEST = 16;

  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,15}");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /// @param most how many bytes there may be
  /// @throws IllegalArgumentException naming the place, the thing found and the thing wanted
  public static Json read(Bytes bytes, int most) {
    if (bytes.length() > most) {
      throw new IllegalArgumentException(
          "found %d bytes, wanted at most %d".formatted(bytes.length(), most));
    }
    JsonReader reader = new JsonReader(utf8(bytes));
    Json value = reader.value(0);
    reader.skipSpace();
    if (reader.at < reader.text.length()) {
      throw reader.wanted("the end");
    }
    return value;
  }

  private static String utf8(Bytes bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "found bytes that are not UTF-8, wanted a text that is", e);
    }
  }

  private Json value(int depth) {
    if (depth > DEEPEST) {
      throw wanted("nesting no deeper than " + DEEPEST);
    }
    skipSpace();
    return switch (next()) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      case 'n' -> word("null", new Json.Nothing());
      default -> number();
    };
  }

  private Json members(int depth) {
    Map<String, Json> members = new HashMap<>();
    boolean more = opens('}');
    while (more) {
      skipSpace();
      String name = string();
      skipSpace();
      take(':');
      Json value = value(depth + 1);
      if (members.put(name, value) != null) {
        throw new IllegalArgumentException("found the name " + name + " twice, wanted it once");
      }
      more = goesOn('}');
    }
    return new Json.Members(members);
  }

  private Json items(int depth) {
    List<Json> items = new ArrayList<>();
    boolean more = opens(']');
    while (more) {
      items.add(value(depth + 1));
      more = goesOn(']');
    }
    return new Json.Items(items);
  }

  /// Takes the opening bracket and, if nothing stands inside, the closing one.
  private boolean opens(char close) {
    at++;
    skipSpace();
    boolean empty = next() == close;
    at += empty ? 1 : 0;
    return !empty;
  }

  private boolean goesOn(char close) {
    skipSpace();
    boolean ends = next() == close;
    if (!ends && next() != ',') {
      throw wanted("',' or '" + close + "'");
    }
    at++;
    return !ends;
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw wanted(word);
    }
    at += word.length();
    return value;
  }

  private Json number() {
    int end = at;
    while (end < text.length() && "-+.eE0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String digits = text.substring(at, end);
    if (!WHOLE.matcher(digits).matches()) {
      throw wanted("a value; a number is whole and within ±(2^53−1)");
    }
    at = end;
    return new Json.Whole(Long.parseLong(digits));
  }

  private String string() {
    take('"');
    StringBuilder read = new StringBuilder();
    while (next() != '"') {
      read.append(unit());
    }
    at++;
    return whole(read);
  }

  private char unit() {
    char unit = next();
    if (unit < ' ') {
      throw wanted("an escape for a control character");
    }
    at++;
    return unit == '\\' ? escape() : unit;
  }

  private char escape() {
    char letter = next();
    at++;
    return switch (letter) {
      case '"', '\\', '/' -> letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw wanted("an escape of JSON");
    };
  }

  private char hex() {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!HEX.matcher(digits).matches()) {
      throw wanted("four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private static String whole(CharSequence read) {
    if (read.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
      throw new IllegalArgumentException(
          "found half a character, a lone surrogate, wanted whole ones");
    }
    return read.toString();
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void take(char wanted) {
    if (next() != wanted) {
      throw wanted("'" + wanted + "'");
    }
    at++;
  }

  private char next() {
    if (at >= text.length()) {
      throw new IllegalArgumentException("found the end in the middle of a value, wanted the rest");
    }
    return text.charAt(at);
  }

  private IllegalArgumentException wanted(String wanted) {
    String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new IllegalArgumentException(
        "at character %d: found %s, wanted %s".formatted(at + 1, found, wanted));
  }
}
