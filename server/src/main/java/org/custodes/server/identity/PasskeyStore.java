package org.custodes.server.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// Keeps passkeys.
public interface PasskeyStore {

  Optional<Passkey> find(Bytes credential);

  /// Those of an account, the newest first; at most [Passkeys#MOST].
  List<Passkey> of(UUID account);

  /// @return whether it was added; not where the credential is known
  boolean add(Passkey passkey);

  /// Keeps counter and time of the last use.
  void used(Passkey passkey);

  /// @return whether the account has it
  boolean rename(UUID id, UUID account, String name);

  /// @return whether the account had it
  boolean remove(UUID id, UUID account);
}
