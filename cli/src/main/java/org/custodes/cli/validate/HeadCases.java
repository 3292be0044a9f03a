package org.custodes.cli.validate;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadForm;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.note.VerifierKey;

/// Checkpoints, and signatures over them.
final class HeadCases {

  /// An id before a signature in a note.
  private static final int KEY_ID = 4;

  private HeadCases() {}

  static void bodies(ReferenceFile file, Recorder cases) {
    for (Json row : Json.list(file)) {
      String name = row.member("name").text();
      String body = row.member("body").text();
      cases.attempt(
          name,
          () ->
              LogVerdicts.judge(
                  cases,
                  name,
                  row.member("ok").truth(),
                  () ->
                      Checkpoint.parse(body).text().equals(body)
                          ? Optional.empty()
                          : Optional.of("written, it is another text")));
    }
  }

  static void layout(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    Json layout = json.member("layout_example");
    SignatureLine line = SignatureLine.parse(layout.member("line").text());
    cases.same("cosigner", layout.member("cosigner").text(), line.name().value());
    cases.same("key id", layout.member("key_id_hex").text(), line.key().toString());
    cases.same(
        "time", layout.member("timestamp_hex").text(), line.signature().part(0, Long.BYTES).hex());
    Json example = json.member("timestamp_example");
    Bytes signature = LogVerdicts.base64(example, "signature_base64");
    cases.same(
        "timestamp",
        String.valueOf(LogVerdicts.whole(example, "timestamp")),
        String.valueOf(ByteBuffer.wrap(signature.toArray()).getLong(KEY_ID)));
    cases.judged(
        "wrong type",
        "not a cosignature",
        LogVerdicts.base64(json, "wrong_type").length() + " bytes",
        LogVerdicts.base64(json, "wrong_type").length() - KEY_ID
            != KeyType.ED25519_COSIGNATURE.signatureLength());
    String message = json.member("signed_message_example").text();
    cases.same("message", message, message(message));
  }

  static void cosignature(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    VerifierKey log =
        new VerifierKey(
            new KeyName("log"), KeyType.ED25519, LogVerdicts.hex(json, "log_public_key_hex"));
    VerifierKey witness =
        new VerifierKey(
            new KeyName("witness"),
            KeyType.ED25519_COSIGNATURE,
            LogVerdicts.hex(json, "witness_public_key_hex"));
    long time = LogVerdicts.whole(json, "cosignature_timestamp");
    Bytes stamp = Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(time).array());
    SignedNote note =
        new SignedNote(
            json.member("checkpoint_text").text(),
            List.of(
                SignatureLine.of(log, LogVerdicts.hex(json, "log_signature_hex")),
                SignatureLine.of(witness, stamp.and(LogVerdicts.hex(json, "cosignature_hex")))));
    cases.same("signed by", "log, witness", signers(note, List.of(log, witness)));
    cases.same(
        "message",
        json.member("signed_message").text(),
        HeadForm.INSTANCE.message(witness, OptionalLong.of(time), note.text()).text());
  }

  static void mlDsa(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    VerifierKey key = VerifierKey.parse(json.member("vkey").text());
    SignedNote note = SignedNote.parse(LogVerdicts.text(json, "note"));
    cases.same("signed by", key.name().value(), signers(note, List.of(key)));
    cases.same(
        "message",
        json.member("signed_message_hex").text(),
        HeadForm.INSTANCE.message(key, OptionalLong.of(0), note.text()).hex());
  }

  /// Each `…_seed_hex` makes the `…_vkey`.
  static void seeds(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    for (String name : json.names()) {
      String seed = name.replace("_vkey", "_seed_hex");
      if (name.endsWith("_vkey") && json.find(seed).isPresent()) {
        VerifierKey key = VerifierKey.parse(json.member(name).text());
        cases.same(
            name,
            key.toString(),
            SigningKey.ofSeed(key.name(), key.type(), LogVerdicts.hex(json, seed))
                .verifier()
                .toString());
      } else if (name.endsWith("_vkey")) {
        String text = json.member(name).text();
        cases.same(name, text, VerifierKey.parse(text).toString());
      }
    }
  }

  /// Every known key that is named signed it, and there is more than one.
  static void head(ReferenceFile file, Recorder cases) {
    ReferenceFile keys = ReferenceFile.read(file.path().resolve("../../keys.json").normalize());
    Json json = Json.read(keys);
    List<VerifierKey> known =
        json.names().stream()
            .filter(name -> name.endsWith("_vkey"))
            .map(name -> VerifierKey.parse(json.member(name).text()))
            .toList();
    SignedHead head = SignedHead.parse(Bytes.of(file.bytes()));
    String signers = signers(head.note(), known);
    cases.judged(file.name(), "log and witness", signers, signers.contains(", "));
  }

  private static String message(String example) {
    String text = example.substring(example.indexOf('\n', example.indexOf("time")) + 1);
    VerifierKey any =
        SigningKey.ofSeed(new KeyName("any"), KeyType.ED25519_COSIGNATURE, Bytes.of(new byte[32]))
            .verifier();
    long time = Long.parseLong(example.replaceFirst("(?s).*time ([0-9]+)\n.*", "$1"));
    return HeadForm.INSTANCE.message(any, OptionalLong.of(time), text).text();
  }

  private static String signers(SignedNote note, List<VerifierKey> keys) {
    return switch (NoteCheck.check(note, keys, HeadForm.INSTANCE)) {
      case NoteCheck.Outcome.Signed(var by) ->
          by.stream().map(one -> one.key().name().value()).collect(Collectors.joining(", "));
      case NoteCheck.Outcome.Unknown() -> "nobody known";
      case NoteCheck.Outcome.Failed(_, String text) -> text;
    };
  }
}
