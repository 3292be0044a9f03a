package org.custodes.server.facts;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One field of a type of fact.
///
/// @param unit of a number or mass, for example `ug`
/// @param fields of the members of each item, where the kind is [Kind#RECORDS]
public record Field(
    String name,
    Kind kind,
    Optional<String> unit,
    String meaning,
    boolean required,
    Kept kept,
    List<Field> fields) {

  /// How the value is written.
  public enum Kind {
    TEXT,
    /// A whole number within ±(2^53−1).
    NUMBER,
    /// A whole number of 64 bits as decimal text.
    LARGE,
    /// A mass in whole micrograms as decimal text.
    MASS,
    /// A day, `2026-11-22`.
    DATE,
    /// A time with zone Z.
    INSTANT,
    /// A UUID in lower case.
    ID,
    /// A SHA-256 as 64 hexadecimal digits in lower case.
    HASH,
    TRUTH,
    TEXTS,
    RECORDS
  }

  /// How long the value may or must be kept.
  public enum Kept {
    /// A law asks for it.
    LAW,
    /// It is about a person and can be made unreadable.
    ERASABLE,
    /// It is neither.
    NONE
  }

  public Field {
    requireNonNull(kept, "kept");
    fields = List.copyOf(fields);
    if (!name.matches("[a-z][a-zA-Z0-9]{0,39}")) {
      throw new IllegalArgumentException("not a field's name: " + name);
    }
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("the field " + name + " has no meaning");
    }
    if (kind == Kind.MASS && !unit.equals(Optional.of("ug"))) {
      throw new IllegalArgumentException("the mass " + name + " is not in ug");
    }
  }

  /// @throws IllegalArgumentException unless the members are these fields
  static void requireAll(String owner, List<Field> fields, Json.Members members) {
    Set<String> unknown = new HashSet<>(members.values().keySet());
    for (Field field : fields) {
      Json value = members.values().get(field.name);
      unknown.remove(field.name);
      if (value != null ? !field.accepts(value) : field.required) {
        throw new IllegalArgumentException(
            owner
                + " needs "
                + field.name
                + " as "
                + field.kind
                + ", found "
                + (value == null ? "nothing" : value));
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(owner + " has no field " + String.join(", ", unknown));
    }
  }

  private boolean accepts(Json value) {
    return switch (kind) {
      case TEXT -> value instanceof Json.Text;
      case NUMBER -> value instanceof Json.Whole;
      case TRUTH -> value instanceof Json.Truth;
      case LARGE, MASS -> isText(value, Field::isLarge);
      case DATE -> isText(value, text -> LocalDate.parse(text).toString().equals(text));
      case INSTANT -> isText(value, text -> !Instant.parse(text).equals(Instant.MAX));
      case ID -> isText(value, text -> java.util.UUID.fromString(text).toString().equals(text));
      case HASH -> isText(value, text -> text.matches("[0-9a-f]{64}"));
      case TEXTS ->
          value instanceof Json.Items(var all)
              && all.stream().allMatch(Json.Text.class::isInstance);
      case RECORDS -> value instanceof Json.Items(var all) && all.stream().allMatch(this::isRecord);
    };
  }

  private boolean isRecord(Json value) {
    if (value instanceof Json.Members members) {
      requireAll(name, fields, members);
      return true;
    }
    return false;
  }

  private static boolean isLarge(String text) {
    return Long.toString(Long.parseLong(text)).equals(text);
  }

  private static boolean isText(Json value, java.util.function.Predicate<String> form) {
    try {
      return value instanceof Json.Text(var text) && form.test(text);
    } catch (DateTimeException | IllegalArgumentException _) {
      return false;
    }
  }
}
