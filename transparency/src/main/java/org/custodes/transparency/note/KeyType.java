package org.custodes.transparency.note;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What a key signs, and how: the byte before a key in its text (C2SP signed-note, "Signature
/// types").
public enum KeyType {

  /// Ed25519 over the note's text.
  ED25519(0x01, OptionalInt.of(32), 64),

  /// ECDSA of other logs. Such keys are read so that their notes can be, and are never believed.
  ECDSA(0x02, OptionalInt.empty(), 0),

  /// Ed25519 over the text and a time: a cosignature.
  ED25519_COSIGNATURE(0x04, OptionalInt.of(32), 8 + 64),

  /// ML-DSA-44 over the tree head and a time: a cosignature, or a log's own signature.
  ML_DSA_44_COSIGNATURE(0x06, OptionalInt.of(1312), 8 + 2420);

  private final int code;
  private final OptionalInt keyLength;
  private final int signatureLength;

  KeyType(int code, OptionalInt keyLength, int signatureLength) {
    this.code = code;
    this.keyLength = keyLength;
    this.signatureLength = signatureLength;
  }

  static Optional<KeyType> of(int code) {
    return Stream.of(values()).filter(type -> type.code == code).findFirst();
  }

  int code() {
    return code;
  }

  /// Bytes of the public key; empty where its own encoding says so.
  OptionalInt keyLength() {
    return keyLength;
  }

  /// Bytes of a signature in a note behind the key's id: the time where there is one, then the
  /// signature itself.
  public int signatureLength() {
    return signatureLength;
  }

  /// Whether the signature begins with a time, in eight bytes.
  public boolean hasTime() {
    return this == ED25519_COSIGNATURE || this == ML_DSA_44_COSIGNATURE;
  }
}
