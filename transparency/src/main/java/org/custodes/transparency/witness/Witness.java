package org.custodes.transparency.witness;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.HeadForm;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.VerifierKey;

/// Watches logs for somebody who does not keep them: signs a head only if it follows from the last
/// one that it signed, and remembers it first.
///
/// Requests are answered one after the other, by HTTP or from a file alike.
public final class Witness {

  private final WitnessRules rules;
  private final HeadSigner signer;
  private final List<VerifierKey> own;
  private final WitnessStore store;
  private final InstantSource clock;

  /// Wakes a witness up.
  ///
  /// @param logs keys of the logs it watches
  /// @param signer its own keys, all of types that state a time
  /// @param earlier keys that it signed with before, so that its memory is still its own
  /// @param store its memory
  /// @throws IllegalArgumentException if a head in its memory is not signed by one of its keys
  public Witness(
      List<VerifierKey> logs,
      HeadSigner signer,
      List<VerifierKey> earlier,
      WitnessStore store,
      InstantSource clock) {
    this.rules = new WitnessRules(logs);
    this.signer = signer;
    this.own = Stream.concat(signer.keys().stream(), earlier.stream()).toList();
    this.store = store;
    this.clock = clock;
    own.forEach(Witness::requireTime);
    store.all().forEach(this::last);
  }

  /// The keys it signs with.
  public List<VerifierKey> keys() {
    return signer.keys();
  }

  /// Answers `add-checkpoint`.
  ///
  /// @param body of the request, as it arrived
  /// @throws IOException if its memory fails; then nothing may be answered
  public synchronized Answer addCheckpoint(Bytes body) throws IOException {
    long now = clock.instant().getEpochSecond();
    return switch (rules.decide(AddCheckpoint.read(body), this::last, now)) {
      case Decision.Cosign(SignedHead head) -> cosign(head, now);
      case Decision.Refusal refusal -> refuse(refusal);
    };
  }

  /// The last head that it signed of a log, with its cosignatures, for anyone who asks.
  ///
  /// @param originHash 64 lower-case hexadecimal digits: the SHA-256 of the log's origin
  public Optional<Bytes> lastHead(String originHash) {
    return store.all().stream()
        .filter(head -> hash(head.checkpoint().origin()).equals(originHash))
        .map(SignedHead::bytes)
        .findFirst();
  }

  /// What it knows of a log.
  public LastHead last(String origin) {
    return store.last(origin).map(this::last).orElse(LastHead.NONE);
  }

  private Answer cosign(SignedHead head, long now) throws IOException {
    List<SignatureLine> lines = signer.sign(head.checkpoint(), now);
    store.keep(head.and(lines));
    String body = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    return new Answer(200, Answer.TEXT, body);
  }

  private Answer refuse(Decision.Refusal refusal) throws IOException {
    if (refusal.evidence().isPresent()) {
      store.keepEvidence(refusal.evidence().orElseThrow());
    }
    return refusal.answer();
  }

  private LastHead last(SignedHead head) {
    if (NoteCheck.check(head.note(), own, HeadForm.INSTANCE)
        instanceof NoteCheck.Outcome.Signed(var by)) {
      long time = by.stream().mapToLong(one -> one.time().orElseThrow()).max().orElseThrow();
      return new LastHead(head.checkpoint().size(), head.checkpoint().root(), time);
    }
    throw new IllegalArgumentException(
        "found a head of %s in the memory that this witness did not sign, wanted its own"
            .formatted(head.checkpoint().origin()));
  }

  private static void requireTime(VerifierKey key) {
    if (!key.type().hasTime()) {
      throw new IllegalArgumentException(
          "found a key of type %s for a witness, wanted one that states a time"
              .formatted(key.type()));
    }
  }

  private static String hash(String origin) {
    return Digest.of(Bytes.ofText(origin)).bytes().hex();
  }
}
