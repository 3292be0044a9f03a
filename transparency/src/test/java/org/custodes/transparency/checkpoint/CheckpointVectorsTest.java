package org.custodes.transparency.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Reference;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.note.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published cases of `reference/tlog/checkpoint` and `cosignature`, and the heads of logs
/// there.
class CheckpointVectorsTest {

  private static final Json.Members KEYS = Reference.object("own/facility-a/keys.json");

  static Stream<Json.Members> bodies() {
    return Reference.objects("checkpoint/bodies.json").stream();
  }

  static IntStream sizes() {
    return IntStream.rangeClosed(0, 15);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aTextIsACheckpointOrRefused(Json.Members row) {
    String body = Reference.text(row, "body");
    if (Reference.truth(row, "ok")) {
      assertThat(Checkpoint.parse(body).text()).isEqualTo(body);
    } else {
      assertThatThrownBy(() -> Checkpoint.parse(body))
          .isInstanceOf(CheckpointRefused.class)
          .hasMessageContaining("found")
          .hasMessageContaining("wanted");
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyHeadOfAnotherLogIsBelieved(int size) {
    VerifierKey key = VerifierKey.parse(Reference.text("tessera-log/vkey").strip());
    SignedHead head = SignedHead.parse(Reference.bytes("tessera-log/checkpoint." + size));

    assertThat(head.checkpoint().size()).isEqualTo(size);
    assertThat(head.checkpoint().origin()).isEqualTo("example.com/log/testdata");
    assertThat(times(head.note(), key)).containsExactly(OptionalLong.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.txt", "7.txt", "8.txt", "255.txt", "256.txt", "257.txt", "300-pq.txt"})
  void everyHeadOfOurLogIsBelieved(String name) {
    List<VerifierKey> keys =
        KEYS.values().keySet().stream()
            .filter(one -> one.endsWith("vkey"))
            .map(one -> key(one))
            .toList();
    SignedHead head = SignedHead.parse(Reference.bytes("own/facility-a/checkpoints/" + name));

    assertThat(times(head.note(), keys.toArray(VerifierKey[]::new))).hasSizeGreaterThan(1);
    assertThat(head.bytes()).isEqualTo(Reference.bytes("own/facility-a/checkpoints/" + name));
  }

  @Test
  void aHeadOfAPublicLogIsRead() {
    SignedHead head = SignedHead.parse(Reference.bytes("checkpoint/rekor/valid.txt"));

    assertThat(head.checkpoint().origin()).isEqualTo("rekor.sigstore.dev - 2605736670972794746");
    assertThat(head.checkpoint().extensions()).containsExactly("Timestamp: 1697034484441201852");
  }

  @Test
  void theCosignatureOfAPublicWitnessIsBelieved() {
    Json.Members row = Reference.object("cosignature/ed25519-verifiable.json");
    VerifierKey log = key("log.example", KeyType.ED25519, row, "log_public_key_hex");
    VerifierKey witness =
        key("w.example", KeyType.ED25519_COSIGNATURE, row, "witness_public_key_hex");
    long time = Reference.whole(row, "cosignature_timestamp");
    String text = Reference.text(row, "checkpoint_text");
    SignedNote note =
        new SignedNote(
            text,
            List.of(
                SignatureLine.of(log, hex(row, "log_signature_hex")),
                SignatureLine.of(witness, number(time).and(hex(row, "cosignature_hex")))));

    assertThat(times(note, log, witness))
        .containsExactly(OptionalLong.empty(), OptionalLong.of(time));
    assertThat(HeadForm.INSTANCE.message(witness, OptionalLong.of(time), text).text())
        .isEqualTo(Reference.text(row, "signed_message"));
  }

  @Test
  void theLayoutOfACosignatureIsTheOneOfTheSpecification() {
    Json.Members file = Reference.object("cosignature/ed25519.json");
    Bytes whole =
        Bytes.ofBase64(
            Reference.text(
                Reference.members(Reference.at(file, "timestamp_example")), "signature_base64"));
    VerifierKey any = key("state_vkey");
    String example = Reference.text(file, "signed_message_example");
    String text = example.substring(example.indexOf("example.com"));

    assertThat(ByteBuffer.wrap(whole.toArray()).getLong(4))
        .isEqualTo(
            Reference.whole(
                Reference.members(Reference.at(file, "timestamp_example")), "timestamp"));
    assertThat(whole.length()).isEqualTo(4 + KeyType.ED25519_COSIGNATURE.signatureLength());
    assertThat(HeadForm.INSTANCE.message(any, OptionalLong.of(1_679_315_147), text).text())
        .isEqualTo(example);
    assertThat(Bytes.ofBase64(Reference.text(file, "wrong_type")).length())
        .isEqualTo(4 + KeyType.ED25519.signatureLength());
  }

  /// Its time is beyond what may be, so it is read and would fail.
  @Test
  void theLineOfTheSpecificationIsRead() {
    Json.Members row =
        Reference.members(
            Reference.at(Reference.object("cosignature/ed25519.json"), "layout_example"));
    SignatureLine line = SignatureLine.parse(Reference.text(row, "line"));

    assertThat(line.name()).isEqualTo(new KeyName(Reference.text(row, "cosigner")));
    assertThat(line.key()).hasToString(Reference.text(row, "key_id_hex"));
    assertThat(line.signature().hex())
        .startsWith(
            Reference.text(row, "timestamp_hex") + Reference.text(row, "signature_prefix_hex"));
  }

  @Test
  void theMlDsaSignatureOfAnotherLogIsBelieved() {
    Json.Members row = Reference.object("cosignature/mldsa44.json");
    VerifierKey key = VerifierKey.parse(Reference.text(row, "vkey"));
    SignedNote note = SignedNote.parse(Bytes.ofText(Reference.text(row, "note")));

    assertThat(times(note, key)).containsExactly(OptionalLong.of(0));
    assertThat(HeadForm.INSTANCE.message(key, OptionalLong.of(0), note.text()).hex())
        .isEqualTo(Reference.text(row, "signed_message_hex"));
  }

  @Test
  void thePublishedSeedsMakeThePublishedKeys() {
    assertThat(seeded("log_vkey", "log_seed_hex").verifier()).isEqualTo(key("log_vkey"));
    assertThat(seeded("state_vkey", "state_seed_hex").verifier()).isEqualTo(key("state_vkey"));
    assertThat(seeded("state_pq_vkey", "state_pq_seed_hex").verifier())
        .isEqualTo(key("state_pq_vkey"));
  }

  /// Ed25519 is deterministic, so the log's own line comes out byte for byte.
  @Test
  void signingAgainGivesTheSameHead() {
    SignedHead head = SignedHead.parse(Reference.bytes("own/facility-a/checkpoints/8.txt"));
    HeadSigner signer =
        HeadSigner.of(
            List.of(seeded("log_vkey", "log_seed_hex"), seeded("state_vkey", "state_seed_hex")));
    long time = times(head.note(), key("log_vkey"), key("state_vkey")).getLast().orElseThrow();

    assertThat(signer.sign(head.checkpoint(), time))
        .isEqualTo(head.note().signatures().subList(0, 2));
  }

  private static List<OptionalLong> times(SignedNote note, VerifierKey... keys) {
    return NoteCheck.check(note, List.of(keys), HeadForm.INSTANCE)
            instanceof NoteCheck.Outcome.Signed(var by)
        ? by.stream().map(NoteCheck.By::time).toList()
        : List.of();
  }

  private static SigningKey seeded(String vkey, String seed) {
    VerifierKey key = key(vkey);
    return SigningKey.ofSeed(key.name(), key.type(), hex(KEYS, seed));
  }

  private static VerifierKey key(String name) {
    return VerifierKey.parse(Reference.text(KEYS, name));
  }

  private static VerifierKey key(String name, KeyType type, Json.Members row, String member) {
    return new VerifierKey(new KeyName(name), type, hex(row, member));
  }

  private static Bytes hex(Json.Members row, String member) {
    return Bytes.ofHex(Reference.text(row, member));
  }

  private static Bytes number(long value) {
    return Bytes.of(ByteBuffer.allocate(8).putLong(value).array());
  }
}
