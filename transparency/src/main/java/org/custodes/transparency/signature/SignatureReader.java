package org.custodes.transparency.signature;

import java.util.Set;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;

/// Reads the three forms of a signature, member by member.
final class SignatureReader {

  private static final Set<String> WEBAUTHN =
      Set.of("act", "authenticatorData", "clientDataJSON", "key", "kind", "signature");
  private static final Set<String> DEVICE = Set.of("act", "key", "kind", "signature");
  private static final Set<String> BATCH = Set.of("act", "batch", "key");

  private final Json.Members members;

  private SignatureReader(Json.Members members) {
    this.members = members;
  }

  static FactSignature read(Json json) {
    if (!(json instanceof Json.Members members)) {
      throw new SignatureRefused(
          Reason.FORM, "found " + json.word() + ", wanted a signature with members");
    }
    SignatureReader reader = new SignatureReader(members);
    return members.values().containsKey("batch") ? reader.batch() : reader.byKey();
  }

  private FactSignature byKey() {
    String kind = text("kind");
    return switch (KeyKind.of(kind).orElseThrow(() -> unknown(kind))) {
      case WEBAUTHN -> webAuthn();
      case DEVICE -> device();
    };
  }

  private static SignatureRefused unknown(String kind) {
    return new SignatureRefused(
        Reason.FORM, "found the kind " + shown(kind) + ", wanted device or webauthn");
  }

  private FactSignature webAuthn() {
    exactly(WEBAUTHN);
    return new FactSignature.WebAuthn(
        text("act"),
        digest("key"),
        bytes("authenticatorData"),
        bytes("clientDataJSON"),
        bytes("signature"));
  }

  private FactSignature device() {
    exactly(DEVICE);
    return new FactSignature.Device(text("act"), digest("key"), bytes("signature"));
  }

  private FactSignature batch() {
    exactly(BATCH);
    return new FactSignature.Batch(text("act"), digest("batch"), digest("key"));
  }

  private void exactly(Set<String> names) {
    Set<String> found = members.values().keySet();
    SignatureRefused.require(
        found.equals(names), Reason.FORM, "members " + shown(found.toString()), names.toString());
  }

  private String text(String name) {
    return members
        .text(name)
        .orElseThrow(
            () -> new SignatureRefused(Reason.FORM, "found no text " + name + ", wanted one"));
  }

  private Bytes bytes(String name) {
    try {
      return Bytes.ofBase64Url(text(name));
    } catch (SignatureRefused e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new SignatureRefused(Reason.BASE64URL, name + ": " + e.getMessage(), e);
    }
  }

  private Digest digest(String name) {
    Bytes bytes = bytes(name);
    try {
      return new Digest(bytes);
    } catch (IllegalArgumentException e) {
      throw new SignatureRefused(Reason.FORM, name + ": " + e.getMessage(), e);
    }
  }

  private static String shown(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
