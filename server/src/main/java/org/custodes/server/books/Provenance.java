package org.custodes.server.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.identity.Approved;

/// Who stands behind rows of the books, and since when they count as known.
///
/// @param recordedAt by the machine's clock
/// @param imported whether it is history, known since its source recorded it
/// @param fact what was signed
public record Provenance(
    Instant recordedAt,
    Instant knownAt,
    boolean imported,
    UUID preparer,
    Optional<UUID> approver,
    UUID fact) {

  /// @param source when the source recorded it; empty for a person's day
  static Provenance of(Approved<?> approved, Optional<Instant> source) {
    Instant recorded = approved.fact().recordedAt();
    return new Provenance(
        recorded,
        source.orElse(recorded),
        source.isPresent(),
        approved.preparer(),
        approved.approver(),
        approved.fact().id());
  }
}
