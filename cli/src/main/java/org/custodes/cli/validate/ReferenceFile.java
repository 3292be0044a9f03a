package org.custodes.cli.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One file of a folder of reference cases, read into memory.
///
/// A file that is too long or cannot be read stays part of its folder: whoever recognises it by its
/// name hears why it has no content.
final class ReferenceFile {

  /// Longest file, in bytes: a hundred times the largest of the reference collection.
  static final int MOST_BYTES = 16 * 1024 * 1024;

  private final Path path;
  private final byte[] bytes;
  private final String fault;

  private ReferenceFile(Path path, byte[] bytes, String fault) {
    this.path = path;
    this.bytes = bytes;
    this.fault = fault;
  }

  static ReferenceFile read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES
          ? new ReferenceFile(
              path, new byte[0], "found more, wanted at most " + MOST_BYTES + " bytes")
          : new ReferenceFile(path, bytes, "");
    } catch (IOException e) {
      return new ReferenceFile(path, new byte[0], "cannot be read: " + e.getMessage());
    }
  }

  /// The same file with other content, for a case that changes it.
  ReferenceFile with(String content) {
    return new ReferenceFile(path, content.getBytes(StandardCharsets.UTF_8), "");
  }

  Path path() {
    return path;
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  /// Why there is no content.
  Optional<String> fault() {
    return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
  }

  /// The content.
  ///
  /// @throws Malformed if the file is too long or could not be read
  byte[] bytes() {
    if (!fault.isEmpty()) {
      throw new Malformed(name() + ": " + fault);
    }
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes());
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /// The first line, for recognising; empty where there is none.
  String firstLine() {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8).strip();
  }
}
