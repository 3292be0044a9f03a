package org.custodes.cli.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.custodes.transparency.Bytes;

/// Reads files whose size is limited.
final class LogFiles {

  private LogFiles() {}

  /// @param file `-` for standard input
  /// @param most bytes
  /// @throws IOException if it cannot be read, or is longer
  static Bytes read(Path file, int most) throws IOException {
    try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("%s: found more than %d bytes".formatted(file, most));
      }
      return Bytes.of(bytes);
    }
  }
}
