package org.custodes.server.books;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.custodes.accounting.Mba;
import org.custodes.server.identity.Objection;

/// Imported or simulated history: it counts as known since its source recorded it, and comes in the
/// order in which the source did, before anything that is recorded here first. Otherwise what was
/// known at a time would change afterwards.
final class SourceTime {

  private SourceTime() {}

  /// @param source when the source recorded it; empty for a person's day
  static Optional<Objection> objection(
      Optional<Instant> source, Mba area, BookStore store, Clock clock) {
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Instant at = source.get();
    if (at.isAfter(clock.instant())) {
      return Optional.of(Objection.of("books.history-later", at));
    }
    return store
        .newest(area)
        .filter(newest -> !newest.imported() || newest.knownAt().isAfter(at))
        .map(newest -> Objection.of("books.history-late", at, newest.knownAt()));
  }
}
