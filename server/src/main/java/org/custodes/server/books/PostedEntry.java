package org.custodes.server.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.journal.Entry;

/// An entry as the books took it.
///
/// @param number its place in the order of arrival, over all areas; with gaps
/// @param recordedAt when the books took it, by the machine's clock
/// @param knownAt from when on it counts as known: the record time, and for imported or simulated
///   history the time at which the source recorded it
/// @param imported whether it came as history and not from a person's day
/// @param late whether its day was closed when it was taken
/// @param reason why a correction, a reversal or a late entry was made
/// @param fact what two people signed
/// @param reversedBy the entry that took it back
public record PostedEntry(
    Entry entry,
    long number,
    Instant recordedAt,
    Instant knownAt,
    boolean imported,
    boolean late,
    Optional<String> reason,
    UUID preparer,
    Optional<UUID> approver,
    UUID fact,
    Optional<UUID> reversedBy) {

  /// Whether it counts: neither a reversal nor taken back by one.
  public boolean stands() {
    return reversedBy.isEmpty() && entry.kind() != Entry.Kind.REVERSAL;
  }
}
