package org.custodes.server.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.custodes.server.facts.Follower;
import org.custodes.server.facts.Patience;
import org.custodes.server.facts.PlacedFact;
import org.custodes.server.facts.PlacedFacts;
import org.custodes.server.facts.Rest;
import org.custodes.server.facts.Worker;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.signer.Answer;
import org.custodes.transparency.signer.Growth;
import org.custodes.transparency.signer.Signer;
import org.custodes.transparency.tile.LogFolder;
import org.custodes.transparency.tile.TiledLog;
import org.custodes.transparency.tree.ConsistencyProof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes each fact into the log, as it was recorded, at its index, and has a head signed over it.
///
/// It follows the facts from where the log ends: there is no position beside the log that could say
/// something else. What was appended and not published when a process died is appended again, and
/// the log refuses it unless it is the same. The signer's own last head decides: if the log cannot
/// be shown to extend it, nothing is published and the pages say why.
final class Sealing {

  /// How often it looks for facts. With the beat of the sequencer a fact is sealed within two
  /// seconds.
  static final Duration BEAT = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private final Opening opening;
  private final PlacedFacts facts;
  private final Urgent urgent;
  private final Signer signer;
  private final Heads heads;
  private final Clock clock;
  private final Runnable hurry;
  private final Worker worker = new Worker("seal-heads", this::step);
  private volatile Optional<Trouble> trouble = Optional.empty();
  private volatile Optional<TiledLog> published = Optional.empty();
  private Optional<LogFolder> open = Optional.empty();
  private boolean hurried;

  /// Opens the log. It is opened again after a write failed.
  interface Opening {
    LogFolder open() throws IOException;
  }

  /// @param hurry called after a head that covers something which must not wait for witnesses
  Sealing(
      Opening opening,
      PlacedFacts facts,
      Urgent urgent,
      Signer signer,
      Heads heads,
      Clock clock,
      Runnable hurry) {
    this.opening = opening;
    this.facts = facts;
    this.urgent = urgent;
    this.signer = signer;
    this.heads = heads;
    this.clock = clock;
    this.hurry = hurry;
  }

  /// Why no head is signed; empty while they are.
  Optional<Trouble> trouble() {
    return trouble;
  }

  /// The log up to its newest published head, to make proofs from; empty before the first. Several
  /// threads may ask it at once.
  Optional<TiledLog> published() {
    return published;
  }

  void start() {
    worker.start();
  }

  void stop() {
    worker.stop();
    close();
  }

  Rest step() {
    try {
      LogFolder log = log();
      List<PlacedFact> further = facts.forwards(log.size(), Follower.MOST);
      if (!further.isEmpty()) {
        log.append(further.stream().map(Sealing::leaf).toList());
        hurried |= urgent.among(further);
      }
      if (further.size() == Follower.MOST) {
        return Rest.NONE;
      }
      return log.size() > sizeOf(log.head()) ? answered(log, sign(log)) : Rest.of(BEAT);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the log cannot be written", e);
      close();
      return failed("The log cannot be written: " + Trouble.sentence(e));
    }
  }

  /// The signer may have signed a head that was never published: then it is asked from there.
  private Answer sign(LogFolder log) {
    Answer answer = ask(log, sizeOf(log.head()));
    return answer instanceof Answer.OtherSize(var known) && known <= log.size()
        ? ask(log, known)
        : answer;
  }

  private Answer ask(LogFolder log, long from) {
    TiledLog tree = log.log();
    return signer.sign(
        new Growth(
            from,
            from == 0 ? List.of() : ConsistencyProof.of(tree, from, log.size()).hashes(),
            log.size(),
            log.root()));
  }

  private Rest answered(LogFolder log, Answer answer) throws IOException {
    return switch (answer) {
      case Answer.Signed(var note) -> publish(log, SignedHead.parse(Bytes.ofText(note)));
      case Answer.OtherSize(var known) ->
          failed(
              "The signer has signed a head of %d facts, the log has only %d."
                  .formatted(known, log.size()));
      case Answer.Refused(var why) -> failed("The signer refuses: " + why);
      case Answer.Silent(var why) -> failed("The signer does not answer: " + why);
    };
  }

  private Rest publish(LogFolder log, SignedHead head) throws IOException {
    log.publish(head);
    keep(head);
    published = Optional.of(log.log());
    trouble.ifPresent(_ -> LOG.warn("heads of the log are signed again"));
    trouble = Optional.empty();
    if (hurried) {
      hurried = false;
      hurry.run();
    }
    return Rest.of(BEAT);
  }

  private void keep(SignedHead head) {
    heads.add(
        new Head(
            head.checkpoint().size(),
            head.checkpoint().root(),
            head.note().toString(),
            clock.instant()));
  }

  /// What was published in the moment when a process died may be missing among the heads.
  private LogFolder log() throws IOException {
    if (open.isEmpty()) {
      LogFolder log = opening.open();
      open = Optional.of(log);
      requireSame(log);
      log.head().ifPresent(this::keep);
      published = log.head().map(_ -> log.log());
    }
    return open.get();
  }

  /// The newest leaf and the fact at its index are the same, or log and database are not of one
  /// house. That all are the same is the verifier's business.
  private void requireSame(LogFolder log) {
    long size = log.size();
    if (size > 0) {
      List<PlacedFact> newest = facts.forwards(size - 1, 1);
      if (newest.isEmpty() || !leaf(newest.getFirst()).equals(log.log().entry(size - 1))) {
        throw new IllegalStateException(
            "The log has %d facts; the database has %s at the last index."
                .formatted(size, newest.isEmpty() ? "none" : "another"));
      }
    }
  }

  private void close() {
    open.ifPresent(log -> {
      try {
        log.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the log cannot be closed", e);
      }
    });
    open = Optional.empty();
  }

  private Rest failed(String why) {
    int retries = trouble.map(Trouble::retries).orElse(-1) + 1;
    if (trouble.filter(before -> before.why().equals(why)).isEmpty()) {
      LOG.warn("no head of the log is signed: {}", why);
    }
    trouble = Optional.of(new Trouble(why, clock.instant(), retries));
    return Rest.of(Patience.USUAL.after(retries + 1));
  }

  private static long sizeOf(Optional<SignedHead> head) {
    return head.map(one -> one.checkpoint().size()).orElse(0L);
  }

  private static Bytes leaf(PlacedFact fact) {
    return Bytes.of(fact.fact().canonical().toArray());
  }
}
