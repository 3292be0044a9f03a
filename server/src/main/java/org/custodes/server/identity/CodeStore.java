package org.custodes.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// Keeps the sealed secrets of one-time codes, one an account, and the step that was used last.
public interface CodeStore {

  /// A secret that nobody has shown a code of counts no more after this time.
  Duration OFFERED = Duration.ofMinutes(30);

  /// @param id random; what the record calls it
  /// @param since when a code of it was shown first; empty as long as it does not count
  record Kept(UUID id, Bytes sealed, Instant offeredAt, Optional<Instant> since) {}

  Optional<Kept> find(UUID account);

  /// Keeps a secret that does not count yet, in place of another that does not.
  ///
  /// @return whether it was kept; not where one counts already
  boolean offer(UUID account, Kept secret);

  /// Lets an offered secret count.
  ///
  /// @return whether there was this one
  boolean confirm(UUID account, UUID id, Instant at);

  /// Uses a step up, with all before it.
  ///
  /// @return whether it was unused
  boolean use(UUID account, long step);

  void remove(UUID account);
}
