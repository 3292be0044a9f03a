package org.custodes.transparency.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.custodes.transparency.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignerSocketTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  /// Sockets have short paths, and the folder of a build may be long.
  private Path folder = Path.of("");

  private Path socket = Path.of("");

  @BeforeEach
  void aShortFolder() throws IOException {
    folder = Files.createTempDirectory("signer");
    socket = folder.resolve("socket");
  }

  @AfterEach
  void nothingStays() throws IOException {
    Files.deleteIfExists(socket);
    Files.delete(folder);
  }

  @Test
  void askedAndAnsweredAreTheSameOnBothEnds() throws IOException {
    Growth asked = KeptSignerTest.growth(3, 7);
    List<Answer> answers =
        List.of(
            new Answer.Signed("a note\nwith lines\n"),
            new Answer.OtherSize(12),
            new Answer.Refused("found this, wanted that"));
    for (Answer answer : answers) {
      try (SignerSocket _ = serving(growth -> growth.equals(asked) ? answer : unexpected())) {
        assertThat(new SignerLine(socket, LONG).sign(asked)).isEqualTo(answer);
      }
    }
  }

  @Test
  void onlyTheOwnerAndTheGroupMayAsk() throws IOException {
    try (SignerSocket _ = serving(_ -> unexpected())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
          .isEqualTo("rw-rw----");
    }
  }

  @Test
  void whatIsNoGrowthIsRefusedAndTheNextIsAnswered() throws IOException {
    try (SignerSocket _ = serving(_ -> new Answer.OtherSize(5))) {
      assertThat(ask("hello\n")).startsWith("refused\nfound 2 lines that are no growth");
      assertThat(ask("old 05\n\n7\n" + "A".repeat(43) + "=\n")).startsWith("refused\nold size");
      assertThat(ask("x".repeat(SignerSocket.LONGEST + 1)))
          .startsWith("refused\nfound more than 16384 bytes");
      assertThat(new SignerLine(socket, LONG).sign(KeptSignerTest.growth(0, 3)))
          .isEqualTo(new Answer.OtherSize(5));
    }
  }

  @Test
  void aSignerThatIsNotThereOrStaysSilentIsNamed() throws IOException {
    assertThat(new SignerLine(socket, LONG).sign(KeptSignerTest.growth(0, 3)))
        .isInstanceOfSatisfying(
            Answer.Silent.class, silent -> assertThat(silent.why()).contains(socket.toString()));

    try (SignerSocket _ = SignerSocket.open(socket, _ -> unexpected())) {
      assertThat(new SignerLine(socket, Duration.ofMillis(50)).sign(KeptSignerTest.growth(0, 3)))
          .isEqualTo(new Answer.Silent("no answer within 50 ms"));
    }
  }

  @Test
  void theSocketOfADeadSignerIsTakenOverAndAnotherFileIsNot() throws IOException {
    try (SignerSocket first = SignerSocket.open(socket, _ -> unexpected())) {
      assertThat(first).isNotNull();
      try (SignerSocket _ = serving(_ -> new Answer.OtherSize(1))) {
        assertThat(new SignerLine(socket, LONG).sign(KeptSignerTest.growth(0, 3)))
            .isEqualTo(new Answer.OtherSize(1));
      }
    }
    Files.writeString(socket, "somebody's letter");
    assertThatThrownBy(() -> SignerSocket.open(socket, _ -> unexpected()))
        .hasMessageContaining("found a file that is no socket");
    assertThat(socket).hasContent("somebody's letter");
  }

  @Test
  void aGrowthOfWrongSizesIsNone() {
    Digest root = KeptSignerTest.root(1);
    assertThatThrownBy(() -> new Growth(-1, List.of(), 1, root))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Growth(0, List.of(), 0, root))
        .isInstanceOf(IllegalArgumentException.class);
    List<Digest> tooLong = java.util.Collections.nCopies(Growth.MOST_HASHES + 1, root);
    assertThatThrownBy(() -> new Growth(1, tooLong, 2, root))
        .hasMessage("found a proof of 127 hashes, wanted at most 126");
  }

  private SignerSocket serving(Signer signer) throws IOException {
    SignerSocket open = SignerSocket.open(socket, signer);
    Thread.ofVirtual().start(() -> serve(open));
    return open;
  }

  private static void serve(SignerSocket socket) {
    try {
      socket.serve();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String ask(String text) throws IOException {
    try (SocketChannel line = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      line.connect(UnixDomainSocketAddress.of(socket));
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        line.write(bytes);
      }
      line.shutdownOutput();
      return new String(Channels.newInputStream(line).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Answer unexpected() {
    throw new IllegalStateException("nobody asked this");
  }
}
