package org.custodes.server.facts;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/// Writes JSON in the one way of RFC 8785, so that equal values are equal bytes.
public final class CanonicalJson {

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /// The UTF-8 bytes of a value: no spaces, members sorted, shortest escapes.
  public static Bytes write(Json value) {
    CanonicalJson writer = new CanonicalJson();
    writer.value(value);
    return Bytes.ofText(writer.out.toString());
  }

  private void value(Json value) {
    switch (value) {
      case Json.Text text -> text(text.value());
      case Json.Whole number -> out.append(number.value());
      case Json.Truth truth -> out.append(truth.value());
      case Json.Items items -> items(items);
      case Json.Members members -> members(members);
    }
  }

  private void items(Json.Items items) {
    out.append('[');
    Iterator<Json> rest = items.values().iterator();
    while (rest.hasNext()) {
      value(rest.next());
      comma(rest);
    }
    out.append(']');
  }

  private void members(Json.Members members) {
    out.append('{');
    Iterator<Map.Entry<String, Json>> rest = members.values().entrySet().iterator();
    while (rest.hasNext()) {
      Map.Entry<String, Json> member = rest.next();
      text(member.getKey());
      out.append(':');
      value(member.getValue());
      comma(rest);
    }
    out.append('}');
  }

  private void comma(Iterator<?> rest) {
    if (rest.hasNext()) {
      out.append(',');
    }
  }

  private void text(String text) {
    out.append('"');
    int plain = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit < ' ' || unit == '"' || unit == '\\') {
        out.append(text, plain, at);
        character(unit);
        plain = at + 1;
      }
    }
    out.append(text, plain, text.length());
    out.append('"');
  }

  /// RFC 8785, 3.2.2.2: two-letter escapes where JSON has them, \\u00xx in lower case for other
  /// controls.
  private void character(char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u").append(HexFormat.of().toHexDigits(unit));
    }
  }
}
