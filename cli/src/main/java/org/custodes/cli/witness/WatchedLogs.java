package org.custodes.cli.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.custodes.transparency.note.VerifierKey;

/// Files with the keys of logs that a witness watches, a key a line.
final class WatchedLogs {

  /// Longest file, in bytes.
  static final int LONGEST = 1024 * 1024;

  private WatchedLogs() {}

  /// Reads the keys of all files.
  ///
  /// @throws IllegalArgumentException naming the file, the line, the thing found and the thing
  ///   wanted
  static List<VerifierKey> read(List<Path> files) throws IOException {
    List<VerifierKey> keys = new ArrayList<>();
    for (Path file : files) {
      keys.addAll(read(file));
    }
    return keys;
  }

  private static List<VerifierKey> read(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      throw new IllegalArgumentException(
          "%s: found %d bytes, wanted at most %d".formatted(file, Files.size(file), LONGEST));
    }
    List<VerifierKey> keys = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        keys.add(key(file, at + 1, line));
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(file + ": found no key, wanted one a line");
    }
    return keys;
  }

  private static VerifierKey key(Path file, int line, String text) {
    try {
      return VerifierKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("%s line %d: %s".formatted(file, line, e.getMessage()), e);
    }
  }
}
