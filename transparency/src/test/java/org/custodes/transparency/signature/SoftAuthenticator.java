package org.custodes.transparency.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.OptionalLong;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// A security key made of software, whose every word can be bent.
///
/// @param flags of the authenticator data; 0x05 is present and verified
/// @param counter unsigned, 32 bits
/// @param type of the client data
/// @param more further members of the client data, each beginning with a comma
record SoftAuthenticator(
    KeyPair pair,
    Algorithm algorithm,
    String rpId,
    String origin,
    int flags,
    long counter,
    String type,
    String more) {

  static final String RP_ID = "sign.facility-a.example";
  static final String ORIGIN = "https://sign.facility-a.example";
  private static final int GOOD = 0x05;

  static SoftAuthenticator make(Algorithm algorithm) {
    return new SoftAuthenticator(
        pair(algorithm), algorithm, RP_ID, ORIGIN, GOOD, 7, "webauthn.get", "");
  }

  SoftAuthenticator flags(int flags) {
    return new SoftAuthenticator(pair, algorithm, rpId, origin, flags, counter, type, more);
  }

  SoftAuthenticator rpId(String rpId) {
    return new SoftAuthenticator(pair, algorithm, rpId, origin, flags, counter, type, more);
  }

  SoftAuthenticator origin(String origin) {
    return new SoftAuthenticator(pair, algorithm, rpId, origin, flags, counter, type, more);
  }

  SoftAuthenticator counter(long counter) {
    return new SoftAuthenticator(pair, algorithm, rpId, origin, flags, counter, type, more);
  }

  SoftAuthenticator type(String type) {
    return new SoftAuthenticator(pair, algorithm, rpId, origin, flags, counter, type, more);
  }

  SoftAuthenticator more(String more) {
    return new SoftAuthenticator(pair, algorithm, rpId, origin, flags, counter, type, more);
  }

  Spki spki() {
    return Spki.parse(Bytes.of(pair.getPublic().getEncoded()));
  }

  Digest id() {
    return spki().id();
  }

  EnrolledKey enrolled(String person) {
    return new EnrolledKey(
        id(),
        person,
        KeyKind.WEBAUTHN,
        algorithm,
        spki().encoded(),
        RP_ID,
        false,
        0,
        OptionalLong.empty());
  }

  FactSignature.WebAuthn sign(Statement statement) {
    return sign(statement.act(), statement.digest().toString(), authenticatorData());
  }

  FactSignature.WebAuthn sign(String act, String challenge, Bytes data) {
    Bytes client =
        Bytes.ofText(
            "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"%s}"
                .formatted(type, challenge, origin, more));
    return new FactSignature.WebAuthn(
        act, id(), data, client, signature(data.and(Digest.of(client).bytes())));
  }

  Bytes authenticatorData() {
    return Digest.of(Bytes.ofText(rpId))
        .bytes()
        .and(Bytes.ofHex("%02x%08x".formatted(flags, counter)));
  }

  private Bytes signature(Bytes signed) {
    try {
      Signature signature = Signature.getInstance(algorithm.signature(KeyKind.WEBAUTHN));
      signature.initSign(pair.getPrivate());
      signature.update(signed.toArray());
      return Bytes.of(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair(Algorithm algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.family());
      switch (algorithm) {
        case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
        case RS256 -> generator.initialize(2048);
        case EDDSA -> {}
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
