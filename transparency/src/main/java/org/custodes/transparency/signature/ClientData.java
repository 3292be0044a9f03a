package org.custodes.transparency.signature;

import java.util.Optional;
import java.util.Set;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.json.JsonReader;

/// What the browser says of a ceremony (WebAuthn Level 3, 5.8.1). Read as JSON, since members may
/// come in any order and be added to; never compared with a template.
record ClientData(Json.Members members) {

  /// Longest, in bytes.
  static final int MOST_BYTES = 2 * 1024;

  private static final Json FALSE = new Json.Truth(false);

  static ClientData read(Bytes bytes) {
    Json json;
    try {
      json = JsonReader.read(bytes, MOST_BYTES);
    } catch (IllegalArgumentException e) {
      throw new SignatureRefused(Reason.CLIENT_DATA, "client data: " + e.getMessage(), e);
    }
    if (!(json instanceof Json.Members members)) {
      throw new SignatureRefused(
          Reason.CLIENT_DATA, "client data: found " + json.word() + ", wanted an object");
    }
    return new ClientData(members);
  }

  void requireAssertion(Digest challenge, Set<String> origins) {
    require("type", Reason.TYPE, Set.of("webauthn.get"));
    require("challenge", Reason.CHALLENGE, Set.of(challenge.toString()));
    require("origin", Reason.ORIGIN, origins);
    Optional<Json> crossOrigin = members.find("crossOrigin");
    SignatureRefused.require(
        crossOrigin.isEmpty() || crossOrigin.get().equals(FALSE),
        Reason.CROSS_ORIGIN,
        "a page in a frame of another origin",
        "a page of its own");
    SignatureRefused.require(
        members.find("topOrigin").isEmpty(),
        Reason.CROSS_ORIGIN,
        "a page inside another",
        "no topOrigin");
  }

  private void require(String name, Reason reason, Set<String> wanted) {
    String found = members.text(name).orElse("nothing");
    SignatureRefused.require(
        members.text(name).filter(wanted::contains).isPresent(),
        reason,
        name + " " + found,
        String.join(" or ", wanted));
  }
}
