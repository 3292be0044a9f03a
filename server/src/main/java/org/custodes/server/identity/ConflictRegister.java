package org.custodes.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The pairs of people who may not sign for each other.
public interface ConflictRegister {

  /// Rows of the page.
  int MOST_ROWS = 200;

  /// Whether this pair stands in it now, for this reason.
  boolean holds(Pair pair);

  void enter(Pair pair, UUID fact, Instant since);

  void end(Pair pair, UUID fact, Instant until);

  /// The newest first, those that have ended too; at most [#MOST_ROWS].
  List<Entry> newest();

  /// Two different people in one order, so that a pair is the same whoever is named first.
  record Pair(UUID one, UUID other, ConflictKind kind) {

    public Pair {
      if (one.toString().compareTo(other.toString()) >= 0) {
        throw new IllegalArgumentException("the pair is not in its order: " + one + ", " + other);
      }
    }

    /// @return empty for a person and themselves
    public static Optional<Pair> of(UUID one, UUID other, ConflictKind kind) {
      int order = one.toString().compareTo(other.toString());
      if (order == 0) {
        return Optional.empty();
      }
      return Optional.of(order < 0 ? new Pair(one, other, kind) : new Pair(other, one, kind));
    }
  }

  /// @param until when it ended; empty as long as it holds
  record Entry(Pair pair, Instant since, Optional<Instant> until, UUID enteredBy) {}
}
