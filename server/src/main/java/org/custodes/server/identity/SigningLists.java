package org.custodes.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lists that are closed, read and then signed at once.
public interface SigningLists {

  /// How long a closed list may wait for its signature.
  Duration OPEN = Duration.ofMinutes(30);

  /// @param approvals 1 to [Approvals#MOST_IN_BATCH], in the order in which they are signed
  UUID close(UUID person, List<UUID> approvals, Instant at);

  /// A list of one's own that is not too old.
  Optional<List<UUID>> find(UUID id, UUID person, Instant now);
}
