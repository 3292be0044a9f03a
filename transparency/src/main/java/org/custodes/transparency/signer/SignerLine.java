package org.custodes.transparency.signer;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The line to a signer that answers on a socket.
public final class SignerLine implements Signer {

  /// Longest answer, in bytes.
  public static final int LONGEST = 64 * 1024;

  private final Path file;
  private final Duration patience;

  /// @param patience how long an answer may take
  public SignerLine(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
  }

  @Override
  public Answer sign(Growth growth) {
    try (SocketChannel line = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      CompletableFuture<byte[]> answer = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> ask(line, growth, answer));
      return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return new Answer.Silent("no answer within %d ms".formatted(patience.toMillis()));
    } catch (ExecutionException e) {
      return new Answer.Silent("the socket %s: %s".formatted(file, why(e)));
    } catch (IOException e) {
      return new Answer.Silent("the socket %s: %s".formatted(file, why(e)));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Silent("interrupted");
    }
  }

  private void ask(SocketChannel line, Growth growth, CompletableFuture<byte[]> answer) {
    try {
      line.connect(UnixDomainSocketAddress.of(file));
      ByteBuffer bytes = ByteBuffer.wrap(growth.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        line.write(bytes);
      }
      line.shutdownOutput();
      answer.complete(Channels.newInputStream(line).readNBytes(LONGEST + 1));
    } catch (IOException e) {
      answer.completeExceptionally(e);
    }
  }

  private static Answer read(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > LONGEST) {
      return new Answer.Silent(
          "found an answer of %d bytes, wanted 1 to %d".formatted(bytes.length, LONGEST));
    }
    try {
      return Answer.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return new Answer.Silent(String.valueOf(e.getMessage()));
    }
  }

  private static String why(Exception fault) {
    Throwable cause = fault.getCause() == null ? fault : fault.getCause();
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
