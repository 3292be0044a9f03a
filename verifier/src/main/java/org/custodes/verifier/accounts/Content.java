package org.custodes.verifier.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.leaf.Leaf;

/// A mass in one category of material.
///
/// @param category one of the letters in [#CATEGORIES]
record Content(char category, Mass mass) {

  /// In the order of the books: natural, depleted, enriched, unified uranium, plutonium, thorium.
  static final String CATEGORIES = "NDEUPT";

  static Content read(Json.Members record) {
    return new Content(
        record.text("category").orElse(" ").charAt(0),
        new Mass(
            number(record, "element"),
            record.find("fissile").isPresent() ? number(record, "fissile") : 0));
  }

  static List<Content> all(Json.Members owner, String field) {
    return Leaf.records(owner, field).stream().map(Content::read).toList();
  }

  private static long number(Json.Members record, String name) {
    return Long.parseLong(record.text(name).orElse("0"));
  }

  int place() {
    return CATEGORIES.indexOf(category);
  }

  /// Sums by category, in the order of the books.
  static List<Content> sums(List<Content> all) {
    Map<Integer, Content> sums = new TreeMap<>();
    for (Content one : all) {
      sums.merge(one.place(), one, (a, b) -> new Content(a.category, a.mass.plus(b.mass)));
    }
    return new ArrayList<>(sums.values());
  }
}
