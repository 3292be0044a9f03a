package org.custodes.browser;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.signature.Algorithm;
import org.custodes.transparency.signature.EnrolledKey;
import org.custodes.transparency.signature.KeyKind;

/// A key's public part, as the signing desk hands it over.
record Made(Json.Members json) {

  KeyKind kind() {
    return KeyKind.of(text("kind")).orElseThrow();
  }

  Bytes spki() {
    return bytes("spki");
  }

  Digest id() {
    return Digest.of(spki());
  }

  Bytes bytes(String name) {
    return Bytes.ofBase64Url(text(name));
  }

  /// As an application names it to the desk.
  Json.Members reference() {
    Map<String, Json> reference = new TreeMap<>();
    reference.put("id", new Json.Text(id().toString()));
    reference.put("kind", new Json.Text(kind().word()));
    json.find("credentialId").ifPresent(credential -> reference.put("credentialId", credential));
    return new Json.Members(reference);
  }

  EnrolledKey enrolled() {
    return new EnrolledKey(
        id(),
        "p-1",
        kind(),
        Algorithm.of(text("alg")).orElseThrow(),
        spki(),
        json.text("rpId").orElse(""),
        false,
        0,
        OptionalLong.empty());
  }

  private String text(String name) {
    return json.text(name).orElseThrow();
  }
}
