package org.custodes.transparency.signature;

import java.util.Map;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;

/// A signature as it stands in a fact.
///
/// ```
/// {"act":…,"authenticatorData":…,"clientDataJSON":…,"key":…,"kind":"webauthn","signature":…}
/// {"act":…,"key":…,"kind":"device","signature":…}
/// {"act":…,"batch":…,"key":…}
/// ```
///
/// These members and no others; bytes are base64url.
public sealed interface FactSignature {

  /// Longest signature in JSON, in bytes.
  int MOST_BYTES = 8 * 1024;

  /// What the person did: for example `prepare` or `approve`.
  String act();

  /// SHA-256 of the key that signed.
  Digest key();

  /// The members as JSON.
  Json.Members json();

  /// One that carries the signed bytes' signature itself.
  sealed interface ByKey extends FactSignature {

    KeyKind kind();

    /// As the key made it: ECDSA of a security key in DER, of a device key in 64 bytes.
    Bytes signature();
  }

  /// By a security key, in a browser's ceremony.
  ///
  /// @param authenticatorData what the key says of the ceremony
  /// @param clientDataJson what the browser says of it, byte for byte as it came
  record WebAuthn(
      String act, Digest key, Bytes authenticatorData, Bytes clientDataJson, Bytes signature)
      implements ByKey {

    public WebAuthn {
      Statement.requireAct(act);
    }

    @Override
    public KeyKind kind() {
      return KeyKind.WEBAUTHN;
    }

    @Override
    public Json.Members json() {
      return new Json.Members(
          Map.of(
              "act", new Json.Text(act),
              "authenticatorData", new Json.Text(authenticatorData.base64Url()),
              "clientDataJSON", new Json.Text(clientDataJson.base64Url()),
              "key", new Json.Text(key.toString()),
              "kind", new Json.Text(kind().word()),
              "signature", new Json.Text(signature.base64Url())));
    }
  }

  /// By a key that a browser keeps, over the statement itself.
  record Device(String act, Digest key, Bytes signature) implements ByKey {

    public Device {
      Statement.requireAct(act);
    }

    @Override
    public KeyKind kind() {
      return KeyKind.DEVICE;
    }

    @Override
    public Json.Members json() {
      return new Json.Members(
          Map.of(
              "act", new Json.Text(act),
              "key", new Json.Text(key.toString()),
              "kind", new Json.Text(kind().word()),
              "signature", new Json.Text(signature.base64Url())));
    }
  }

  /// By reference to a list that the key signed once; see [Batches].
  ///
  /// @param batch SHA-256 of the list's statement
  record Batch(String act, Digest batch, Digest key) implements FactSignature {

    public Batch {
      Statement.requireAct(act);
    }

    @Override
    public Json.Members json() {
      return new Json.Members(
          Map.of(
              "act", new Json.Text(act),
              "batch", new Json.Text(batch.toString()),
              "key", new Json.Text(key.toString())));
    }
  }

  /// Reads a signature; every member is asked for, and no other is taken.
  ///
  /// @throws SignatureRefused with [Reason#FORM], [Reason#BASE64URL] or [Reason#STATEMENT]
  static FactSignature read(Json json) {
    return SignatureReader.read(json);
  }

  /// Reads a signature from its canonical JSON.
  ///
  /// @throws SignatureRefused as [#read(Json)], and with [Reason#FORM] if it is no canonical JSON
  static FactSignature parse(Bytes canonical) {
    try {
      return read(CanonicalJson.read(canonical, MOST_BYTES));
    } catch (SignatureRefused e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new SignatureRefused(Reason.FORM, "a signature: " + e.getMessage(), e);
    }
  }

  /// Its canonical JSON.
  default Bytes canonical() {
    return CanonicalJson.write(json());
  }
}
