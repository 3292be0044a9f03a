package org.custodes.transparency.policy;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.CheckpointRefused;
import org.custodes.transparency.checkpoint.HeadForm;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.NoteRefused;
import org.custodes.transparency.note.VerifierKey;

/// Holds a signed head against a policy.
record Judge(TrustPolicy policy) {

  HeadVerdict judge(Bytes note) {
    try {
      return judge(SignedHead.parse(note));
    } catch (NoteRefused e) {
      return refused(HeadVerdict.Reason.MALFORMED_NOTE, e);
    } catch (CheckpointRefused e) {
      return refused(HeadVerdict.Reason.MALFORMED_CHECKPOINT, e);
    }
  }

  HeadVerdict judge(SignedHead head) {
    List<VerifierKey> keys =
        Stream.concat(logKeys(), policy.witnesses().stream().map(TrustPolicy.Witness::key))
            .toList();
    return switch (NoteCheck.check(head.note(), keys, HeadForm.INSTANCE)) {
      case NoteCheck.Outcome.Unknown() -> unknown(head);
      case NoteCheck.Outcome.Failed(VerifierKey key, String text) -> failed(key, text);
      case NoteCheck.Outcome.Signed(var by) -> signed(head, by);
    };
  }

  private HeadVerdict signed(SignedHead head, List<NoteCheck.By> by) {
    List<VerifierKey> log =
        by.stream()
            .map(NoteCheck.By::key)
            .filter(key -> key.name().value().equals(head.checkpoint().origin()))
            .filter(key -> logKeys().anyMatch(key::equals))
            .distinct()
            .toList();
    if (log.isEmpty()) {
      return unknown(head);
    }
    List<HeadVerdict.Witnessed> witnessed =
        policy.witnesses().stream().flatMap(witness -> earliest(witness, by)).toList();
    return witnessed.stream()
        .filter(one -> one.time() == 0)
        .findFirst()
        .<HeadVerdict>map(
            one -> failed(one.key(), one.name() + ": found the time 0, wanted the time of signing"))
        .orElseGet(() -> counted(head, log, witnessed));
  }

  private HeadVerdict counted(
      SignedHead head, List<VerifierKey> log, List<HeadVerdict.Witnessed> witnessed) {
    return policy.isMetBy(names(witnessed, Long.MAX_VALUE))
        ? new HeadVerdict.Trusted(head, log, witnessed, quorumTime(witnessed))
        : new HeadVerdict.QuorumMissed(
            head, log, witnessed, policy.shortfalls(names(witnessed, Long.MAX_VALUE)));
  }

  private OptionalLong quorumTime(List<HeadVerdict.Witnessed> witnessed) {
    if (policy.quorum().isEmpty()) {
      return OptionalLong.empty();
    }
    LongStream times = witnessed.stream().mapToLong(HeadVerdict.Witnessed::time);
    return times.sorted().filter(time -> policy.isMetBy(names(witnessed, time))).findFirst();
  }

  private static Set<String> names(List<HeadVerdict.Witnessed> witnessed, long until) {
    return witnessed.stream()
        .filter(one -> one.time() <= until)
        .map(HeadVerdict.Witnessed::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// However many lines a witness signed, it counts once.
  private static Stream<HeadVerdict.Witnessed> earliest(
      TrustPolicy.Witness witness, List<NoteCheck.By> by) {
    return by.stream()
        .filter(one -> one.key().equals(witness.key()))
        .map(one ->
            new HeadVerdict.Witnessed(witness.name(), witness.key(), one.time().orElseThrow()))
        .min(Comparator.comparingLong(HeadVerdict.Witnessed::time))
        .stream();
  }

  private Stream<VerifierKey> logKeys() {
    return policy.logs().stream().map(TrustPolicy.Log::key);
  }

  private HeadVerdict unknown(SignedHead head) {
    return new HeadVerdict.Refused(
        HeadVerdict.Reason.UNKNOWN_LOG,
        "found no signature of a known log of the origin %s, wanted one of %s"
            .formatted(
                head.checkpoint().origin(),
                logKeys()
                    .map(key -> key.name() + "+" + key.id())
                    .collect(Collectors.joining(", "))));
  }

  private HeadVerdict failed(VerifierKey key, String text) {
    return new HeadVerdict.Refused(
        logKeys().anyMatch(key::equals)
            ? HeadVerdict.Reason.BAD_LOG_SIGNATURE
            : HeadVerdict.Reason.BAD_COSIGNATURE,
        text);
  }

  private static HeadVerdict refused(HeadVerdict.Reason reason, IllegalArgumentException e) {
    return new HeadVerdict.Refused(reason, String.valueOf(e.getMessage()));
  }
}
