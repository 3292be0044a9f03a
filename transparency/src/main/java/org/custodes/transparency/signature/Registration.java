package org.custodes.transparency.signature;

import org.custodes.transparency.Bytes;

/// What a security key says of itself when it is enrolled (WebAuthn Level 3, 6.5).
///
/// CTAP2 keys have one encoding, so the key inside is compared with three templates instead of
/// being parsed, and must be the one that the browser handed over as SPKI. With attestation `none`
/// nothing of this is signed: that somebody holds the key is proved by its own signature over the
/// enrolment.
///
/// @param aaguid make and model of the authenticator, 16 bytes; all zero where it keeps that back
/// @param credentialId by which a browser finds the key again, 1 to 1023 bytes
/// @param backupEligible whether it can be copied to other devices
/// @param counter how often it signed, 0 where it keeps no count
public record Registration(
    Spki key, Bytes aaguid, Bytes credentialId, boolean backupEligible, long counter) {

  /// Longest authenticator data at an enrolment, in bytes.
  public static final int MOST_BYTES = 4 * 1024;

  private static final int AAGUID = AuthenticatorData.BARE;
  private static final int LENGTH = AAGUID + 16;
  private static final int CREDENTIAL = LENGTH + 2;
  private static final int LONGEST_CREDENTIAL = 1023;

  /// Reads authenticator data of an enrolment.
  ///
  /// @param rpId the name of site the key is meant for
  /// @param spki the public key as the browser handed it over
  /// @throws SignatureRefused if a person was not there or not verified, or anything is not as said
  public static Registration read(Bytes authenticatorData, String rpId, Bytes spki) {
    requireLength(
        authenticatorData.length() > CREDENTIAL && authenticatorData.length() <= MOST_BYTES,
        authenticatorData.length());
    AuthenticatorData data = new AuthenticatorData(authenticatorData);
    data.requireRpId(rpId);
    data.requirePerson();
    SignatureRefused.require(
        data.attested(), Reason.FLAGS, "no new key in the authenticator data", "one");
    Spki key = Spki.parse(spki);
    int end = CREDENTIAL + credentialLength(authenticatorData);
    requireLength(end <= authenticatorData.length(), authenticatorData.length());
    requireKey(authenticatorData.part(end, authenticatorData.length()), key, data.extended());
    return new Registration(
        key,
        authenticatorData.part(AAGUID, LENGTH),
        authenticatorData.part(CREDENTIAL, end),
        data.backupEligible(),
        data.counter());
  }

  private static int credentialLength(Bytes data) {
    int length = data.at(LENGTH) << 8 | data.at(LENGTH + 1);
    SignatureRefused.require(
        length >= 1 && length <= LONGEST_CREDENTIAL,
        Reason.AUTHENTICATOR_DATA,
        "a credential id of " + length + " bytes",
        "1 to " + LONGEST_CREDENTIAL);
    return length;
  }

  /// Nothing may follow the key unless the flags say that extensions do.
  private static void requireKey(Bytes rest, Spki key, boolean extended) {
    Bytes cose = cose(key);
    SignatureRefused.require(
        extended ? rest.startsWith(cose) : rest.equals(cose),
        Reason.KEY,
        "another key in the authenticator data than beside it",
        "the same, and nothing after it");
  }

  /// RFC 9052 and 9053 in the canonical form of CTAP2.
  private static Bytes cose(Spki key) {
    Bytes material = key.material();
    return switch (key.algorithm()) {
      case ES256 ->
          Bytes.ofHex("a5010203262001215820")
              .and(material.part(0, 32))
              .and(Bytes.ofHex("225820"))
              .and(material.part(32, 64));
      case EDDSA -> Bytes.ofHex("a4010103272006215820").and(material);
      case RS256 ->
          Bytes.ofHex("a401030339010020590100").and(material).and(Bytes.ofHex("2143010001"));
    };
  }

  private static void requireLength(boolean holds, int length) {
    SignatureRefused.require(
        holds,
        Reason.AUTHENTICATOR_DATA,
        length + " bytes of authenticator data",
        "those of a new key, at most " + MOST_BYTES);
  }
}
