package org.custodes.transparency.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// A key of P-256 that signs as a browser's device key does, held by a program.
///
/// For simulated people, a demonstration's officers and tests. A real person's key is never held by
/// a server.
public final class SoftwareKey {

  private final Spki spki;
  private final PrivateKey secret;

  private SoftwareKey(Spki spki, PrivateKey secret) {
    this.spki = spki;
    this.secret = secret;
  }

  /// Makes a key.
  public static SoftwareKey make(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      var pair = generator.generateKeyPair();
      return new SoftwareKey(
          Spki.parse(Bytes.of(pair.getPublic().getEncoded())), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  /// A key that was kept.
  ///
  /// @param secret its private half in PKCS#8
  /// @throws IllegalArgumentException if it is no key of P-256
  public static SoftwareKey of(Bytes spki, Bytes secret) {
    try {
      return new SoftwareKey(
          Spki.parse(spki),
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret.toArray())));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("found bytes that are no private key of P-256", e);
    }
  }

  public Digest id() {
    return spki.id();
  }

  public Spki spki() {
    return spki;
  }

  /// Its private half in PKCS#8. A secret.
  public Bytes secret() {
    return Bytes.of(secret.getEncoded());
  }

  /// Signs a statement, be it about one content or a list.
  public FactSignature.Device sign(Statement statement) {
    try {
      Signature signature = Signature.getInstance(Algorithm.ES256.signature(KeyKind.DEVICE));
      signature.initSign(secret);
      signature.update(statement.bytes().toArray());
      return new FactSignature.Device(statement.act(), id(), Bytes.of(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of P-256 cannot sign", e);
    }
  }

  /// Names the key, never its secret.
  @Override
  public String toString() {
    return "software key " + id();
  }
}
