package org.custodes.transparency.tile;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Every way in which a log's folder is changed, so that a test can stop before and within each
/// one.
interface Disk {

  /// The machine's own.
  Disk REAL = new Real();

  void createFolders(Path folder) throws IOException;

  /// Writes a whole file anew. It may be in memory only when this returns.
  void write(Path file, byte[] bytes) throws IOException;

  /// Waits until files are on the disk, or, of folders, the names in them.
  void sync(Collection<Path> paths) throws IOException;

  /// Gives a file its place, all of it or nothing.
  void move(Path from, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /// Plain files.
  final class Real implements Disk {

    @Override
    public void createFolders(Path folder) throws IOException {
      Files.createDirectories(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      Files.write(file, bytes);
    }

    /// All at once: a disk that is asked for many at a time puts them down together.
    @Override
    public void sync(Collection<Path> paths) throws IOException {
      try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<Boolean>> all = paths.stream().map(Real::syncing).toList();
        for (Future<Boolean> one : each.invokeAll(all)) {
          one.get();
        }
      } catch (ExecutionException e) {
        throw new IOException("cannot put files on the disk", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while files were put on the disk");
      }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path file) throws IOException {
      Files.deleteIfExists(file);
    }

    /// Windows opens no folder; there a move is written through by itself.
    private static Callable<Boolean> syncing(Path path) {
      return () -> {
        boolean isFolder = Files.isDirectory(path);
        if (isFolder && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          return false;
        }
        StandardOpenOption how = isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
          channel.force(true);
        }
        return true;
      };
    }
  }
}
