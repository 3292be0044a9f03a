package org.custodes.transparency.signature;

import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// What a security key says of a ceremony (WebAuthn Level 3, 6.1): whom it signed for, whether a
/// person was there, and its counter.
record AuthenticatorData(Bytes bytes) {

  /// Length without attested key and extensions, in bytes.
  static final int BARE = 37;

  private static final int FLAGS = 32;
  private static final int COUNTER = 33;
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int BACKUP_ELIGIBLE = 0x08;
  private static final int BACKED_UP = 0x10;
  private static final int ATTESTED = 0x40;
  private static final int EXTENDED = 0x80;

  Digest rpIdHash() {
    return new Digest(bytes.part(0, FLAGS));
  }

  boolean present() {
    return has(PRESENT);
  }

  boolean verified() {
    return has(VERIFIED);
  }

  boolean backupEligible() {
    return has(BACKUP_ELIGIBLE);
  }

  boolean backedUp() {
    return has(BACKED_UP);
  }

  boolean attested() {
    return has(ATTESTED);
  }

  boolean extended() {
    return has(EXTENDED);
  }

  /// Unsigned, 32 bits.
  long counter() {
    long counter = 0;
    for (int i = COUNTER; i < BARE; i++) {
      counter = counter << 8 | bytes.at(i);
    }
    return counter;
  }

  /// Refuses another name of site.
  void requireRpId(String rpId) {
    SignatureRefused.require(
        rpIdHash().equals(Digest.of(Bytes.ofText(rpId))),
        Reason.RP_ID,
        "a signature for another name of site",
        "one for " + rpId);
  }

  /// Refuses a ceremony in which nobody touched the key, or nobody's PIN or finger was asked for.
  void requirePerson() {
    SignatureRefused.require(
        present(), Reason.FLAGS, "a key that nobody touched", "a person present");
    SignatureRefused.require(
        verified(), Reason.FLAGS, "a key that asked for no PIN or finger", "a person verified");
    SignatureRefused.require(
        backupEligible() || !backedUp(),
        Reason.FLAGS,
        "a copied key that cannot be copied",
        "flags that agree");
  }

  private boolean has(int flag) {
    return (bytes.at(FLAGS) & flag) != 0;
  }
}
