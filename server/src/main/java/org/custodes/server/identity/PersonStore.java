package org.custodes.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// Keeps people: their pseudonyms, and their names under seal.
public interface PersonStore {

  /// Most plain names that are fetched at once.
  int MOST_ROWS = 1000;

  /// Whether there is this person, with a name that was not erased.
  boolean known(UUID person);

  /// The sealed name; empty once it was erased.
  Optional<Bytes> name(UUID person);

  void setName(UUID person, Bytes sealed);

  /// Forgets the name, and the logins, passwords, second factors and sessions of all accounts;
  /// closes these.
  void erase(UUID person, UUID fact, Instant at);

  /// Those whose names were erased.
  List<UUID> erased();

  /// Names that are not sealed yet, from before names were; at most [#MOST_ROWS].
  List<Plain> plain();

  /// Empties the plain name of an account.
  void emptied(UUID account);

  record Plain(UUID account, UUID person, String name) {

    @Override
    public String toString() {
      return "the name of " + person;
    }
  }
}
