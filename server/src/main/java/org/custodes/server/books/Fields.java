package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mass;
import org.custodes.server.facts.Json;

/// Reads the fields of a signed act, whose form the catalogue has checked.
record Fields(Json.Members members) {

  String text(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  Optional<String> find(String name) {
    return members.values().get(name) instanceof Json.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  Optional<Instant> instant(String name) {
    return find(name).map(Instant::parse);
  }

  UUID id(String name) {
    return UUID.fromString(text(name));
  }

  Mass mass(String name) {
    return new Mass(Long.parseLong(text(name)));
  }

  Category category(String name) {
    String letter = text(name);
    return Optional.of(letter)
        .filter(one -> one.length() == 1)
        .flatMap(one -> Category.ofLetter(one.charAt(0)))
        .orElseThrow(() -> new IllegalArgumentException("not a category: " + letter));
  }

  int number(String name) {
    if (members.values().get(name) instanceof Json.Whole(var number)) {
      return Math.toIntExact(number);
    }
    throw new IllegalArgumentException("there is no number " + name);
  }

  boolean truth(String name) {
    return members.values().get(name) instanceof Json.Truth(var truth) && truth;
  }

  /// The records of a list; none where there is no such list.
  List<Fields> records(String name) {
    if (members.values().get(name) instanceof Json.Items(var all)) {
      return all.stream().map(Json.Members.class::cast).map(Fields::new).toList();
    }
    return List.of();
  }

  Optional<Fields> record(String name) {
    return records(name).stream().findFirst();
  }
}
