package org.custodes.server.facts.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.custodes.server.facts.FactReader.Filter;

/// A filter of the table `f` as SQL with named parameters; only the parts that are there, so that
/// an index serves each.
record Conditions(List<String> texts, Map<String, Object> values) {

  static Conditions of(Filter filter) {
    Conditions conditions = new Conditions(new ArrayList<>(), new HashMap<>());
    filter.type().ifPresent(conditions::type);
    filter.actor().ifPresent(actor -> conditions.add("f.actor = :actor", "actor", actor));
    filter
        .subject()
        .ifPresent(subject -> conditions.add("f.subject = :subject", "subject", subject));
    filter.from().ifPresent(from -> conditions.add("f.recorded_at >= :from", "from", at(from)));
    filter.until().ifPresent(until -> conditions.add("f.recorded_at < :until", "until", at(until)));
    return conditions;
  }

  void enteredBefore(long entered) {
    add("f.entered < :before", "before", entered);
  }

  /// Only of facts that have a place, in the table `p`.
  void placedBefore(long index) {
    add("p.index < :before", "before", index);
  }

  void without(Set<String> types) {
    if (!types.isEmpty()) {
      add("f.type <> all(:without)", "without", types.toArray(String[]::new));
    }
  }

  /// Empty, or the whole clause with a space after it.
  String where() {
    return texts.isEmpty() ? "" : "where " + String.join(" and ", texts) + " ";
  }

  private void type(String type) {
    if (type.endsWith(".")) {
      add("starts_with(f.type, :type)", "type", type);
    } else {
      add("f.type = :type", "type", type);
    }
  }

  private void add(String text, String name, Object value) {
    texts.add(text);
    values.put(name, value);
  }

  private static Object at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
