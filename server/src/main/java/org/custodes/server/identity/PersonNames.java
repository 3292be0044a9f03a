package org.custodes.server.identity;

import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.ActorNames;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.PersonalSeal.Purpose;
import org.springframework.stereotype.Component;

/// The names behind the pseudonyms, for as long as they are not erased.
@Component
public class PersonNames implements ActorNames {

  private final PersonStore store;
  private final PersonalSeal seal;

  PersonNames(PersonStore store, PersonalSeal seal) {
    this.store = store;
    this.seal = seal;
  }

  @Override
  public Optional<String> name(Actor actor) {
    try {
      return name(UUID.fromString(actor.pseudonym()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// What colleagues call this person; empty once it is erased.
  public Optional<String> name(UUID person) {
    return store.name(person).flatMap(sealed -> seal.open(person, Purpose.NAME, sealed));
  }

  /// A name under the seal of its person.
  public Bytes sealed(UUID person, String name) {
    return seal.seal(person, Purpose.NAME, name);
  }

  /// The name, or the pseudonym where there is none.
  public String shown(UUID person) {
    return name(person).orElseGet(person::toString);
  }

  /// The same from a row that has the sealed name with it.
  public String shown(UUID person, Optional<Bytes> sealed) {
    return sealed
        .flatMap(bytes -> seal.open(person, Purpose.NAME, bytes))
        .orElseGet(person::toString);
  }
}
