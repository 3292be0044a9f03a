package org.custodes.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.custodes.server.facts.Bytes;

/// Keeps who was sent to the identity provider and has not come back.
public interface ProviderVisits {

  /// After this time one begins anew.
  Duration LONGEST = Duration.ofMinutes(10);

  /// Most that are away at once in the whole house; one more ends the oldest.
  int MOST = 10_000;

  /// @param state what the provider sends back with them
  /// @param holder hash of the cookie of the browser that was sent
  /// @param nonce what the provider's token must repeat
  /// @param verifier what shows the provider that the same house asks (RFC 7636)
  /// @param next where to go then
  record Away(
      Secret state, Bytes holder, String nonce, String verifier, String next, Instant since) {}

  void add(Away away);

  /// Takes one out for the browser that was sent, not before this time.
  Optional<Away> take(Secret state, Bytes holder, Instant earliest);
}
