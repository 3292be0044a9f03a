package org.custodes.transparency.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.note.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadsTest {

  private static final String ORIGIN = "books.example/ledger";
  private static final Digest ROOT = Digest.of(Bytes.ofText("root"));
  private static final Checkpoint HEAD = new Checkpoint(ORIGIN, 7, ROOT);
  private static final long TIME = 1_795_000_000;

  @Test
  void aLogSignsWithBothAlgorithms() {
    SigningKey classic = key(ORIGIN, KeyType.ED25519);
    SigningKey later = key(ORIGIN, KeyType.ML_DSA_44_COSIGNATURE);
    SignedHead head = SignedHead.sign(HEAD, HeadSigner.of(List.of(classic, later)), 0);

    assertThat(SignedHead.parse(head.bytes())).isEqualTo(head);
    assertThat(check(head.note(), classic, later))
        .isEqualTo(
            new NoteCheck.Outcome.Signed(
                List.of(
                    new NoteCheck.By(classic.verifier(), OptionalLong.empty()),
                    new NoteCheck.By(later.verifier(), OptionalLong.of(0)))));
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyType.class,
      names = {"ED25519", "ED25519_COSIGNATURE", "ML_DSA_44_COSIGNATURE"})
  void everyPartOfTheHeadIsSigned(KeyType type) {
    SigningKey key = key("w.example", type);
    SignedHead signed = SignedHead.sign(HEAD, HeadSigner.of(List.of(key)), TIME);
    Stream<Checkpoint> others =
        Stream.of(
            new Checkpoint("books.example/ledge", 7, ROOT),
            new Checkpoint(ORIGIN, 8, ROOT),
            new Checkpoint(ORIGIN, 7, Digest.of(Bytes.ofText("other"))));

    assertThat(check(signed.note(), key)).isInstanceOf(NoteCheck.Outcome.Signed.class);
    assertThat(others.map(other -> new SignedNote(other.text(), signed.note().signatures())))
        .allSatisfy(
            note -> assertThat(check(note, key)).isInstanceOf(NoteCheck.Outcome.Failed.class));
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyType.class,
      names = {"ED25519_COSIGNATURE", "ML_DSA_44_COSIGNATURE"})
  void theTimeIsSigned(KeyType type) {
    SigningKey key = key("w.example", type);
    SignedHead signed = SignedHead.sign(HEAD, HeadSigner.of(List.of(key)), TIME);
    SignedHead moved = changed(signed, bytes -> flipped(bytes, 7));

    assertThat(check(moved.note(), key)).isInstanceOf(NoteCheck.Outcome.Failed.class);
  }

  /// A signature made for one purpose is never one for another, even under the same key.
  @Test
  void theFormsAreApart() {
    SigningKey plain = key("same.example", KeyType.ED25519);
    SigningKey cosigning = key("same.example", KeyType.ED25519_COSIGNATURE);
    Bytes asText = plain.sign(Bytes.ofText(HEAD.text()));
    SignatureLine posed = SignatureLine.of(cosigning.verifier(), Bytes.of(new byte[8]).and(asText));

    assertThat(plain.verifier().publicKey()).isEqualTo(cosigning.verifier().publicKey());
    assertThat(plain.verifier().id()).isNotEqualTo(cosigning.verifier().id());
    assertThat(check(new SignedNote(HEAD.text(), List.of(posed)), plain, cosigning))
        .isInstanceOf(NoteCheck.Outcome.Failed.class);
  }

  @Test
  void anExtensionLineIsCoveredByEd25519Alone() {
    Checkpoint extended = new Checkpoint(ORIGIN, 7, ROOT, List.of("more"));
    SigningKey classic = key("w.example", KeyType.ED25519_COSIGNATURE);
    SigningKey later = key("w.example", KeyType.ML_DSA_44_COSIGNATURE);
    List<SignatureLine> lines = HeadSigner.of(List.of(classic, later)).sign(HEAD, TIME);
    SignedNote note = new SignedNote(extended.text(), lines);

    assertThat(check(note, classic)).isInstanceOf(NoteCheck.Outcome.Failed.class);
    assertThat(check(note, later)).isInstanceOf(NoteCheck.Outcome.Signed.class);
  }

  @Test
  void furtherSignaturesAreAddedToAHead() {
    SigningKey log = key(ORIGIN, KeyType.ED25519);
    HeadSigner witness = HeadSigner.of(List.of(key("w.example", KeyType.ED25519_COSIGNATURE)));
    SignedHead head = SignedHead.sign(HEAD, HeadSigner.of(List.of(log)), 0);

    assertThat(head.and(witness.sign(HEAD, TIME)).note().signatures()).hasSize(2);
  }

  @Test
  void checkpointsHaveTheirLimits() {
    String longest = "ö".repeat(127) + "o";

    assertThat(new Checkpoint(longest, 7, ROOT).text()).startsWith(longest);
    assertThatThrownBy(() -> new Checkpoint(longest + "o", 7, ROOT))
        .hasMessage("found an origin of 256 bytes, wanted at most 255");
    assertThatThrownBy(() -> new Checkpoint(ORIGIN, -1, ROOT))
        .hasMessage("found a size of -1, wanted 0 or more");
    assertThatThrownBy(() -> new Checkpoint(ORIGIN, 0, ROOT))
        .hasMessageStartingWith("found the root " + ROOT.base64() + " of no leaf, wanted 47DEQpj8");
    assertThatThrownBy(() -> new Checkpoint("a\nb", 7, ROOT))
        .hasMessage("found a control character in the origin, wanted none");
    assertThatThrownBy(() -> Checkpoint.parse("a\n1\n"))
        .hasMessage("found 2 lines, wanted origin, size and root");
  }

  @Test
  void aSignerNeedsAKeyAndATime() {
    HeadSigner signer = HeadSigner.of(List.of(key("w.example", KeyType.ED25519_COSIGNATURE)));

    assertThatThrownBy(() -> HeadSigner.of(List.of()))
        .hasMessage("found no key to sign with, wanted one or more");
    assertThatThrownBy(() -> signer.sign(HEAD, -1))
        .hasMessage("found the time -1, wanted 0 or more");
  }

  @Test
  void aNoteWithAnotherTextIsNotTheHeads() {
    SignedHead head =
        SignedHead.sign(HEAD, HeadSigner.of(List.of(key(ORIGIN, KeyType.ED25519))), 0);

    assertThatThrownBy(() -> new SignedHead(new Checkpoint(ORIGIN, 8, ROOT), head.note()))
        .isInstanceOf(CheckpointRefused.class);
  }

  private static SignedHead changed(SignedHead head, UnaryOperator<Bytes> change) {
    SignatureLine line = head.note().signatures().getFirst();
    return new SignedHead(
        head.checkpoint(),
        new SignedNote(
            head.note().text(),
            List.of(new SignatureLine(line.name(), line.key(), change.apply(line.signature())))));
  }

  private static Bytes flipped(Bytes bytes, int at) {
    byte[] changed = bytes.toArray();
    changed[at] ^= 1;
    return Bytes.of(changed);
  }

  private static NoteCheck.Outcome check(SignedNote note, SigningKey... keys) {
    List<VerifierKey> known = Stream.of(keys).map(SigningKey::verifier).toList();
    return NoteCheck.check(note, known, HeadForm.INSTANCE);
  }

  private static SigningKey key(String name, KeyType type) {
    return SigningKey.ofSeed(new KeyName(name), type, Digest.of(Bytes.ofText(name)).bytes());
  }
}
