package org.custodes.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// The public half of a key with which a person signs.
///
/// @param id base64url of the SHA-256 of the SPKI
/// @param algorithm `ES256`, `EdDSA` or `RS256`
/// @param spki the public key in DER, at most 300 bytes
/// @param name what the person calls it
/// @param webauthn what a security key has beside
/// @param counter the highest it has shown
/// @param founder whether it is one of the first two, which nobody enrolled
/// @param unconfirmed whether it signs nothing until a third person has confirmed its person
public record SigningKey(
    String id,
    UUID person,
    KeyKind kind,
    String algorithm,
    Bytes spki,
    String name,
    Optional<SecurityKey> webauthn,
    long counter,
    Instant enrolledAt,
    UUID enrolledBy,
    boolean founder,
    boolean unconfirmed,
    Optional<Instant> withdrawnAt) {

  /// The longest name, in characters.
  public static final int LONGEST_NAME = 60;

  /// The most keys a person has at a time.
  public static final int MOST = 8;

  public boolean withdrawn() {
    return withdrawnAt.isPresent();
  }

  /// Whether something can be signed with it now.
  public boolean usable() {
    return !withdrawn() && !unconfirmed;
  }

  /// Whether only the confirmation of a third person is missing.
  public boolean waitsForThird() {
    return !withdrawn() && unconfirmed;
  }

  /// The same for a person who has no key left to sign with.
  SigningKey afterReset() {
    return new SigningKey(
        id,
        person,
        kind,
        algorithm,
        spki,
        name,
        webauthn,
        counter,
        enrolledAt,
        enrolledBy,
        founder,
        true,
        withdrawnAt);
  }

  /// The same as one of the first two.
  SigningKey founding() {
    return new SigningKey(
        id,
        person,
        kind,
        algorithm,
        spki,
        name,
        webauthn,
        counter,
        enrolledAt,
        enrolledBy,
        true,
        unconfirmed,
        withdrawnAt);
  }

  /// @param rpId the host for which the authenticator made it
  /// @param credentialId how the authenticator finds it, 1 to 1,023 bytes
  /// @param backupEligible whether it may be copied to other devices
  public record SecurityKey(String rpId, Bytes credentialId, boolean backupEligible) {}
}
