package org.custodes.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps signing keys.
public interface SigningKeyStore {

  void add(SigningKey key);

  Optional<SigningKey> find(String id);

  /// The same; until the transaction ends nobody can withdraw it.
  Optional<SigningKey> hold(String id);

  /// The same; until the transaction ends nobody can sign with it.
  Optional<SigningKey> lock(String id);

  /// Of one person, withdrawn ones too, newest first.
  List<SigningKey> of(UUID person);

  void withdrawn(String id, UUID fact, Instant at);

  void counted(String id, long counter);

  /// Persons of the first keys, also of those that are withdrawn.
  Set<UUID> founders();
}
