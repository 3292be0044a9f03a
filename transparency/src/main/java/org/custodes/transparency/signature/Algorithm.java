package org.custodes.transparency.signature;

import java.util.Optional;
import java.util.stream.Stream;

/// The signature algorithms taken, by their names in COSE and JOSE.
public enum Algorithm {
  /// ECDSA on P-256 with SHA-256.
  ES256("ES256", "EC", "SHA256withECDSA", "SHA256withECDSAinP1363Format"),
  /// Ed25519.
  EDDSA("EdDSA", "Ed25519", "Ed25519", "Ed25519"),
  /// RSA of 2048 bits with exponent 65537 and SHA-256; no browser keeps device keys of it for us.
  RS256("RS256", "RSA", "SHA256withRSA", "");

  private final String word;
  private final String family;
  private final String securityKey;
  private final String device;

  Algorithm(String word, String family, String securityKey, String device) {
    this.word = word;
    this.family = family;
    this.securityKey = securityKey;
    this.device = device;
  }

  /// As it stands in enrolments: `ES256`, `EdDSA` or `RS256`.
  public String word() {
    return word;
  }

  public static Optional<Algorithm> of(String word) {
    return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /// The JDK's name of the family of keys.
  String family() {
    return family;
  }

  /// The JDK's name of the signature. ECDSA is in DER where a security key signs, 64 bytes where a
  /// browser does; the JDK refuses each for the other.
  ///
  /// @throws SignatureRefused if keys of this kind do not have this algorithm
  String signature(KeyKind kind) {
    String name = kind == KeyKind.WEBAUTHN ? securityKey : device;
    SignatureRefused.require(
        !name.isEmpty(), Reason.KEY, "a device key of " + word, "ES256 or EdDSA");
    return name;
  }
}
