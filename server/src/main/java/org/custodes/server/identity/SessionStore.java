package org.custodes.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// Keeps sessions, by the hash of their secret.
public interface SessionStore {

  void add(Session session, Bytes hash);

  /// The session with this hash that nobody has ended, and who is signed in with it; not of a
  /// disabled account.
  Optional<Found> find(Bytes hash);

  void seen(UUID session, Instant at);

  /// Sessions of an account that nobody has ended, the newest first.
  List<Session> of(UUID account);

  /// @return whether there was such a session of this account that was not ended
  boolean end(UUID session, UUID account, Instant at);

  /// Ends sessions of an account, and whoever is halfway in.
  ///
  /// @param kept a session that goes on
  void endAll(UUID account, Optional<UUID> kept, Instant at);

  /// @param hasFactor whether the account has a second factor
  record Found(Session session, SignedIn person, boolean hasFactor) {}
}
