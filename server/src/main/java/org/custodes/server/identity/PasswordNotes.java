package org.custodes.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// Keeps one-time passwords until whoever prepared the act has looked at them once.
public interface PasswordNotes {

  /// After this time nobody can look at one any more.
  Duration KEPT = Duration.ofDays(3);

  /// Adds one; what is older than [#KEPT] is deleted.
  void add(Note note);

  /// Whether one waits for this reader.
  boolean waits(UUID fact, UUID reader, Instant now);

  /// Takes it out for its reader.
  Optional<Note> take(UUID fact, UUID reader, Instant now);

  /// @param fact of the act that gave it
  /// @param reader the person who may look at it once
  /// @param sealed the password, under the key of the reader
  record Note(UUID fact, UUID account, UUID reader, Bytes sealed, Instant madeAt) {}
}
