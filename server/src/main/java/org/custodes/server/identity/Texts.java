package org.custodes.server.identity;

import java.util.List;
import org.custodes.server.facts.Json;

/// Reads the fields of what people sign; the catalogue has checked their form.
final class Texts {

  private Texts() {}

  /// @throws IllegalArgumentException if there is no such text
  static String of(Json.Members fields, String name) {
    if (fields.values().get(name) instanceof Json.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("found no text " + name);
  }

  /// @throws IllegalArgumentException if there is no such list of texts
  static List<String> all(Json.Members fields, String name) {
    if (fields.values().get(name) instanceof Json.Items(var items)) {
      return items.stream().map(Texts::text).toList();
    }
    throw new IllegalArgumentException("found no list " + name);
  }

  private static String text(Json item) {
    if (item instanceof Json.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("found something other than text in a list");
  }
}
