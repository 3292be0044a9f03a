package org.custodes.server.books;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Of which day a balance is asked, and as known when.
///
/// @param day events up to its end count
/// @param known what the books had taken by then; empty for all that they have taken. It lies at
///   least [#SETTLES] in the past, so that what was known then never changes afterwards
public record AsKnown(LocalDate day, Optional<Instant> known) {

  /// No entry is under way for longer: the database ends a transaction that is.
  public static final Duration SETTLES = Duration.ofMinutes(1);

  /// As the books know it now.
  public static AsKnown now(LocalDate day) {
    return new AsKnown(day, Optional.empty());
  }

  public static AsKnown at(LocalDate day, Instant known) {
    return new AsKnown(day, Optional.of(known));
  }
}
