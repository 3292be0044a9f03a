package org.custodes.cli.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file by its content.
///
/// @param bytes its length
/// @param sha256 in hexadecimal digits
record Hashed(String name, long bytes, String sha256) {

  static Hashed of(Path file) throws IOException {
    return of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }

  static Hashed of(String name, byte[] content) {
    return new Hashed(name, content.length, sha256(content));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
