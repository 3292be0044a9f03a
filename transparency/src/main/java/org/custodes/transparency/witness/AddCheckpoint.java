package org.custodes.transparency.witness;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Decimal;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.HeadForm;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.NoteRefused;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.tree.ConsistencyProof;
import org.custodes.transparency.tree.HashSource;
import org.custodes.transparency.tree.InclusionProof;

/// What a log asks of a witness: to sign a head, given the proof that it follows from the last one
/// that the witness signed (C2SP tlog-witness, `add-checkpoint`).
///
/// @param old size of the last head that the witness is thought to have signed; 0 if none
/// @param proof from that size to the head's; empty if the old size is 0
public record AddCheckpoint(long old, List<Digest> proof, SignedHead head) {

  /// Longest request, in bytes: the longest note and 63 hashes.
  public static final int LONGEST = SignedNote.LONGEST + 4 * 1024;

  private static final String OLD = "old ";

  public AddCheckpoint {
    proof = List.copyOf(proof);
    if (old < 0) {
      throw new IllegalArgumentException("found the old size %d, wanted 0 or more".formatted(old));
    }
    if (proof.size() > InclusionProof.MOST_HASHES) {
      throw new IllegalArgumentException(
          "found %d hashes, wanted at most %d".formatted(proof.size(), InclusionProof.MOST_HASHES));
    }
  }

  /// The request of a log that has grown.
  ///
  /// @param old size of the last head that the witness signed; 0 if none
  /// @param source of a log that has at least the head's leaves
  public static AddCheckpoint of(HashSource source, long old, SignedHead head) {
    return new AddCheckpoint(
        old,
        old == 0 ? List.of() : ConsistencyProof.of(source, old, head.checkpoint().size()).hashes(),
        head);
  }

  /// What became of reading a request.
  public sealed interface Reading {

    record Read(AddCheckpoint request) implements Reading {}

    /// It is no request.
    ///
    /// @param text the thing found and the thing wanted
    record Malformed(String text) implements Reading {}

    /// It is one but for its signature lines, which cannot be read, so nobody signed it.
    ///
    /// @param text the thing found and the thing wanted
    record Unsigned(String text) implements Reading {}
  }

  /// Reads a request. This does not throw: whatever arrives gets an answer.
  public static Reading read(Bytes body) {
    if (body.length() > LONGEST) {
      return new Reading.Malformed(
          "found a request of %d bytes, wanted at most %d".formatted(body.length(), LONGEST));
    }
    try {
      return new Reading.Read(parse(body.strictText()));
    } catch (NoteRefused e) {
      return e.reason() == NoteRefused.Reason.SIGNATURE_LINE
          ? new Reading.Unsigned(String.valueOf(e.getMessage()))
          : new Reading.Malformed(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return new Reading.Malformed(String.valueOf(e.getMessage()));
    }
  }

  /// Takes from a witness's answer the lines that its keys made over the head; others are passed
  /// over, as anybody may have added them.
  ///
  /// @param answer the body of an answer with status 200
  /// @throws IllegalArgumentException if it is no such body, none of the keys signed, or one of
  ///   them is named and did not
  public List<SignatureLine> cosignatures(Bytes answer, Collection<VerifierKey> witness) {
    SignedNote note = new SignedNote(head.note().text(), SignedNote.lines(answer.strictText()));
    return switch (NoteCheck.check(note, witness, HeadForm.INSTANCE)) {
      case NoteCheck.Outcome.Signed _ ->
          note.signatures().stream()
              .filter(line -> witness.stream().anyMatch(key -> key.isNamedBy(line)))
              .toList();
      case NoteCheck.Outcome.Unknown() ->
          throw new IllegalArgumentException(
              "found no cosignature of the witness that was asked, wanted one");
      case NoteCheck.Outcome.Failed(_, String text) -> throw new IllegalArgumentException(text);
    };
  }

  /// The whole request.
  public Bytes bytes() {
    return Bytes.ofText(toString());
  }

  /// The whole request.
  @Override
  public String toString() {
    return proof.stream()
        .map(hash -> hash.base64() + "\n")
        .collect(Collectors.joining("", OLD + old + "\n", "\n" + head.note()));
  }

  private static AddCheckpoint parse(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0 || !text.startsWith(OLD)) {
      throw new IllegalArgumentException(
          "found another beginning, wanted the old size, hashes and an empty line");
    }
    List<String> lines = List.of(text.substring(OLD.length(), end).split("\n", -1));
    return new AddCheckpoint(
        Decimal.parse(lines.getFirst(), "old size"),
        lines.stream()
            .skip(1)
            .limit(InclusionProof.MOST_HASHES + 1L)
            .map(Digest::ofBase64)
            .toList(),
        SignedHead.parse(Bytes.ofText(text.substring(end + 2))));
  }
}
