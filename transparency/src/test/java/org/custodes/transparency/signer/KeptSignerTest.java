package org.custodes.transparency.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.HeadForm;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.tree.CompactRange;
import org.custodes.transparency.tree.ConsistencyProof;
import org.custodes.transparency.tree.HashSource;
import org.custodes.transparency.tree.TreeHasher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSignerTest {

  private static final String ORIGIN = "facility.example/record";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  @TempDir private Path folder;

  @BeforeEach
  void keysAreMade() throws IOException {
    SignerFolder.make(folder, ORIGIN, new SecureRandom());
  }

  @Test
  void aHeadIsSignedByEveryKey() throws IOException {
    try (KeptSigner signer = open()) {
      SignedHead head = signed(signer.sign(growth(0, 3)));

      assertThat(head.checkpoint().origin()).isEqualTo(ORIGIN);
      assertThat(head.checkpoint().size()).isEqualTo(3);
      assertThat(head.checkpoint().root()).isEqualTo(root(3));
      assertThat(NoteCheck.check(head.note(), SignerFolder.keys(folder), HeadForm.INSTANCE))
          .isInstanceOfSatisfying(
              NoteCheck.Outcome.Signed.class, ok -> assertThat(ok.by()).hasSize(2));
    }
  }

  @Test
  void onlyWhatExtendsTheLastHeadIsSigned() throws IOException {
    try (KeptSigner signer = open()) {
      signed(signer.sign(growth(0, 3)));

      assertThat(signer.sign(growth(0, 7))).isEqualTo(new Answer.OtherSize(3));
      assertThat(signer.sign(growth(2, 7))).isEqualTo(new Answer.OtherSize(3));
      assertThat(signer.sign(new Growth(3, growth(3, 7).proof(), 7, root(8))))
          .isInstanceOf(Answer.Refused.class);
      assertThat(signer.sign(new Growth(3, List.of(), 7, root(7))))
          .isInstanceOf(Answer.Refused.class);
      assertThat(signer.sign(new Growth(3, List.of(), 2, root(2))))
          .isEqualTo(new Answer.Refused("found 2 leaves, wanted at least the 3 that are signed"));
      assertThat(signed(signer.sign(growth(3, 7))).checkpoint().size()).isEqualTo(7);
    }
  }

  @Test
  void theSameHeadIsGivenAgainAndAnotherOfItsSizeIsNot() throws IOException {
    try (KeptSigner signer = open()) {
      Answer first = signer.sign(growth(0, 3));

      assertThat(signer.sign(new Growth(3, List.of(), 3, root(3)))).isEqualTo(first);
      assertThat(signer.sign(new Growth(3, List.of(), 3, root(4))))
          .isEqualTo(
              new Answer.Refused("found another root for 3 leaves than the one that is signed"));
    }
  }

  @Test
  void theLastHeadOutlivesTheProcess() throws IOException {
    try (KeptSigner signer = open()) {
      signed(signer.sign(growth(0, 3)));
    }
    try (KeptSigner again = open()) {
      assertThat(again.sign(growth(0, 7))).isEqualTo(new Answer.OtherSize(3));
    }
  }

  @Test
  void aLostOrForeignOrAlteredHeadIsRefused() throws IOException {
    Path head = folder.resolve(KeptSigner.HEAD);
    byte[] good = Files.readAllBytes(head);

    Files.writeString(
        head, new String(good, java.nio.charset.StandardCharsets.UTF_8).replace("\n0\n", "\n1\n"));
    assertThatThrownBy(this::open).hasMessageContaining("head");
    Files.write(head, new byte[0]);
    assertThatThrownBy(this::open).hasMessageContaining("found no empty line");
    Files.delete(head);
    assertThatThrownBy(this::open).hasMessageContaining("found no file");
    Path other = Files.createDirectory(folder.resolve("other"));
    SignerFolder.make(other, ORIGIN, new SecureRandom());
    Files.copy(other.resolve(KeptSigner.HEAD), head, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(this::open).hasMessageContaining("found no good signature of " + ORIGIN);
    Files.write(head, good);
    open().close();
  }

  @Test
  void twoProcessesNeverSignForOneFolder() throws IOException {
    try (KeptSigner _ = open()) {
      assertThatThrownBy(this::open).hasMessageContaining("found another signer");
    }
  }

  @Test
  void keysAreNotMadeTwice() {
    assertThatThrownBy(() -> SignerFolder.make(folder, ORIGIN, new SecureRandom()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aSignerRestoredFromAnOldCopyTakesOverWhatOthersKept() throws IOException {
    byte[] old = Files.readAllBytes(folder.resolve(KeptSigner.HEAD));
    String witnessed;
    try (KeptSigner signer = open()) {
      witnessed = signed(signer.sign(growth(0, 7))).note().toString();
    }
    Files.write(folder.resolve(KeptSigner.HEAD), old);

    try (KeptSigner signer = open()) {
      signer.adopt(Bytes.ofText(witnessed));

      assertThat(signer.sign(growth(0, 9))).isEqualTo(new Answer.OtherSize(7));
      assertThatThrownBy(() -> signer.adopt(Bytes.ofText(witnessed)))
          .hasMessageContaining("found a head of 7 leaves, wanted one of more than 7");
      assertThatThrownBy(() -> signer.adopt(Bytes.ofText(witnessed.replace("\n7\n", "\n8\n"))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private KeptSigner open() throws IOException {
    return SignerFolder.open(folder, CLOCK);
  }

  private static SignedHead signed(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Signed.class);
    return SignedHead.parse(Bytes.ofText(((Answer.Signed) answer).note()));
  }

  static Growth growth(long from, long size) {
    return new Growth(
        from,
        from == 0 ? List.of() : ConsistencyProof.of(tree(), from, size).hashes(),
        size,
        root(size));
  }

  static Digest root(long size) {
    return CompactRange.of(tree(), size).root();
  }

  /// Leaves are the words `leaf 0`, `leaf 1` and so on.
  private static HashSource tree() {
    return (level, index) ->
        IntStream.range(0, 1 << level)
            .mapToObj(at -> TreeHasher.leaf(Bytes.ofText("leaf " + ((index << level) + at))))
            .reduce(CompactRange.at(0), CompactRange::append, CompactRange::merge)
            .root();
  }
}
