package org.custodes.server.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.springframework.stereotype.Component;

/// One of the first two keys of a house. Nobody is there yet to enrol it, so it signs for itself
/// alone, and the verifier is told of it outside of this record.
@Component
class FoundKey implements Act<FoundKey.Founder> {

  static final String TYPE = "identity.key-founded.1";

  private final SigningKeyStore keys;
  private final SigningPlaces places;

  FoundKey(SigningKeyStore keys, SigningPlaces places) {
    this.keys = keys;
    this.places = places;
  }

  /// @param desk where it signs
  record Founder(SigningKey key, SigningPlace desk) {}

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Founder read(Json.Members fields) {
    if (fields.values().get("origin") instanceof Json.Text(var origin)) {
      return new Founder(
          KeyEnrolment.offered(fields, new UUID(0, 0)),
          SigningPlace.of(java.net.URI.create(origin)));
    }
    throw new IllegalArgumentException("the founder's key has no origin");
  }

  @Override
  public Set<UUID> about(Founder founder) {
    return Set.of(founder.key().person());
  }

  @Override
  public Optional<Objection> objection(Founder founder) {
    keys.keepFoundersOut();
    Set<UUID> founders = keys.founders();
    if (founders.contains(founder.key().person())) {
      return Optional.of(Objection.of("identity.founder-twice"));
    }
    if (founders.size() >= Founding.FOUNDERS) {
      return Optional.of(Objection.of("identity.house-founded"));
    }
    return keys.find(founder.key().id()).map(_ -> Objection.of("identity.key-known"));
  }

  @Override
  public void carryOut(Approved<Founder> approved) {
    keys.add(KeyEnrolment.enrolled(approved.said().key(), approved.fact()).founding(), Set.of());
    places.add(approved.said().desk(), approved.fact().id(), approved.fact().recordedAt());
  }
}
