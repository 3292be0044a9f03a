package org.custodes.transparency.tile;

import java.nio.file.Path;
import java.util.Optional;
import org.custodes.transparency.Bytes;

/// Where the files of a log come from: a folder, a stick, a web server.
@FunctionalInterface
public interface TileReader {

  /// The file at a path; empty if there is none.
  ///
  /// @throws java.io.UncheckedIOException if it is there and cannot be read, or is longer than any
  ///   such file can be
  Optional<Bytes> read(LogPath path);

  /// The files below a folder.
  static TileReader folder(Path folder) {
    return new FolderReader(folder);
  }
}
