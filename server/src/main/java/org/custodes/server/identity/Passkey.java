package org.custodes.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// A passkey: a key with which a person signs in, and which their device opens by finger or PIN. It
/// is no signing key: what people stand behind they sign with a [SigningKey].
///
/// @param id random; what the record calls it
/// @param name what its person calls it
/// @param rpId the name of host for which it works
/// @param credential how the device finds it, at most [#LONGEST_CREDENTIAL] bytes
/// @param cose the public key as WebAuthn writes it
/// @param attestation what the device said when it was made, at most [#LONGEST_ATTESTATION] bytes
/// @param counter the last one it has shown; many keep none and show 0
/// @param copied whether it may be copied to other devices
public record Passkey(
    UUID id,
    UUID account,
    String name,
    String rpId,
    Bytes credential,
    Bytes cose,
    Bytes attestation,
    long counter,
    boolean copied,
    Instant addedAt,
    Optional<Instant> usedAt) {

  /// Longest name, in characters.
  public static final int LONGEST_NAME = 60;

  /// As WebAuthn allows.
  public static final int LONGEST_CREDENTIAL = 1023;

  /// With the attestation that is asked for, none, it is about 400 bytes.
  public static final int LONGEST_ATTESTATION = 4000;

  public Passkey {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("the name of a passkey has 1 to 60 characters");
    }
    requireWithin(credential, LONGEST_CREDENTIAL, "the name of a credential");
    requireWithin(attestation, LONGEST_ATTESTATION, "an attestation");
    requireWithin(cose, LONGEST_ATTESTATION, "a public key");
  }

  private static void requireWithin(Bytes bytes, int longest, String what) {
    if (bytes.length() == 0 || bytes.length() > longest) {
      throw new IllegalArgumentException(
          what + " has 1 to " + longest + " bytes, not " + bytes.length());
    }
  }

  /// The same after it was used.
  public Passkey used(long shown, Instant at) {
    return new Passkey(
        id,
        account,
        name,
        rpId,
        credential,
        cose,
        attestation,
        shown,
        copied,
        addedAt,
        Optional.of(at));
  }

  /// What a device calls the account: not its id, so that a found device cannot be matched with the
  /// record.
  public static Bytes handle(UUID account) {
    return Bytes.ofText("custodes passkeys of " + account).sha256();
  }
}
