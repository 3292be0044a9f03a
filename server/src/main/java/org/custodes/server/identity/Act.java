package org.custodes.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;

/// A kind of act that people sign before it is done. The room that does it makes a bean.
///
/// @param <T> what was signed, as the room understands it
public interface Act<T> {

  /// The type of the fact it becomes; one of the catalogue.
  String type();

  /// Reads what is to be signed.
  ///
  /// @param fields of the fact; the catalogue has checked their form
  T read(Json.Members fields);

  /// The balance area it concerns, for duties held on one area; empty is the whole house.
  default Optional<String> area(T said) {
    return Optional.empty();
  }

  /// The persons it is about: they may neither prepare nor approve it, nor may those in conflict
  /// with them.
  default Set<UUID> about(T said) {
    return Set.of();
  }

  /// What whoever signs should see beside the bytes and what may not stand in the record, such as
  /// the name of a person: the key of a message, and a text.
  default Map<String, String> beside(T said) {
    return Map.of();
  }

  /// Why it cannot be done now. Asked in a transaction: before it is stored, before each signature,
  /// and in the transaction that does it.
  Optional<Objection> objection(T said);

  /// Does it, in the transaction of the last signature. The fact is recorded already.
  void carryOut(Approved<T> approved);
}
