package org.custodes.server.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A JSON value that every reader understands alike: no fractions, no null, no lone surrogates.
///
/// RFC 8785 writes numbers as IEEE doubles, which lose the last digits of a large mass. Hence a
/// number here is a whole one within ±(2^53−1), and larger ones and all masses are decimal text.
public sealed interface Json {

  /// The largest whole number that every reader keeps exactly: 2^53 − 1.
  long LARGEST = (1L << 53) - 1;

  record Text(String value) implements Json {
    public Text {
      requireWhole(requireNonNull(value, "value"));
    }

    static void requireWhole(String value) {
      for (int at = 0; at < value.length(); at++) {
        if (Character.isSurrogate(value.charAt(at))) {
          if (!Character.isSurrogatePair(value.charAt(at), after(value, at))) {
            throw new IllegalArgumentException("the text has half a character, a lone surrogate");
          }
          at++;
        }
      }
    }

    private static char after(String value, int at) {
      return at + 1 < value.length() ? value.charAt(at + 1) : 0;
    }
  }

  record Whole(long value) implements Json {
    public Whole {
      if (value < -LARGEST || value > LARGEST) {
        throw new IllegalArgumentException(
            value + " is beyond ±(2^53−1), which not every reader keeps: write it as decimal text");
      }
    }
  }

  record Truth(boolean value) implements Json {}

  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /// Members in the order RFC 8785 gives them: by the UTF-16 code units of their names.
  record Members(Map<String, Json> values) implements Json {

    public static final Members NONE = new Members(Map.of());

    public Members {
      values.keySet().forEach(Text::requireWhole);
      values = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /// These and one more.
    public Members with(String name, Json value) {
      NavigableMap<String, Json> more = new TreeMap<>(values);
      if (more.put(name, requireNonNull(value, name)) != null) {
        throw new IllegalArgumentException("the member " + name + " is there already");
      }
      return new Members(more);
    }
  }
}
