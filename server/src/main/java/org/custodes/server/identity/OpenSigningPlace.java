package org.custodes.server.identity;

import java.net.URI;
import java.util.Optional;
import org.custodes.server.facts.Json;
import org.springframework.stereotype.Component;

/// Lets people sign at one more address.
@Component
class OpenSigningPlace implements Act<SigningPlace> {

  static final String TYPE = "identity.signing-place.1";

  private final SigningPlaces places;

  OpenSigningPlace(SigningPlaces places) {
    this.places = places;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public SigningPlace read(Json.Members fields) {
    return new SigningPlace(text(fields, "origin"), text(fields, "rpId"));
  }

  @Override
  public Optional<Objection> objection(SigningPlace place) {
    if (!place.equals(SigningPlace.of(URI.create(place.origin())))) {
      return Optional.of(Objection.of("identity.not-an-origin", place.origin()));
    }
    return places.all().contains(place)
        ? Optional.of(Objection.of("identity.signing-place-known", place.origin()))
        : Optional.empty();
  }

  @Override
  public void carryOut(Approved<SigningPlace> approved) {
    places.add(approved.said(), approved.fact().id(), approved.fact().recordedAt());
  }

  private static String text(Json.Members fields, String name) {
    if (fields.values().get(name) instanceof Json.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("the signing place has no " + name);
  }
}
