package org.custodes.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// Keeps for whom an account would be, until two people have signed that it is made.
public interface AccountDrafts {

  /// After this time a draft is deleted. No rule lets an act wait as long.
  Duration KEPT = Duration.ofDays(90);

  void add(Draft draft);

  Optional<Draft> find(UUID account);

  void remove(UUID account);

  /// Deletes those made before this moment.
  ///
  /// @return the persons they were for
  List<UUID> removeBefore(Instant moment);

  /// @param sealed login and name, a line each, under the key of the person
  record Draft(UUID account, UUID person, Bytes sealed, Instant madeAt) {}
}
