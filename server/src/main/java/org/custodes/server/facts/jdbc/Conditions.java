package org.custodes.server.facts.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodes.server.facts.FactReader.Filter;

/// A filter as SQL with named parameters; only the parts that are there, so that an index serves
/// each.
///
/// @param table `f` for facts or `p` for places, which repeat what facts are searched by and have
///   the indexes
record Conditions(String table, List<String> texts, Map<String, Object> values) {

  static Conditions of(Filter filter, String table) {
    Conditions conditions = new Conditions(table, new ArrayList<>(), new HashMap<>());
    filter.type().ifPresent(conditions::type);
    filter.actor().ifPresent(actor -> conditions.add("actor = :actor", "actor", actor));
    filter.subject().ifPresent(subject -> conditions.add("subject = :subject", "subject", subject));
    filter.from().ifPresent(from -> conditions.add("recorded_at >= :from", "from", at(from)));
    filter.until().ifPresent(until -> conditions.add("recorded_at < :until", "until", at(until)));
    return conditions;
  }

  void enteredBefore(long entered) {
    add("entered < :before", "before", entered);
  }

  /// Only of facts that have a place, in the table `p`.
  void placedBefore(long index) {
    add("index < :before", "before", index);
  }

  /// For facts that have no place, which all arrived after this one.
  void settled(long entered) {
    values.put("settled", entered);
  }

  void without(Set<String> types) {
    if (!types.isEmpty()) {
      add("type <> all(:without)", "without", types.toArray(String[]::new));
    }
  }

  /// Empty, or the whole clause with a space after it.
  String where() {
    return texts.isEmpty() ? "" : "where " + String.join(" and ", texts) + " ";
  }

  /// The same after a clause that has conditions already.
  String further() {
    return texts.stream().map(text -> "and " + text + " ").collect(Collectors.joining());
  }

  private void type(String type) {
    if (type.endsWith(".")) {
      texts.add("starts_with(" + table + ".type, :type)");
      values.put("type", type);
    } else {
      add("type = :type", "type", type);
    }
  }

  private void add(String text, String name, Object value) {
    texts.add(table + "." + text);
    values.put(name, value);
  }

  private static Object at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
