package org.custodes.transparency.note;

import java.util.HexFormat;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// Four bytes that, together with its name, say which key made a signature. They are no proof:
/// anybody can make a key with a given id, and gains a signature that fails.
public record KeyId(int value) {

  static final int LENGTH = 4;

  /// The first bytes of the SHA-256 over name, newline, type and key.
  static KeyId of(KeyName name, KeyType type, Bytes publicKey) {
    return first(
        Digest.of(
            Bytes.ofText(name.value() + "\n")
                .and(Bytes.of(new byte[] {(byte) type.code()}))
                .and(publicKey)));
  }

  /// The id of an ECDSA key: the first bytes of the SHA-256 over its encoding alone.
  static KeyId ofEncoding(Bytes encoding) {
    return first(Digest.of(encoding));
  }

  private static KeyId first(Digest digest) {
    return read(digest.bytes());
  }

  /// The first four bytes, the highest first.
  static KeyId read(Bytes bytes) {
    return new KeyId(bytes.at(0) << 24 | bytes.at(1) << 16 | bytes.at(2) << 8 | bytes.at(3));
  }

  Bytes bytes() {
    return Bytes.ofHex(toString());
  }

  /// Eight lower-case hexadecimal digits.
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(value);
  }
}
