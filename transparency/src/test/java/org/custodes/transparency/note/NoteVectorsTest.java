package org.custodes.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Reference;
import org.custodes.transparency.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published cases of `reference/tlog/note`.
class NoteVectorsTest {

  static Stream<Json.Members> keys() {
    return Reference.objects("note/vkeys.json").stream()
        .filter(row -> row.text("vkey").isPresent());
  }

  static Stream<Json.Members> notes() {
    return Reference.objects("note/notes.json").stream();
  }

  @Test
  void areAllThere() {
    assertThat(keys()).hasSize(12);
    assertThat(notes()).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aKeyIsReadOrRefused(Json.Members row) {
    String text = Reference.text(row, "vkey");
    if (Reference.truth(row, "ok")) {
      assertThat(VerifierKey.parse(text)).hasToString(text);
    } else {
      assertThatThrownBy(() -> VerifierKey.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("found")
          .hasMessageContaining("wanted");
    }
  }

  @Test
  void everyPartOfAKeyAndEveryKeyWithOneByteMoreIsRefused() {
    String good = keys().findFirst().map(row -> Reference.text(row, "vkey")).orElseThrow();
    Stream<String> parts =
        IntStream.range(0, good.length())
            .boxed()
            .flatMap(start ->
                IntStream.rangeClosed(start, good.length())
                    .mapToObj(end -> good.substring(start, end)))
            .filter(part -> !part.equals(good));
    Stream<String> changed =
        IntStream.range(0, good.length())
            .mapToObj(at ->
                good.substring(0, at) + (char) (good.charAt(at) + 1) + good.substring(at + 1));

    assertThat(Stream.concat(parts, changed).filter(NoteVectorsTest::isKey)).isEmpty();
    assertThat(isKey(good)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void aNoteIsAcceptedOrRefused(Json.Members row) {
    boolean accepts = Reference.text(row, "verdict").equals("ACCEPT");

    assertThat(verified(row))
        .as(Reference.text(row, "name"))
        .isEqualTo(accepts ? Reference.texts(row, "verified_names") : List.of());
  }

  @Test
  void signingGivesTheKnownBytes() {
    Json.Members row = Reference.object("note/signer.json");
    SigningKey key = SigningKey.parse(Reference.text(row, "skey"));
    String text = Reference.text(row, "text");
    SignedNote note =
        new SignedNote(
            text, List.of(SignatureLine.of(key.verifier(), key.sign(Bytes.ofText(text)))));

    assertThat(note).hasToString(Reference.text(row, "signed_note"));
    assertThat(key.verifier())
        .isEqualTo(
            VerifierKey.parse(
                keys().findFirst().map(one -> Reference.text(one, "vkey")).orElseThrow()));
    assertThat(key.toString()).isEqualTo("private key of PeterNeumann+c74f20a3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"valid.txt", "valid_multi_sig.txt"})
  void aNoteOfAnotherLogIsRead(String name) {
    Bytes bytes = Reference.bytes("checkpoint/rekor/" + name);
    SignedNote note = SignedNote.parse(bytes);

    assertThat(note.bytes()).isEqualTo(bytes);
    assertThat(note.text()).contains("\n37795272\n");
    assertThat(note.signatures())
        .first()
        .extracting(one -> one.name().value())
        .isEqualTo("rekor.sigstore.dev");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error_no_newline_after_signature.txt",
        "error_no_signatures.txt",
        "error_signature_format_invalid.txt"
      })
  void aBrokenNoteOfAnotherLogIsRefused(String name) {
    Bytes bytes = Reference.bytes("checkpoint/rekor/" + name);

    assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(NoteRefused.class);
  }

  @Test
  void theExampleOfTheDescriptionIsRight() {
    List<String> lines = Reference.description("note");
    int dash =
        IntStream.range(0, lines.size())
            .filter(at -> lines.get(at).startsWith("— "))
            .findFirst()
            .orElseThrow();
    String note = String.join("\n", lines.subList(dash - 4, dash + 1)) + "\n";
    String key =
        lines.stream()
            .filter(line -> line.startsWith("example.com/log/testdata+"))
            .findFirst()
            .orElseThrow();

    assertThat(note).isEqualTo(Reference.text("tessera-log/checkpoint.3"));
    assertThat(
            NoteCheck.check(
                SignedNote.parse(Bytes.ofText(note)),
                List.of(VerifierKey.parse(key)),
                NoteCheck.Form.TEXT))
        .isInstanceOf(NoteCheck.Outcome.Signed.class);
  }

  private static List<String> verified(Json.Members row) {
    List<VerifierKey> keys =
        Reference.texts(row, "vkeys").stream().map(VerifierKey::parse).toList();
    try {
      SignedNote note = SignedNote.parse(Bytes.ofBase64(Reference.text(row, "note_base64")));
      return NoteCheck.check(note, keys, NoteCheck.Form.TEXT)
              instanceof NoteCheck.Outcome.Signed(var by)
          ? by.stream().map(one -> one.key().name().value()).toList()
          : List.of();
    } catch (NoteRefused _) {
      return List.of();
    }
  }

  private static boolean isKey(String text) {
    try {
      return VerifierKey.parse(text).type() != KeyType.ECDSA;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
