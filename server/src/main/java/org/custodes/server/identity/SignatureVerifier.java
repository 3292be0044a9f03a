package org.custodes.server.identity;

import java.util.List;
import java.util.Optional;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Json;

/// Checks a signature while the key is still in the person's hand, by the code that the outside
/// verifier uses.
public interface SignatureVerifier {

  /// @param contents the bytes that are signed: one, or the list of a batch
  /// @param signature as it will stand in the fact
  /// @param key the key it names; enrolled and not withdrawn
  /// @return why it is not accepted; empty when it is
  Optional<Objection> wrong(
      List<Bytes> contents, SignatureAct act, Json.Members signature, SigningKey key);

  /// The statement that a key signs for these contents.
  Bytes statement(List<Bytes> contents, SignatureAct act);

  /// The counter a security key shows; empty for other keys.
  Optional<Long> counter(Json.Members signature);
}
