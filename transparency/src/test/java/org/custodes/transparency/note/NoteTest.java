package org.custodes.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

  private static final String TEXT = "one\n\ntwo\n";
  private static final SigningKey ADA = key("ada.example", KeyType.ED25519);
  private static final SigningKey BOB = key("bob.example", KeyType.ED25519);

  @Test
  void theTextEndsAtTheLastEmptyLine() {
    SignedNote note = signed(TEXT, ADA);

    assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
    assertThat(SignedNote.parse(note.bytes()).text()).isEqualTo(TEXT);
  }

  @Test
  void aKnownKeySigned() {
    assertThat(check(signed(TEXT, ADA, BOB), ADA)).isEqualTo(signedBy(ADA));
    assertThat(check(signed(TEXT, ADA, BOB), BOB, ADA)).isEqualTo(signedBy(ADA, BOB));
  }

  @Test
  void anUnknownKeyIsPassedOver() {
    assertThat(check(signed(TEXT, BOB), ADA)).isEqualTo(new NoteCheck.Outcome.Unknown());
  }

  @Test
  void aKnownNameWithAnotherKeyIsUnknown() {
    assertThat(check(signed(TEXT, key("ada.example", 99)), ADA))
        .isEqualTo(new NoteCheck.Outcome.Unknown());
  }

  @Test
  void aKnownKeyThatFailsRefusesTheNoteBesideGoodOnes() {
    SignedNote forged = new SignedNote("three\n", signed(TEXT, ADA).signatures());
    SignedNote both = signed("three\n", BOB).and(forged.signatures());

    assertThat(check(both, ADA, BOB))
        .isEqualTo(
            new NoteCheck.Outcome.Failed(
                ADA.verifier(),
                "ada.example+%s: found a signature that this key did not make over this text"
                    .formatted(ADA.verifier().id())));
    assertThat(check(both, BOB)).isEqualTo(signedBy(BOB));
  }

  @Test
  void aSignatureOfAnotherLengthFails() {
    SignatureLine line = signed(TEXT, ADA).signatures().getFirst();
    SignedNote longer =
        new SignedNote(
            TEXT,
            List.of(
                new SignatureLine(
                    line.name(), line.key(), line.signature().and(Bytes.ofHex("00")))));

    assertThat(check(longer, ADA)).isInstanceOf(NoteCheck.Outcome.Failed.class);
  }

  @Test
  void everyChangedBitOfANoteIsRefused() {
    byte[] bytes = signed(TEXT, ADA).bytes().toArray();
    int believed = 0;
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      believed += isBelieved(Bytes.of(bytes)) ? 1 : 0;
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }

    assertThat(believed).isZero();
    assertThat(isBelieved(Bytes.of(bytes))).isTrue();
  }

  @Test
  void aNoteHasAtMostAHundredSignatures() {
    SignatureLine line = signed(TEXT, ADA).signatures().getFirst();
    List<SignatureLine> most = Collections.nCopies(SignedNote.MOST_SIGNATURES, line);
    List<SignatureLine> tooMany = new ArrayList<>(most);
    tooMany.add(line);
    String text = new SignedNote(TEXT, most) + line.toString() + "\n";

    assertThat(check(new SignedNote(TEXT, most), ADA)).isEqualTo(signedBy(ADA));
    assertThatThrownBy(() -> new SignedNote(TEXT, tooMany))
        .hasMessage("found 101 signatures, wanted at most 100");
    assertThatThrownBy(() -> SignedNote.parse(Bytes.ofText(text)))
        .hasMessage("found more than 100 signatures, wanted at most 100");
  }

  @Test
  void aNoteHasALimitInBytes() {
    String line = signed(TEXT, ADA).signatures().getFirst() + "\n";
    String longest = "x".repeat(SignedNote.LONGEST - Bytes.ofText(line).length() - 2) + "\n\n";

    assertThat(SignedNote.parse(Bytes.ofText(longest + line)).signatures()).hasSize(1);
    assertThatThrownBy(() -> SignedNote.parse(Bytes.ofText("x" + longest + line)))
        .hasMessage("found a note of 524289 bytes, wanted at most 524288");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n\n— a AAAAAAA=",
        "text\n\n- a AAAAAAA=\n",
        "text\n\n—a AAAAAAA=\n",
        "text\n\n— a  AAAAAAA=\n",
        "text\n\n— a+b AAAAAAA=\n",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n— a\u00a0b AAAAAAA=\n",
        "text\n\n— a AAAAAA==\n",
        "text\n\n— a AAAAAAB=\n",
        "text\n\n— a AAAAAAA\n",
        "text\n\n— a AAAAAAA=\n\n",
        "text\n\n— a AAAAAAA=\ntext\n",
        "te\txt\n\n— a AAAAAAA=\n",
        "te\rxt\n\n— a AAAAAAA=\n"
      })
  void whatIsNoNoteIsRefused(String text) {
    assertThatThrownBy(() -> SignedNote.parse(Bytes.ofText(text)))
        .isInstanceOf(NoteRefused.class)
        .hasMessageContaining("found")
        .hasMessageContaining("wanted");
  }

  @Test
  void theSmallestNoteIsRead() {
    assertThat(SignedNote.parse(Bytes.ofText("text\n\n— a AAAAAAA=\n")).signatures())
        .containsExactly(new SignatureLine(new KeyName("a"), new KeyId(0), Bytes.ofHex("00")));
  }

  @Test
  void furtherSignaturesAreAddedOnce() {
    SignedNote both = signed(TEXT, ADA).and(signed(TEXT, BOB, ADA).signatures());

    assertThat(both.signatures()).hasSize(2);
    assertThat(check(both, ADA, BOB)).isEqualTo(signedBy(ADA, BOB));
    assertThat(SignedNote.lines(both.signatures().getLast() + "\n"))
        .containsExactly(both.signatures().getLast());
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyType.class,
      names = {"ED25519", "ED25519_COSIGNATURE", "ML_DSA_44_COSIGNATURE"})
  void aKeySignsAndIsKept(KeyType type) {
    SigningKey made = key("made.example", type);
    SigningKey kept = SigningKey.of(VerifierKey.parse(made.verifier().toString()), made.secret());
    Bytes message = Bytes.ofText("message");

    assertThat(made.verifier().verifies(message, kept.sign(message))).isTrue();
    assertThat(made.verifier().verifies(Bytes.ofText("other"), kept.sign(message))).isFalse();
    assertThat(made.verifier().verifies(message, Bytes.ofText("short"))).isFalse();
    assertThat(kept.toString()).doesNotContain(made.secret().base64());
  }

  @Test
  void theHalvesOfTwoKeysAreRefused() {
    assertThatThrownBy(() -> SigningKey.of(ADA.verifier(), BOB.secret()))
        .hasMessage(
            "found the private half of another key, wanted that of ada.example+%s"
                .formatted(ADA.verifier().id()));
    assertThatThrownBy(() -> SigningKey.of(ADA.verifier(), Bytes.ofText("nothing")))
        .hasMessage("found bytes that are no private key of Ed25519");
  }

  @Test
  void aBrokenPrivateKeyIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> SigningKey.parse("PRIVATE+KEY+a+00000000+AYEKFALVFGyNhPJEMzD1QIDr"))
        .hasMessage("found a private key whose last part is not the base64 of 33 bytes");
    assertThatThrownBy(() -> SigningKey.parse("PRIVATE+KEY+a"))
        .hasMessage("found a text that is no private key, wanted PRIVATE+KEY+name+id+base64");
    assertThatThrownBy(() ->
            SigningKey.parse(
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"))
        .hasMessage("found the id c74f20a4 in a private key of PeterNeumann, wanted c74f20a3");
  }

  @Test
  void aKeyUnderWhichAnybodyCanSignIsRefused() {
    assertThatThrownBy(
            () -> new VerifierKey(new KeyName("a"), KeyType.ED25519, Bytes.of(new byte[32])))
        .hasMessageContaining("an Ed25519 key of small order");
  }

  @Test
  void anEcdsaKeyIsReadAndNeverAsked() {
    Bytes encoded = Bytes.ofText("an encoding");
    VerifierKey key = new VerifierKey(new KeyName("a"), KeyType.ECDSA, encoded);

    assertThat(key.id().toString()).isEqualTo(Digest.of(encoded).bytes().hex().substring(0, 8));
    assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
    assertThatThrownBy(() -> key.verifies(encoded, encoded))
        .hasMessage("found a key of ECDSA, wanted Ed25519 or ML-DSA-44");
  }

  @Test
  void namesAndKeysHaveTheirLimits() {
    String longest = "n".repeat(KeyName.LONGEST);

    assertThat(
            new VerifierKey(
                    new KeyName(longest),
                    KeyType.ML_DSA_44_COSIGNATURE,
                    key("a", KeyType.ML_DSA_44_COSIGNATURE).verifier().publicKey())
                .toString())
        .hasSizeLessThanOrEqualTo(VerifierKey.LONGEST);
    assertThatThrownBy(() -> new KeyName(longest + "n"))
        .hasMessage("found a key name of 256 characters, wanted 1 to 255");
    assertThatThrownBy(() -> VerifierKey.parse("a".repeat(VerifierKey.LONGEST + 1)))
        .hasMessage("found a key of 2101 characters, wanted at most 2100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a+b", "a\u2003b", "a\u0085b", "a\nb", "\ud800"})
  void aNameWithASpaceAPlusOrAControlCharacterIsRefused(String name) {
    assertThatThrownBy(() -> new KeyName(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTimeBeyondTheLargestFails() {
    SigningKey key = key("w", KeyType.ED25519_COSIGNATURE);
    NoteCheck.Form any = (_, _, text) -> Bytes.ofText(text);
    Bytes signature = key.sign(Bytes.ofText(TEXT));

    assertThat(checked("7fffffffffffffff", signature, key, any))
        .isEqualTo(
            new NoteCheck.Outcome.Signed(
                List.of(new NoteCheck.By(key.verifier(), OptionalLong.of(Long.MAX_VALUE)))));
    assertThat(checked("8000000000000000", signature, key, any))
        .isEqualTo(
            new NoteCheck.Outcome.Failed(
                key.verifier(),
                "w+%s: found the time 9223372036854775808, wanted at most 2^63 − 1 seconds"
                    .formatted(key.verifier().id())));
  }

  private static NoteCheck.Outcome checked(
      String time, Bytes signature, SigningKey key, NoteCheck.Form form) {
    SignatureLine line = SignatureLine.of(key.verifier(), Bytes.ofHex(time).and(signature));
    return NoteCheck.check(new SignedNote(TEXT, List.of(line)), List.of(key.verifier()), form);
  }

  private static boolean isBelieved(Bytes bytes) {
    try {
      return check(SignedNote.parse(bytes), ADA) instanceof NoteCheck.Outcome.Signed;
    } catch (NoteRefused _) {
      return false;
    }
  }

  private static NoteCheck.Outcome check(SignedNote note, SigningKey... keys) {
    return NoteCheck.check(
        note, List.of(keys).stream().map(SigningKey::verifier).toList(), NoteCheck.Form.TEXT);
  }

  private static NoteCheck.Outcome signedBy(SigningKey... keys) {
    return new NoteCheck.Outcome.Signed(
        List.of(keys).stream()
            .map(key -> new NoteCheck.By(key.verifier(), OptionalLong.empty()))
            .toList());
  }

  private static SignedNote signed(String text, SigningKey... keys) {
    return new SignedNote(
        text,
        List.of(keys).stream()
            .map(key -> SignatureLine.of(key.verifier(), key.sign(Bytes.ofText(text))))
            .toList());
  }

  private static SigningKey key(String name, int seed) {
    return SigningKey.ofSeed(
        new KeyName(name), KeyType.ED25519, Digest.of(Bytes.ofText("seed " + seed)).bytes());
  }

  private static SigningKey key(String name, KeyType type) {
    return SigningKey.ofSeed(new KeyName(name), type, Digest.of(Bytes.ofText(name)).bytes());
  }

  @Test
  void aFreshKeyIsAnotherOneEachTime() {
    SecureRandom random = new SecureRandom();

    assertThat(
            IntStream.range(0, 3)
                .mapToObj(
                    _ -> SigningKey.make(new KeyName("a"), KeyType.ED25519, random).verifier()))
        .doesNotHaveDuplicates();
  }
}
