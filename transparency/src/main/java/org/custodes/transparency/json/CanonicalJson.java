package org.custodes.transparency.json;

import java.util.ArrayList;
import java.util.List;
import org.custodes.transparency.Bytes;

/// The one spelling of RFC 8785: no spaces, names sorted, shortest escapes, UTF-8.
public final class CanonicalJson {

  private CanonicalJson() {}

  public static Bytes write(Json value) {
    return Bytes.ofText(text(value));
  }

  /// Reads bytes that must be in the one spelling.
  ///
  /// @param most how many bytes there may be
  /// @throws IllegalArgumentException if they are too many, no strict JSON or spelled otherwise
  public static Json read(Bytes bytes, int most) {
    Json value = JsonReader.read(bytes, most);
    if (!write(value).equals(bytes)) {
      throw new IllegalArgumentException("found JSON in another spelling, wanted that of RFC 8785");
    }
    return value;
  }

  /// The same spelling as text.
  public static String text(Json value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, Json value) {
    switch (value) {
      case Json.Text(String text) -> quote(out, text);
      case Json.Whole(long number) -> out.append(number);
      case Json.Truth(boolean truth) -> out.append(truth);
      case Json.Nothing _ -> out.append("null");
      case Json.Items(List<Json> items) -> items(out, items);
      case Json.Members members -> members(out, members);
    }
  }

  private static void items(StringBuilder out, List<Json> items) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ",");
      append(out, items.get(i));
    }
    out.append(']');
  }

  private static void members(StringBuilder out, Json.Members members) {
    List<String> names = new ArrayList<>(members.values().keySet());
    out.append('{');
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? "" : ",");
      quote(out, names.get(i));
      out.append(':');
      append(out, members.find(names.get(i)).orElseThrow());
    }
    out.append('}');
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit == '"' || unit == '\\') {
        out.append(text, from, i).append(escaped(unit));
        from = i + 1;
      }
    }
    out.append(text, from, text.length()).append('"');
  }

  /// RFC 8785, 3.2.2.2.
  private static String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> unit < ' ' ? "\\u00%02x".formatted((int) unit) : String.valueOf(unit);
    };
  }
}
