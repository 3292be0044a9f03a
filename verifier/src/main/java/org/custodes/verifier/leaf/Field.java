package org.custodes.verifier.leaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.custodes.transparency.json.Json;

/// One field of a type of fact.
///
/// @param fields of each item, where the kind is [Kind#RECORDS]
public record Field(String name, Kind kind, boolean required, List<Field> fields) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,18}");

  /// How a value is written.
  public enum Kind {
    TEXT,
    /// A whole number within ±(2^53−1).
    NUMBER,
    /// A whole number of 64 bits as decimal text.
    LARGE,
    /// A mass in whole micrograms as decimal text.
    MASS,
    DATE,
    /// A time with zone Z.
    INSTANT,
    /// A UUID in small letters.
    ID,
    /// A SHA-256 as 64 hexadecimal digits in small letters.
    HASH,
    TRUTH,
    TEXTS,
    RECORDS;

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Field {
    fields = List.copyOf(fields);
  }

  /// What is wrong with members that should be these fields; empty if nothing is.
  static Optional<Wrong> wrong(List<Field> fields, Json.Members members) {
    int known = 0;
    for (Field field : fields) {
      Optional<Json> value = members.find(field.name);
      known += value.isPresent() ? 1 : 0;
      Optional<Wrong> wrong = field.wrong(value);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return known == members.values().size()
        ? Optional.empty()
        : Optional.of(
            new Wrong("the field " + strange(fields, members), "only fields of the type"));
  }

  private static String strange(List<Field> fields, Json.Members members) {
    return members.values().keySet().stream()
        .filter(name -> fields.stream().noneMatch(field -> field.name.equals(name)))
        .findFirst()
        .orElse("");
  }

  /// @param found what is there
  /// @param wanted what should be there
  record Wrong(String found, String wanted) {}

  private Optional<Wrong> wrong(Optional<Json> value) {
    if (value.isEmpty()) {
      return required ? Optional.of(new Wrong("no field " + name, "one")) : Optional.empty();
    }
    if (kind == Kind.RECORDS) {
      return records(value.get());
    }
    return accepts(value.get())
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                name + " as " + value.get().asText().orElse(value.get().word()),
                "one written as " + kind.name().toLowerCase(Locale.ROOT)));
  }

  private Optional<Wrong> records(Json value) {
    if (!(value instanceof Json.Items(List<Json> items))) {
      return Optional.of(new Wrong(name + " as " + value.word(), "a list"));
    }
    for (Json item : items) {
      if (!(item instanceof Json.Members members)) {
        return Optional.of(new Wrong("in " + name + " " + item.word(), "an object"));
      }
      Optional<Wrong> wrong = wrong(fields, members);
      if (wrong.isPresent()) {
        return wrong.map(one -> new Wrong("in " + name + " " + one.found, one.wanted));
      }
    }
    return Optional.empty();
  }

  private boolean accepts(Json value) {
    return switch (kind) {
      case NUMBER -> value instanceof Json.Whole;
      case TRUTH -> value instanceof Json.Truth;
      case TEXTS ->
          value instanceof Json.Items(List<Json> items)
              && items.stream().allMatch(Json.Text.class::isInstance);
      case RECORDS -> value instanceof Json.Items;
      case TEXT, LARGE, MASS, DATE, INSTANT, ID, HASH ->
          value instanceof Json.Text(String text) && accepts(text);
    };
  }

  private boolean accepts(String text) {
    try {
      return switch (kind) {
        case LARGE, MASS ->
            WHOLE.matcher(text).matches() && Long.toString(Long.parseLong(text)).equals(text);
        case DATE -> LocalDate.parse(text).toString().equals(text);
        case INSTANT -> Instant.parse(text).isBefore(Instant.MAX);
        case ID -> UUID.fromString(text).toString().equals(text);
        case HASH -> HASH.matcher(text).matches();
        default -> true;
      };
    } catch (DateTimeException | IllegalArgumentException _) {
      return false;
    }
  }
}
