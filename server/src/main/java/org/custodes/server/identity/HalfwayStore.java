package org.custodes.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// Keeps those who are halfway in: the first thing they showed was right, a second is asked for.
/// Being halfway opens nothing but the page that asks.
public interface HalfwayStore {

  /// After this time one begins anew.
  Duration LONGEST = Duration.ofMinutes(5);

  /// Most of one account at once; one more ends the oldest.
  int MOST = 5;

  /// @param by what was shown first
  record Halfway(UUID account, Means by, Instant since) {}

  /// Adds one; what is older than [#LONGEST] goes.
  void add(Bytes hash, Halfway halfway);

  /// Not one that began before this time.
  Optional<Halfway> find(Bytes hash, Instant earliest);

  /// @return whether there was one
  boolean end(Bytes hash);
}
