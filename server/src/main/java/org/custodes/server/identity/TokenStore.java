package org.custodes.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// Keeps tokens, by the hash of their secret.
public interface TokenStore {

  void add(Token token, Bytes hash);

  /// The token with this hash that is neither revoked nor expired, and for whom it speaks; not for
  /// a disabled account, nor one whose password must be changed first.
  Optional<Found> find(Bytes hash, Instant now);

  void used(UUID token, Instant at);

  /// Tokens of an account that are neither revoked nor expired, the newest first.
  List<Token> of(UUID account, Instant now);

  /// @return whether there was such a token of this account that was not revoked
  boolean revoke(UUID token, UUID account, Instant at);

  record Found(Token token, SignedIn person) {}
}
