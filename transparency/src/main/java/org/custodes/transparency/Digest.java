package org.custodes.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A SHA-256: the short name of longer bytes.
///
/// @param bytes 32 bytes
public record Digest(Bytes bytes) {

  /// Bytes in a SHA-256.
  public static final int LENGTH = 32;

  public Digest {
    if (bytes.length() != LENGTH) {
      throw new IllegalArgumentException(
          "found %d bytes, wanted the %d of a SHA-256".formatted(bytes.length(), LENGTH));
    }
  }

  /// The digest of these bytes.
  public static Digest of(Bytes content) {
    try {
      return new Digest(Bytes.of(MessageDigest.getInstance("SHA-256").digest(content.toArray())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// @param text 43 characters of base64url
  /// @throws IllegalArgumentException if the text is anything else
  public static Digest parse(String text) {
    return new Digest(Bytes.ofBase64Url(text));
  }

  /// @param text 44 characters of base64, as roots and proofs of a log are written
  /// @throws IllegalArgumentException if the text is anything else
  public static Digest ofBase64(String text) {
    return new Digest(Bytes.ofBase64(text));
  }

  /// 44 characters of base64.
  public String base64() {
    return bytes.base64();
  }

  /// 43 characters of base64url.
  @Override
  public String toString() {
    return bytes.base64Url();
  }
}
