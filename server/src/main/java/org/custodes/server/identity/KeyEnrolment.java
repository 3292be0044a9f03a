package org.custodes.server.identity;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.SigningKey.SecurityKey;
import org.springframework.stereotype.Component;

/// Enrols a person's key: it signs for itself, and two other people sign that it is this person's.
@Component
public class KeyEnrolment implements Act<SigningKey> {

  /// The type of the fact.
  public static final String TYPE = "identity.key-enrolled.1";

  private final SigningKeyStore keys;

  KeyEnrolment(SigningKeyStore keys) {
    this.keys = keys;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public SigningKey read(Json.Members fields) {
    return offered(fields, new UUID(0, 0));
  }

  @Override
  public Set<UUID> about(SigningKey key) {
    return Set.of(key.person());
  }

  @Override
  public Optional<Objection> objection(SigningKey key) {
    if (keys.find(key.id()).isPresent()) {
      return Optional.of(Objection.of("identity.key-known"));
    }
    List<SigningKey> held = keys.of(key.person()).stream().filter(old -> !old.withdrawn()).toList();
    return held.size() < SigningKey.MOST
        ? Optional.empty()
        : Optional.of(Objection.of("identity.too-many-keys", SigningKey.MOST));
  }

  @Override
  public void carryOut(Approved<SigningKey> approved) {
    SigningKey key = enrolled(approved.said(), approved.fact());
    keys.add(hasNoneLeft(key.person()) ? key.afterReset() : key, enrollers(approved));
  }

  /// Whether this person has had keys and can sign with none of them. Who withdrew the last one
  /// does not matter: withdrawing one's own takes no more than a password.
  private boolean hasNoneLeft(UUID person) {
    List<SigningKey> held = keys.of(person);
    return !held.isEmpty() && held.stream().noneMatch(SigningKey::usable);
  }

  private static Set<UUID> enrollers(Approved<SigningKey> approved) {
    Set<UUID> all = new HashSet<>(Set.of(approved.preparer()));
    approved.approver().ifPresent(all::add);
    return all;
  }

  static SigningKey enrolled(SigningKey key, Fact by) {
    return new SigningKey(
        key.id(),
        key.person(),
        key.kind(),
        key.algorithm(),
        key.spki(),
        key.name(),
        key.webauthn(),
        0,
        by.recordedAt(),
        by.id(),
        false,
        false,
        Optional.empty());
  }

  /// What is asked for when a person offers a key.
  static NewFact asked(String type, SignedIn person, OfferedKey key) {
    NewFact fact =
        NewFact.of(type, person.actor(), "key of " + person.person())
            .with("person", person.person().toString())
            .with("key", key.id())
            .with("kind", key.kind().word())
            .with("alg", key.algorithm())
            .with("spki", Base64Url.encode(key.spki()))
            .with("name", key.name());
    return key.webauthn()
        .map(hard ->
            fact.with("rpId", hard.rpId())
                .with("credentialId", Base64Url.encode(hard.credentialId()))
                .with("backupEligible", hard.backupEligible()))
        .orElse(fact);
  }

  static SigningKey offered(Json.Members fields, UUID fact) {
    return new SigningKey(
        text(fields, "key"),
        UUID.fromString(text(fields, "person")),
        KeyKind.of(text(fields, "kind")),
        text(fields, "alg"),
        Base64Url.decode(text(fields, "spki")),
        text(fields, "name"),
        hard(fields),
        0,
        Instant.EPOCH,
        fact,
        false,
        false,
        Optional.empty());
  }

  private static Optional<SecurityKey> hard(Json.Members fields) {
    if (!(fields.values().get("rpId") instanceof Json.Text(var rpId))) {
      return Optional.empty();
    }
    Bytes credential = Base64Url.decode(text(fields, "credentialId"));
    boolean eligible = fields.values().get("backupEligible") instanceof Json.Truth(var is) && is;
    return Optional.of(new SecurityKey(rpId, credential, eligible));
  }

  private static String text(Json.Members fields, String name) {
    if (fields.values().get(name) instanceof Json.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("the key has no " + name);
  }
}
