package org.custodes.server.facts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads JSON text strictly into values that can be written canonically.
///
/// It refuses what RFC 8259 refuses, and also: a name twice, a fraction or exponent, a number
/// beyond ±(2^53−1), null, half a character, and nesting deeper than [#DEEPEST].
public final class JsonReader {

  /// Facts are flat; what is nested deeper was made to harm.
  public static final int DEEPEST = 16;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /// @throws IllegalArgumentException if the bytes are anything else, naming the place
  public static Json read(Bytes bytes) {
    JsonReader reader = new JsonReader(decoded(bytes));
    Json value = reader.value(0);
    reader.space();
    if (reader.at < reader.text.length()) {
      throw reader.unexpected("the end");
    }
    return value;
  }

  private static String decoded(Bytes bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the bytes are not UTF-8", e);
    }
  }

  private Json value(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("nested deeper than " + DEEPEST);
    }
    space();
    return switch (peek()) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> new Json.Text(text());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      default -> number();
    };
  }

  private Json members(int depth) {
    Map<String, Json> members = new TreeMap<>();
    expect('{');
    if (!closes('}')) {
      do {
        space();
        String name = text();
        space();
        expect(':');
        if (members.put(name, value(depth + 1)) != null) {
          throw new IllegalArgumentException("the member " + name + " is there twice");
        }
      } while (goesOn('}'));
    }
    return new Json.Members(members);
  }

  private Json items(int depth) {
    List<Json> items = new ArrayList<>();
    expect('[');
    if (!closes(']')) {
      do {
        items.add(value(depth + 1));
      } while (goesOn(']'));
    }
    return new Json.Items(items);
  }

  private boolean closes(char end) {
    space();
    boolean closes = peek() == end;
    at += closes ? 1 : 0;
    return closes;
  }

  private boolean goesOn(char end) {
    space();
    if (peek() == end) {
      at++;
      return false;
    }
    expect(',');
    return true;
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw unexpected(word);
    }
    at += word.length();
    return value;
  }

  private Json number() {
    int start = at;
    while (at < text.length() && "-+.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    if (!digits.matches("0|-?[1-9][0-9]{0,15}")) {
      at = start;
      throw unexpected("a value, with whole numbers of at most 16 digits and no null");
    }
    return new Json.Whole(Long.parseLong(digits));
  }

  private String text() {
    expect('"');
    StringBuilder read = new StringBuilder();
    while (peek() != '"') {
      char unit = text.charAt(at);
      if (unit < ' ') {
        throw unexpected("an escape for a control character");
      }
      at++;
      read.append(unit == '\\' ? escaped() : unit);
    }
    at++;
    return new Json.Text(read.toString()).value();
  }

  private char escaped() {
    char letter = peek();
    at++;
    return switch (letter) {
      case '"', '\\', '/' -> letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw unexpected("one of the escapes of JSON");
    };
  }

  private char hex() {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw unexpected("four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw unexpected("'" + wanted + "'");
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw new IllegalArgumentException("the text ends in the middle of a value");
    }
    return text.charAt(at);
  }

  private IllegalArgumentException unexpected(String wanted) {
    String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    return new IllegalArgumentException(
        "at character " + (at + 1) + ": found " + found + ", wanted " + wanted);
  }
}
