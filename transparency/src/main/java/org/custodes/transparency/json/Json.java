package org.custodes.transparency.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A JSON value without fractions.
public sealed interface Json {

  /// The largest whole number that every reader keeps exactly: 2^53 − 1.
  long LARGEST = (1L << 53) - 1;

  record Text(String value) implements Json {}

  /// @param value within ±[#LARGEST]
  record Whole(long value) implements Json {
    public Whole {
      if (value < -LARGEST || value > LARGEST) {
        throw new IllegalArgumentException("found " + value + ", wanted a number within ±(2^53−1)");
      }
    }
  }

  record Truth(boolean value) implements Json {}

  /// The word `null`.
  record Nothing() implements Json {}

  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /// @param values by name, sorted by UTF-16 code units as RFC 8785 asks
  record Members(Map<String, Json> values) implements Json {

    public Members {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public Optional<Json> find(String name) {
      return Optional.ofNullable(values.get(name));
    }

    /// The text of a member; empty if it is not there or is no text.
    public Optional<String> text(String name) {
      return find(name).flatMap(Json::asText);
    }
  }

  /// The text, if it is one.
  default Optional<String> asText() {
    return this instanceof Text(String text) ? Optional.of(text) : Optional.empty();
  }

  /// What kind of value it is, for refusals.
  default String word() {
    return switch (this) {
      case Text _ -> "a text";
      case Whole _ -> "a number";
      case Truth _ -> "a truth value";
      case Nothing _ -> "null";
      case Items _ -> "a list";
      case Members _ -> "an object";
    };
  }
}
