package org.custodes.transparency.signature;

import java.util.OptionalLong;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// A person's key as facts say it: enrolled at one place of the log, perhaps withdrawn at another.
///
/// @param id SHA-256 of `spki`
/// @param person whose it is: the same text for all keys of one person
/// @param algorithm as the enrolment says
/// @param spki the public key, SubjectPublicKeyInfo
/// @param rpId the name of site that a security key signs for; empty for a device key
/// @param backupEligible whether a security key can be copied to other devices
/// @param from log index of its enrolment: it signs from there on
/// @param until log index of its withdrawal: it signs before there; empty while it stands
public record EnrolledKey(
    Digest id,
    String person,
    KeyKind kind,
    Algorithm algorithm,
    Bytes spki,
    String rpId,
    boolean backupEligible,
    long from,
    OptionalLong until) {

  /// Whether a fact at this index may be signed by it.
  public boolean isActive(long index) {
    return from <= index && (until.isEmpty() || index < until.getAsLong());
  }

  /// The key, recognised.
  ///
  /// @throws SignatureRefused if id, algorithm and encoding do not belong together
  Spki recognised() {
    Spki key = Spki.parse(spki);
    SignatureRefused.require(
        key.id().equals(id), Reason.KEY, "a key with the hash " + key.id(), "one with " + id);
    SignatureRefused.require(
        key.algorithm() == algorithm,
        Reason.KEY,
        "a key of " + key.algorithm().word(),
        "one of " + algorithm.word() + " as enrolled");
    return key;
  }
}
