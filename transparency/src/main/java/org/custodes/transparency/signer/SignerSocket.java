package org.custodes.transparency.signer;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/// Answers for a signer on a socket in the file system. Whoever may write to the file may ask; one
/// asks after the other.
public final class SignerSocket implements AutoCloseable {

  /// Longest request, in bytes: a proof of [Growth#MOST_HASHES] hashes has 6,000.
  public static final int LONGEST = 16 * 1024;

  private static final String RIGHTS = "rw-rw----";

  private final Path file;
  private final Signer signer;
  private final ServerSocketChannel door;

  private SignerSocket(Path file, Signer signer, ServerSocketChannel door) {
    this.file = file;
    this.signer = signer;
    this.door = door;
  }

  /// Opens the socket; nobody is answered before [#serve].
  ///
  /// @param file where nothing is, or the socket of a signer that has ended
  /// @throws IOException if the path is longer than sockets allow (about 100 bytes), or cannot be
  ///   made
  public static SignerSocket open(Path file, Signer signer) throws IOException {
    removeOld(file);
    ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      door.bind(UnixDomainSocketAddress.of(file));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(RIGHTS));
      return new SignerSocket(file, signer, door);
    } catch (IOException | RuntimeException e) {
      door.close();
      throw e;
    }
  }

  /// Answers until the socket is closed.
  public void serve() throws IOException {
    while (door.isOpen()) {
      try (SocketChannel asking = door.accept()) {
        answer(asking);
      } catch (ClosedChannelException _) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    Files.deleteIfExists(file);
  }

  /// One who goes away in the middle harms nobody else.
  private void answer(SocketChannel asking) {
    try {
      byte[] request = Channels.newInputStream(asking).readNBytes(LONGEST + 1);
      String answer = answer(request).text();
      ByteBuffer bytes = ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        asking.write(bytes);
      }
    } catch (IOException e) {
      System.getLogger(SignerSocket.class.getName())
          .log(System.Logger.Level.DEBUG, "somebody asked and went away", e);
    }
  }

  private Answer answer(byte[] request) {
    if (request.length > LONGEST) {
      return new Answer.Refused(
          "found more than %d bytes, wanted a growth of at most that many".formatted(LONGEST));
    }
    try {
      return signer.sign(Growth.parse(new String(request, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return new Answer.Refused(String.valueOf(e.getMessage()));
    }
  }

  /// A socket whose signer was killed lies there still; a file that is none is not ours.
  private static void removeOld(Path file) throws IOException {
    if (Files.exists(file) && !isSocket(file)) {
      throw new IOException("found a file that is no socket at " + file + ", wanted nothing there");
    }
    Files.deleteIfExists(file);
  }

  private static boolean isSocket(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).isOther();
  }
}
