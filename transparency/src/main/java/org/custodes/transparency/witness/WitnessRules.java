package org.custodes.transparency.witness;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadForm;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.tree.ConsistencyProof;
import org.custodes.transparency.tree.ProofVerdict;

/// How a witness decides (C2SP tlog-witness), in the order in which it asks. From the same request,
/// the same memory and the same time follows the same decision.
///
/// Two points differ from the letter of the specification's present text. Two roots of one size are
/// answered with 422 and not 409, so that 409 always means that the log should ask again with
/// another size. And a witness whose clock went back does not sign.
public final class WitnessRules {

  private final Map<String, List<VerifierKey>> logs;

  /// @param logs keys of the logs to watch; a key's name is its log's origin, and a log may have
  ///   several
  public WitnessRules(List<VerifierKey> logs) {
    logs.forEach(WitnessRules::requireLog);
    this.logs = logs.stream().collect(Collectors.groupingBy(key -> key.name().value()));
  }

  /// Decides.
  ///
  /// @param last what the witness knows of a log of this origin
  /// @param now in seconds since 1970
  public Decision decide(AddCheckpoint.Reading reading, Function<String, LastHead> last, long now) {
    return switch (reading) {
      case AddCheckpoint.Reading.Malformed(String text) -> new Decision.Malformed(text);
      case AddCheckpoint.Reading.Unsigned(String text) -> new Decision.NotSigned(text);
      case AddCheckpoint.Reading.Read(AddCheckpoint request) -> decide(request, last, now);
    };
  }

  private Decision decide(AddCheckpoint request, Function<String, LastHead> last, long now) {
    String origin = request.head().checkpoint().origin();
    List<VerifierKey> keys = logs.getOrDefault(origin, List.of());
    if (keys.isEmpty()) {
      return new Decision.UnknownLog(origin);
    }
    return switch (NoteCheck.check(request.head().note(), keys, HeadForm.INSTANCE)) {
      case NoteCheck.Outcome.Unknown() ->
          new Decision.NotSigned("found no signature of a known key of this log, wanted one");
      case NoteCheck.Outcome.Failed(_, String text) -> new Decision.NotSigned(text);
      case NoteCheck.Outcome.Signed _ -> follows(request, keys, last.apply(origin), now);
    };
  }

  private static Decision follows(
      AddCheckpoint request, List<VerifierKey> keys, LastHead last, long now) {
    Checkpoint head = request.head().checkpoint();
    if (request.old() > head.size()) {
      return new Decision.Shrunk(request.old(), head.size());
    }
    if (request.old() != last.size()) {
      return new Decision.AnotherSize(request.old(), last.size());
    }
    if (head.size() == last.size() && !head.root().equals(last.root())) {
      return new Decision.TwoHistories(request.head(), last.root());
    }
    if (proof(request, last) instanceof ProofVerdict.Refused(String text)) {
      return new Decision.NotConsistent(text);
    }
    return now < last.time() || now <= 0
        ? new Decision.ClockBehind(last.time(), now)
        : new Decision.Cosign(own(request.head(), keys));
  }

  /// Of a log that this witness never signed for there is nothing to prove: any tree follows.
  private static ProofVerdict proof(AddCheckpoint request, LastHead last) {
    if (last.size() == 0) {
      return request.proof().isEmpty()
          ? new ProofVerdict.Proven()
          : new ProofVerdict.Refused(
              "found %d hashes, wanted none from size 0".formatted(request.proof().size()));
    }
    Checkpoint head = request.head().checkpoint();
    return new ConsistencyProof(last.size(), head.size(), request.proof())
        .verify(last.root(), head.root());
  }

  /// The first line of each key of the log. Lines of others are left out: they are not this
  /// witness's to pass on.
  private static SignedHead own(SignedHead head, List<VerifierKey> keys) {
    List<SignatureLine> lines =
        keys.stream()
            .flatMap(key -> head.note().signatures().stream().filter(key::isNamedBy).limit(1))
            .toList();
    return new SignedHead(head.checkpoint(), new SignedNote(head.note().text(), lines));
  }

  private static void requireLog(VerifierKey key) {
    if (key.type() != KeyType.ED25519 && key.type() != KeyType.ML_DSA_44_COSIGNATURE) {
      throw new IllegalArgumentException(
          "found a key of type %s for the log %s, wanted %s or %s"
              .formatted(key.type(), key.name(), KeyType.ED25519, KeyType.ML_DSA_44_COSIGNATURE));
    }
  }
}
