package org.custodes.server.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.custodes.server.facts.Rest;
import org.custodes.server.facts.Worker;
import org.custodes.server.seal.Heads.Cosigned;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.NoteRefused;
import org.custodes.transparency.note.SignedNote;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.tile.TiledLog;
import org.custodes.transparency.witness.AddCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows heads to every witness and keeps what it puts under them.
///
/// A witness is shown a head when something came that must not wait, and on a fixed beat even if
/// nothing came, so that its silence, or ours, is a sign. A head whose signatures meet the policy
/// is witnessed.
public final class Witnessing {

  /// How long it rests between two looks.
  static final Duration LOOK = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);

  private final Supplier<Optional<TiledLog>> published;
  private final TrustPolicy policy;
  private final List<WitnessDoor> witnesses;
  private final Heads heads;
  private final Clock clock;
  private final Duration every;
  private final Worker worker = new Worker("seal-witnesses", this::step);
  private volatile boolean hurried;

  /// @param witnesses under the names of the policy
  /// @param every the beat
  Witnessing(
      Supplier<Optional<TiledLog>> published,
      TrustPolicy policy,
      List<WitnessDoor> witnesses,
      Heads heads,
      Clock clock,
      Duration every) {
    this.published = published;
    this.policy = policy;
    this.witnesses = List.copyOf(witnesses);
    this.heads = heads;
    this.clock = clock;
    this.every = every;
  }

  /// Shows the newest head at once: something in it must not wait.
  void hurry() {
    hurried = true;
    worker.wake();
  }

  void start() {
    worker.start();
  }

  void stop() {
    worker.stop();
  }

  /// All witnesses and how the last visit to each went.
  List<Door> doors() {
    Map<String, Heads.Contact> contacts = contacts();
    return policy.witnesses().stream()
        .map(witness -> Door.of(witness.name(), Optional.ofNullable(contacts.get(witness.name()))))
        .toList();
  }

  Rest step() {
    boolean hurry = hurried;
    hurried = false;
    try {
      heads.newest().ifPresent(head -> visit(head, hurry));
    } catch (RuntimeException e) {
      LOG.warn("witnesses cannot be asked", e);
    }
    return Rest.of(LOOK);
  }

  private void visit(Head head, boolean hurry) {
    SignedHead signed = SignedHead.parse(Bytes.ofText(head.note()));
    Optional<TiledLog> log = published.get();
    Map<String, Heads.Contact> contacts = contacts();
    List<Callable<Boolean>> visits =
        witnesses.stream()
            .filter(door -> isDue(Optional.ofNullable(contacts.get(door.name())), head, hurry))
            .<Callable<Boolean>>map(door ->
                () ->
                    visit(
                        door,
                        log.orElseThrow(),
                        signed,
                        Optional.ofNullable(contacts.get(door.name()))
                            .map(one -> one.size().orElse(0))
                            .orElse(0L)))
            .toList();
    if (log.isPresent() && all(visits)) {
      judge(signed);
    }
  }

  /// All at once, so that one that does not answer keeps no other waiting.
  private static boolean all(List<Callable<Boolean>> visits) {
    boolean any = false;
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> visit : together.invokeAll(visits)) {
        any |= visit.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a witness cannot be asked", e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return any;
  }

  private boolean isDue(Optional<Heads.Contact> contact, Head head, boolean hurry) {
    Optional<Instant> last =
        contact.flatMap(one -> one.failure().map(Heads.Failure::at).or(one::answeredAt));
    boolean behind = contact.map(one -> one.size().orElse(0)).orElse(0L) < head.size();
    return (hurry && behind)
        || last.map(at -> !clock.instant().isBefore(at.plus(every))).orElse(true);
  }

  /// @return whether it signed
  private boolean visit(WitnessDoor door, TiledLog log, SignedHead head, long known) {
    long size = head.checkpoint().size();
    WitnessDoor.Answer answer = show(door, log, head, Math.min(known, size));
    if (answer instanceof WitnessDoor.Answer.OtherSize(var other) && other <= size) {
      answer = show(door, log, head, other);
    }
    return switch (answer) {
      case WitnessDoor.Answer.Cosigned(var lines) -> keep(door, head, lines);
      case WitnessDoor.Answer.OtherSize(var other) ->
          failed(
              door,
              "It has signed a head of %d facts, the log has only %d.".formatted(other, size));
      case WitnessDoor.Answer.Refused(var why) -> failed(door, "It refuses: " + why);
      case WitnessDoor.Answer.Silent(var why) -> failed(door, "It does not answer: " + why);
    };
  }

  private static WitnessDoor.Answer show(
      WitnessDoor door, TiledLog log, SignedHead head, long old) {
    return door.show(AddCheckpoint.of(log, old, head).toString());
  }

  private boolean keep(WitnessDoor door, SignedHead head, String lines) {
    HeadVerdict verdict;
    try {
      verdict = policy.judge(head.and(SignedNote.lines(lines)));
    } catch (NoteRefused e) {
      return failed(door, "It answered what is no signature: " + e.getMessage() + ".");
    }
    Optional<HeadVerdict.Witnessed> own =
        witnesses(verdict).stream().filter(one -> one.name().equals(door.name())).findFirst();
    if (own.isEmpty()) {
      return failed(door, "Its answer holds no good signature of its key in the policy.");
    }
    Instant now = clock.instant();
    long size = head.checkpoint().size();
    heads.add(new Cosigned(size, door.name(), Instant.ofEpochSecond(own.get().time()), lines, now));
    heads.answered(door.name(), size, now);
    return true;
  }

  private void judge(SignedHead head) {
    SignedHead whole = heads.whole(head);
    if (policy.judge(whole) instanceof HeadVerdict.Trusted trusted
        && trusted.quorumTime().isPresent()) {
      heads.add(
          new Heads.Witnessed(
              head.checkpoint().size(),
              whole.note().toString(),
              Instant.ofEpochSecond(trusted.quorumTime().getAsLong())));
    }
  }

  private boolean failed(WitnessDoor door, String why) {
    LOG.warn("the witness {} does not sign: {}", door.name(), why);
    heads.failed(door.name(), why, clock.instant());
    return false;
  }

  private static List<HeadVerdict.Witnessed> witnesses(HeadVerdict verdict) {
    return switch (verdict) {
      case HeadVerdict.Trusted trusted -> trusted.witnesses();
      case HeadVerdict.QuorumMissed missed -> missed.witnesses();
      case HeadVerdict.Refused _ -> List.of();
    };
  }

  private Map<String, Heads.Contact> contacts() {
    return heads.contacts().stream()
        .collect(Collectors.toMap(Heads.Contact::witness, Function.identity()));
  }

  /// A witness of the policy.
  ///
  /// @param size the last size it signed
  /// @param failure why the last visit failed; empty where it did not
  public record Door(
      String name,
      Optional<Instant> answeredAt,
      OptionalLong size,
      Optional<Heads.Failure> failure) {

    static Door of(String name, Optional<Heads.Contact> contact) {
      return new Door(
          name,
          contact.flatMap(Heads.Contact::answeredAt),
          contact.map(Heads.Contact::size).orElse(OptionalLong.empty()),
          contact.flatMap(Heads.Contact::failure));
    }
  }
}
