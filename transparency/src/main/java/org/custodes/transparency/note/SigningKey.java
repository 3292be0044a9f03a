package org.custodes.transparency.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.custodes.transparency.Bytes;

/// A private key with its public half and name.
///
/// It signs bytes; what bytes a log or a witness signs is said elsewhere.
public final class SigningKey {

  private static final Bytes PROBE = Bytes.ofText("custodes probes a key\n");
  private static final String WORD = "PRIVATE+KEY+";

  private final VerifierKey verifier;
  private final PrivateKey secret;

  private SigningKey(VerifierKey verifier, PrivateKey secret) {
    this.verifier = verifier;
    this.secret = secret;
  }

  /// Makes a key.
  ///
  /// @param type not ECDSA
  public static SigningKey make(KeyName name, KeyType type, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifierKey.algorithm(type));
      if (type == KeyType.ML_DSA_44_COSIGNATURE) {
        generator.initialize(NamedParameterSpec.ML_DSA_44, random);
      } else {
        generator.initialize(NamedParameterSpec.ED25519, random);
      }
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(
          new VerifierKey(name, type, raw(pair.getPublic(), type)), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 25 has Ed25519 and ML-DSA-44", e);
    }
  }

  /// A key that was kept.
  ///
  /// @param secret its private half in PKCS#8
  /// @throws IllegalArgumentException if it is no private key, or not the public one's other half
  public static SigningKey of(VerifierKey verifier, Bytes secret) {
    try {
      SigningKey key =
          new SigningKey(
              verifier,
              KeyFactory.getInstance(VerifierKey.algorithm(verifier.type()))
                  .generatePrivate(new PKCS8EncodedKeySpec(secret.toArray())));
      key.requireBothHalves();
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "found bytes that are no private key of %s"
              .formatted(VerifierKey.algorithm(verifier.type())),
          e);
    }
  }

  /// Reads the text `PRIVATE+KEY+name+id+base64(type, seed)` that other log software writes.
  ///
  /// @throws IllegalArgumentException if it is no such text, or its id is not the key's
  public static SigningKey parse(String text) {
    String[] parts =
        text.startsWith(WORD) ? text.substring(WORD.length()).split("\\+", 3) : new String[0];
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "found a text that is no private key, wanted PRIVATE+KEY+name+id+base64");
    }
    Bytes typed = seed(parts[2]);
    SigningKey key =
        ofSeed(
            new KeyName(parts[0]),
            KeyType.of(typed.at(0))
                .filter(type -> type != KeyType.ECDSA)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "found a private key of type 0x%02x, wanted 0x01, 0x04 or 0x06"
                            .formatted(typed.at(0)))),
            typed.part(1, typed.length()));
    if (!key.verifier.id().toString().equals(parts[1])) {
      throw new IllegalArgumentException(
          "found the id %s in a private key of %s, wanted %s"
              .formatted(parts[1], parts[0], key.verifier.id()));
    }
    return key;
  }

  /// The key that a seed makes (RFC 8032; FIPS 204). For published test keys: whoever has the seed
  /// has the key.
  ///
  /// @param seed 32 bytes
  public static SigningKey ofSeed(KeyName name, KeyType type, Bytes seed) {
    return make(name, type, new Seeded(seed));
  }

  /// The public half.
  public VerifierKey verifier() {
    return verifier;
  }

  /// Its private half in PKCS#8. A secret.
  public Bytes secret() {
    return Bytes.of(secret.getEncoded());
  }

  /// Signs bytes.
  public Bytes sign(Bytes message) {
    try {
      Signature signature = Signature.getInstance(VerifierKey.algorithm(verifier.type()));
      signature.initSign(secret);
      signature.update(message.toArray());
      return Bytes.of(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of " + verifier.name() + " cannot sign", e);
    }
  }

  /// Names the key, never its secret.
  @Override
  public String toString() {
    return "private key of " + verifier.name() + "+" + verifier.id();
  }

  private void requireBothHalves() {
    if (!verifier.verifies(PROBE, sign(PROBE))) {
      throw new IllegalArgumentException(
          "found the private half of another key, wanted that of %s+%s"
              .formatted(verifier.name(), verifier.id()));
    }
  }

  /// The last bytes of the encoding are the key itself.
  private static Bytes raw(PublicKey key, KeyType type) {
    Bytes encoded = Bytes.of(key.getEncoded());
    return encoded.part(encoded.length() - type.keyLength().orElseThrow(), encoded.length());
  }

  private static Bytes seed(String base64) {
    try {
      Bytes typed = Bytes.ofBase64(base64);
      if (typed.length() == 1 + Seeded.LENGTH) {
        return typed;
      }
    } catch (IllegalArgumentException _) {
      // said below, without the secret
    }
    throw new IllegalArgumentException(
        "found a private key whose last part is not the base64 of %d bytes"
            .formatted(1 + Seeded.LENGTH));
  }
}
