package org.custodes.server.site;

import java.time.LocalDate;
import java.util.Optional;
import org.custodes.server.facts.Json;

/// Reads the fields of a signed entry, whose form the catalogue has checked.
record Said(Json.Members fields) {

  String text(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("the entry has no " + name));
  }

  Optional<String> find(String name) {
    return fields.values().get(name) instanceof Json.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }
}
