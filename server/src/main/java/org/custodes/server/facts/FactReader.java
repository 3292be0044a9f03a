package org.custodes.server.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Finds recorded facts.
public interface FactReader {

  /// The most facts of one page.
  int MOST_ROWS = 200;

  Optional<Fact> find(UUID id);

  /// The newest facts that match, newest first.
  ///
  /// @param before only facts that arrived before this one, by [Fact#entered]; empty for the newest
  /// @param rows at most this many, 1 to [#MOST_ROWS]
  List<Fact> newest(Filter filter, OptionalLong before, int rows);

  /// Facts in the order of the log, the last first; before them those that have no place yet.
  ///
  /// @param without types that are left out, such as those the reader may not read
  /// @param before only facts whose index is below this; empty for the end of the log
  /// @param rows at most this many, 1 to [#MOST_ROWS]
  List<Found> backwards(Filter filter, Set<String> without, OptionalLong before, int rows);

  /// The fact's place in the log; empty for the moment until it has one.
  Optional<Place> place(Fact fact);

  /// How many facts of each type have a place, as far as they are counted.
  Map<String, Long> tally();

  /// @param place empty while the fact has none
  record Found(Fact fact, Optional<Place> place) {}

  /// How many facts there are, and when the newest was recorded.
  Extent extent();

  /// @param newest empty when there is none
  record Extent(long count, Optional<Instant> newest) {}

  /// What a fact must match; an empty part matches all.
  ///
  /// @param type a whole type or, ending in a full stop, the types of a room: `site.`
  /// @param subject the whole subject
  /// @param from recorded at this time or later
  /// @param until recorded before this time
  record Filter(
      Optional<String> type,
      Optional<String> actor,
      Optional<String> subject,
      Optional<Instant> from,
      Optional<Instant> until) {

    public static final Filter ALL =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }
}
