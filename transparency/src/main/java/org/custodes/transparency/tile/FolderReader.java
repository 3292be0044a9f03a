package org.custodes.transparency.tile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.tree.TreeHasher;

/// The files of a log below a folder.
record FolderReader(Path folder) implements TileReader {

  @Override
  public Optional<Bytes> read(LogPath path) {
    Path file = folder.resolve(path.path());
    int most =
        switch (path) {
          case TilePath tile -> tile.width() * TreeHasher.HASH;
          case BundlePath bundle -> bundle.width() * (2 + EntryBundle.LONGEST_ENTRY);
        };
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("found more bytes, wanted at most " + most + ": " + file);
      }
      return Optional.of(Bytes.of(bytes));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
