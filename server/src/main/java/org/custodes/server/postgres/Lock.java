package org.custodes.server.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to use a data folder. The system takes it back when a process dies, however it dies.
final class Lock implements AutoCloseable {

  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws PostgresUnavailable if another run, in this process or another, has the folder
  static Lock on(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (attempt(channel) == null) {
      String holder = Files.readString(file).strip();
      channel.close();
      throw new PostgresUnavailable(
          "the data in "
              + folder
              + " are in use by another run of Custodes (process "
              + holder
              + "): stop it, or choose another folder with --data");
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid()));
    return new Lock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static byte[] pid() {
    return Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
  }
}
