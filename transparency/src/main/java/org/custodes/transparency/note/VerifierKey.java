package org.custodes.transparency.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.signature.SignatureRefused;
import org.custodes.transparency.signature.Spki;

/// A public key with the name it is trusted under.
///
/// As text it is `name+id+base64(type, key)`: the id has eight hexadecimal digits, and the base64
/// may hold further plus signs.
///
/// @param publicKey 32 bytes of Ed25519, 1,312 of ML-DSA-44, or the encoding of an ECDSA key
public record VerifierKey(KeyName name, KeyType type, Bytes publicKey) {

  /// Longest text, in characters: an ML-DSA-44 key with the longest name has 2,013.
  public static final int LONGEST = 2_100;

  /// SubjectPublicKeyInfo up to the key itself (RFC 8410; RFC 9881).
  private static final Bytes ED25519 = Bytes.ofHex("302a300506032b6570032100");

  private static final Bytes ML_DSA_44 =
      Bytes.ofHex("30820532300b06096086480165030403110382052100");

  private static final String WANTED = ", wanted such as name+1a2b3c4d+AQ…";

  public VerifierKey {
    int length = type.keyLength().orElse(publicKey.length());
    if (publicKey.length() != length || length == 0) {
      throw new IllegalArgumentException(
          "found a key of %d bytes, wanted %d for the type %s"
              .formatted(publicKey.length(), length, type));
    }
    if (type != KeyType.ECDSA) {
      require(type, publicKey);
    }
  }

  /// Reads the text of a key.
  ///
  /// @throws IllegalArgumentException if it is no such text, or its id is not the key's
  public static VerifierKey parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "found a key of %d characters, wanted at most %d".formatted(text.length(), LONGEST));
    }
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("found the key " + text + WANTED);
    }
    Bytes typed = Bytes.ofBase64(parts[2]);
    if (typed.length() == 0) {
      throw new IllegalArgumentException("found the key " + text + WANTED);
    }
    KeyType type =
        KeyType.of(typed.at(0))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "found a key of type 0x%02x, wanted 0x01, 0x02, 0x04 or 0x06"
                        .formatted(typed.at(0))));
    VerifierKey key = new VerifierKey(new KeyName(parts[0]), type, typed.part(1, typed.length()));
    if (!key.id().toString().equals(parts[1])) {
      throw new IllegalArgumentException(
          "found the id %s in a key of %s, wanted %s".formatted(parts[1], parts[0], key.id()));
    }
    return key;
  }

  public KeyId id() {
    return type == KeyType.ECDSA ? KeyId.ofEncoding(publicKey) : KeyId.of(name, type, publicKey);
  }

  /// Whether a signature line says that this key made it.
  public boolean isNamedBy(SignatureLine line) {
    return line.name().equals(name) && line.key().equals(id());
  }

  /// Whether this key signed exactly these bytes.
  ///
  /// @param signature without a time
  /// @throws IllegalArgumentException for a key of type ECDSA, which is not checked here
  public boolean verifies(Bytes message, Bytes signature) {
    try {
      Signature check = Signature.getInstance(algorithm(type));
      check.initVerify(read(type, publicKey));
      check.update(message.toArray());
      return check.verify(signature.toArray());
    } catch (SignatureException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 25 has Ed25519 and ML-DSA-44", e);
    }
  }

  /// The key as text.
  @Override
  public String toString() {
    Bytes typed = Bytes.of(new byte[] {(byte) type.code()}).and(publicKey);
    return name + "+" + id() + "+" + typed.base64();
  }

  static String algorithm(KeyType type) {
    return switch (type) {
      case ED25519, ED25519_COSIGNATURE -> "Ed25519";
      case ML_DSA_44_COSIGNATURE -> "ML-DSA-44";
      case ECDSA ->
          throw new IllegalArgumentException("found a key of ECDSA, wanted Ed25519 or ML-DSA-44");
    };
  }

  /// Under an Ed25519 key of small order anybody can sign, so none is taken.
  private static void require(KeyType type, Bytes publicKey) {
    try {
      if (type == KeyType.ML_DSA_44_COSIGNATURE) {
        read(type, publicKey);
      } else {
        Spki.parse(ED25519.and(publicKey));
      }
    } catch (GeneralSecurityException | SignatureRefused e) {
      throw new IllegalArgumentException(
          "found a key that is none of %s: %s".formatted(algorithm(type), e.getMessage()), e);
    }
  }

  private static PublicKey read(KeyType type, Bytes publicKey) throws GeneralSecurityException {
    Bytes beginning = type == KeyType.ML_DSA_44_COSIGNATURE ? ML_DSA_44 : ED25519;
    return KeyFactory.getInstance(algorithm(type))
        .generatePublic(new X509EncodedKeySpec(beginning.and(publicKey).toArray()));
  }
}
