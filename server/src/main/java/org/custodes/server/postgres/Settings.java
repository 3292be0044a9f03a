package org.custodes.server.postgres;

import java.nio.file.Path;

/// What a PostgreSQL of our own needs to know.
///
/// @param binaries folder under which the server's programs are unpacked, once for each version;
///   not a place mounted without the right to execute
/// @param data folder that is or becomes the database's own: cluster, secrets, log and lock
public record Settings(Path binaries, Path data, Mode mode) {

  /// What is promised about data that were committed.
  public enum Mode {
    /// A commit is on the disk before it is acknowledged.
    DURABLE,
    /// For tests: a power cut may lose everything, and nothing waits for the disk.
    TEST
  }

  public Settings {
    binaries = binaries.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
  }
}
