package org.custodes.cli.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.note.VerifierKey;

/// Keys and signed notes.
final class NoteCases {

  private NoteCases() {}

  static void keys(ReferenceFile file, Recorder cases) {
    List<Json> rows = Json.list(file);
    for (Json row : rows) {
      if (row.find("vkey").isPresent()) {
        String key = row.member("vkey").text();
        String name = key.length() > 60 ? key.substring(0, 60) + "…" : key;
        cases.attempt(
            name, () -> LogVerdicts.judge(cases, name, row.member("ok").truth(), () -> key(key)));
      }
    }
    String first = rows.getFirst().member("vkey").text();
    cases.same("keys mangled that are taken", "0", String.valueOf(mangled(first)));
  }

  static void notes(ReferenceFile file, Recorder cases) {
    for (Json row : Json.list(file)) {
      String name = row.member("name").text();
      cases.attempt(name, () -> note(row, name, cases));
    }
  }

  static void signer(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    SigningKey key = SigningKey.parse(json.member("skey").text());
    String text = json.member("text").text();
    SignedNote note =
        new SignedNote(
            text, List.of(SignatureLine.of(key.verifier(), key.sign(Bytes.ofText(text)))));
    cases.same("signed", json.member("signed_note").text(), note.toString());
  }

  /// Notes of a public log whose keys are of a kind that is not checked: they are read or refused.
  static void foreign(ReferenceFile file, Recorder cases) {
    LogVerdicts.judge(
        cases,
        file.name(),
        file.name().startsWith("valid"),
        () -> {
          SignedNote note = SignedNote.parse(Bytes.of(file.bytes()));
          return note.bytes().equals(Bytes.of(file.bytes()))
              ? Optional.empty()
              : Optional.of("written, it has other bytes");
        });
  }

  private static void note(Json row, String name, Recorder cases) {
    boolean accept = row.member("verdict").text().equals("ACCEPT");
    List<VerifierKey> keys = row.member("vkeys").texts().stream().map(VerifierKey::parse).toList();
    String wanted = accept ? String.join(", ", row.member("verified_names").texts()) : "refuse";
    cases.same(name, wanted, verified(LogVerdicts.base64(row, "note_base64"), keys));
  }

  private static String verified(Bytes bytes, List<VerifierKey> keys) {
    try {
      return NoteCheck.check(SignedNote.parse(bytes), keys, NoteCheck.Form.TEXT)
              instanceof NoteCheck.Outcome.Signed(var by)
          ? by.stream().map(one -> one.key().name().value()).collect(Collectors.joining(", "))
          : "refuse";
    } catch (IllegalArgumentException _) {
      return "refuse";
    }
  }

  private static Optional<String> key(String text) {
    return VerifierKey.parse(text).toString().equals(text)
        ? Optional.empty()
        : Optional.of("written, it is another text");
  }

  /// Every part of a good key, and every key with one character raised by one.
  private static long mangled(String key) {
    long taken = 0;
    for (int start = 0; start < key.length(); start++) {
      for (int end = start; end <= key.length(); end++) {
        String part = key.substring(start, end);
        taken += !part.equals(key) && isKey(part) ? 1 : 0;
      }
      String raised =
          key.substring(0, start) + (char) (key.charAt(start) + 1) + key.substring(start + 1);
      taken += isKey(raised) ? 1 : 0;
    }
    return taken;
  }

  private static boolean isKey(String text) {
    try {
      return key(text).isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
