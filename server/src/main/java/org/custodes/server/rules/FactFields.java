package org.custodes.server.rules;

import java.util.Optional;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;

/// The fields of a recorded fact.
record FactFields(Json.Members members) {

  static FactFields of(Fact fact) {
    if (JsonReader.read(fact.canonical()) instanceof Json.Members all
        && all.values().get("fields") instanceof Json.Members fields) {
      return new FactFields(fields);
    }
    throw new IllegalStateException("the fact " + fact.id() + " has no fields");
  }

  /// A field that is a text; empty where there is none of this name or it is none.
  Optional<String> text(String name) {
    return members.values().get(name) instanceof Json.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
