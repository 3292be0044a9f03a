package org.custodes.server.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A fact as it was recorded. Its [#canonical] bytes are the fact; the rest repeats parts of them.
///
/// @param hash SHA-256 of the canonical bytes
/// @param eventDate when it happened, where that was not when it was recorded
/// @param recordedAt when we took it in, by the machine's own clock, to the microsecond
/// @param entered order of arrival, with gaps; not a place in a log; 0 until it is in its table
public record Fact(
    long entered,
    UUID id,
    String type,
    Actor actor,
    String subject,
    Optional<LocalDate> eventDate,
    Instant recordedAt,
    Bytes canonical,
    Bytes hash) {

  /// The same with its order of arrival, once the database has given it.
  public Fact entered(long order) {
    return new Fact(order, id, type, actor, subject, eventDate, recordedAt, canonical, hash);
  }
}
