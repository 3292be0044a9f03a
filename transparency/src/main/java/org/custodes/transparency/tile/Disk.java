package org.custodes.transparency.tile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Every way in which a log's folder is changed, so that a test can stop before and within each
/// one.
interface Disk {

  /// The machine's own.
  Disk REAL = new Real();

  void createFolders(Path folder) throws IOException;

  /// Writes a whole file anew and waits until it is on the disk.
  void write(Path file, byte[] bytes) throws IOException;

  /// Gives a file its place, all of it or nothing.
  void move(Path from, Path to) throws IOException;

  /// Waits until the names in a folder are on the disk.
  void sync(Path folder) throws IOException;

  void delete(Path file) throws IOException;

  /// Plain files.
  final class Real implements Disk {

    @Override
    public void createFolders(Path folder) throws IOException {
      Files.createDirectories(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Windows opens no folder; there the move itself is written through.
    @Override
    public void sync(Path folder) throws IOException {
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }

    @Override
    public void delete(Path file) throws IOException {
      Files.deleteIfExists(file);
    }
  }
}
