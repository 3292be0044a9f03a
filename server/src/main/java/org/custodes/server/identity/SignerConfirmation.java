package org.custodes.server.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.springframework.stereotype.Component;

/// A third person confirms that new keys are of somebody who had none left.
///
/// Whoever enrols a key for a person without keys gives them a new hand. If two were enough, these
/// two could sign as anybody whose keys they have withdrawn; so the new keys sign nothing until one
/// who enrolled none of them has confirmed it.
@Component
public class SignerConfirmation implements Act<SignerConfirmation.Confirmed> {

  /// The type of the fact.
  public static final String TYPE = "identity.signer-confirmed.1";

  private final SigningKeyStore keys;
  private final PersonNames names;

  SignerConfirmation(SigningKeyStore keys, PersonNames names) {
    this.keys = keys;
    this.names = names;
  }

  /// @param ids names of the keys, in their order
  record Confirmed(UUID person, List<String> ids) {}

  /// What is asked for: all keys of this person that wait for it.
  public NewFact asked(SignedIn by, UUID person) {
    return NewFact.of(TYPE, by.actor(), "keys of " + person)
        .with("person", person.toString())
        .withTexts("keys", waiting(person).stream().map(SigningKey::id).sorted().toList());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Confirmed read(Json.Members fields) {
    return new Confirmed(UUID.fromString(Texts.of(fields, "person")), Texts.all(fields, "keys"));
  }

  /// The person, and everybody who enrolled one of the keys: neither they nor those in conflict
  /// with them confirm it.
  @Override
  public Set<UUID> about(Confirmed confirmed) {
    Set<UUID> all = new HashSet<>(keys.enrollers(confirmed.ids()));
    all.add(confirmed.person());
    return all;
  }

  @Override
  public Map<String, String> beside(Confirmed confirmed) {
    return Map.of("identity.name", names.shown(confirmed.person()));
  }

  @Override
  public Optional<Objection> objection(Confirmed confirmed) {
    List<String> now = waiting(confirmed.person()).stream().map(SigningKey::id).sorted().toList();
    return confirmed.ids().isEmpty() || !confirmed.ids().equals(now)
        ? Optional.of(Objection.of("identity.nothing-to-confirm"))
        : Optional.empty();
  }

  @Override
  public void carryOut(Approved<Confirmed> approved) {
    keys.confirmed(approved.said().ids(), approved.fact().id());
  }

  private List<SigningKey> waiting(UUID person) {
    return keys.of(person).stream().filter(SigningKey::waitsForThird).toList();
  }
}
