package org.custodes.server.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps signing keys.
public interface SigningKeyStore {

  /// @param enrollers the people who signed that it is this person's; none for the first keys
  void add(SigningKey key, Set<UUID> enrollers);

  /// Everybody who enrolled one of these keys.
  Set<UUID> enrollers(Collection<String> ids);

  /// These keys may sign from now on.
  void confirmed(Collection<String> ids, UUID fact);

  Optional<SigningKey> find(String id);

  /// The same; until the transaction ends nobody can withdraw it.
  Optional<SigningKey> hold(String id);

  /// The same; until the transaction ends nobody can sign with it.
  Optional<SigningKey> lock(String id);

  /// Of one person, withdrawn ones too, newest first.
  List<SigningKey> of(UUID person);

  void withdrawn(String id, UUID fact, Instant at);

  void counted(String id, long counter);

  /// Keeps others from founding until the present transaction ends, so that who has founded by now
  /// is all there is when one more does.
  void keepFoundersOut();

  /// Persons of the first keys, also of those that are withdrawn.
  Set<UUID> founders();
}
