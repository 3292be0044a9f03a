package org.custodes.cli.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;

/// Element and fissile grams as the vectors write them, a list of two numbers.
final class Pair {

  private static final List<String> ORDER = List.of("element", "fissile");

  private Pair() {}

  static Content of(Category category, Json pair) {
    List<Json> both = pair.items();
    if (both.size() != 2) {
      throw pair.refused("element and fissile grams");
    }
    return new Content(category, both.get(0).grams(), both.get(1).grams());
  }

  static String text(Content content) {
    return content.element() + " / " + content.fissile();
  }

  /// @throws Malformed if the section says another unit or order than grams of element and fissile
  static void requireGrams(Json section) {
    require(section, "unit", unit -> unit.text().equals("g"), "g");
    require(section, "order", order -> texts(order).equals(ORDER), String.join(", ", ORDER));
  }

  private static void require(Json section, String name, Predicate<Json> rule, String wanted) {
    Optional<Json> found = section.find(name);
    if (found.isPresent() && !rule.test(found.get())) {
      throw found.get().refused(wanted);
    }
  }

  private static List<String> texts(Json list) {
    return list.items().stream().map(Json::text).toList();
  }
}
