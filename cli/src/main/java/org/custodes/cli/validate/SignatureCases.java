package org.custodes.cli.validate;

import java.util.List;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.json.JsonReader;
import org.custodes.transparency.signature.Verdict;

/// Files with one case of signatures a line, `"kind":"fact-signatures"`: whether the signatures of
/// a fact are accepted or refused.
final class SignatureCases implements CaseReader {

  /// Longest line, in bytes: a batch of 500 has 30,000.
  private static final int LONGEST = 1024 * 1024;

  private static final String KIND = "fact-signatures";

  @Override
  public boolean recognises(ReferenceFile file) {
    String first = file.firstLine();
    return file.name().endsWith(".jsonl")
        && first.contains("\"kind\"")
        && first.contains("\"" + KIND + "\"");
  }

  @Override
  public void run(List<ReferenceFile> files, Folder folder, Protocol protocol) {
    files.forEach(file -> run(file, protocol.recorder(file, KIND)));
  }

  private static void run(ReferenceFile file, Recorder cases) {
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String place = "line " + (i + 1);
      cases.attempt(place, () -> run(read(line, place), place, cases));
    }
  }

  private static void run(SignatureCase one, String place, Recorder cases) {
    String name = one.name().orElse(place);
    if (!one.kind().equals(KIND)) {
      cases.skipped(name, "cases of kind " + one.kind() + " are not known");
      return;
    }
    cases.attempt(name, () -> compare(name, one, cases));
  }

  /// Why it was refused stands beside; another order of checks may find another reason first.
  private static void compare(String name, SignatureCase one, Recorder cases) {
    Verdict verdict = one.verdict();
    String word = verdict instanceof Verdict.Accepted ? "accept" : "refuse";
    String got =
        verdict instanceof Verdict.Refused refused
            ? word + " (" + refused.reason().code() + ": " + refused.text() + ")"
            : word;
    cases.judged(name, one.expected(), got, one.expected().equals(word));
  }

  private static SignatureCase read(String line, String place) {
    try {
      if (JsonReader.read(Bytes.ofText(line), LONGEST) instanceof Json.Members members) {
        return new SignatureCase(members);
      }
    } catch (IllegalArgumentException e) {
      throw new Malformed(place + ": " + e.getMessage(), e);
    }
    throw new Malformed(place + ": found another value, wanted an object");
  }
}
