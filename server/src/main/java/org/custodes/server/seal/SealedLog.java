package org.custodes.server.seal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.custodes.server.facts.Log;
import org.custodes.server.facts.PlacedFacts;
import org.custodes.server.facts.Seals;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.proof.LogProof;
import org.custodes.transparency.tile.Tile;
import org.custodes.transparency.tile.TilePath;
import org.custodes.transparency.tile.TiledLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// What is sealed and witnessed, and the proofs of it.
@Service
public class SealedLog implements Seals {

  private final Heads heads;
  private final PlacedFacts facts;
  private final Log order;
  private final SealSettings settings;
  private final ObjectProvider<TrustPolicy> policy;
  private final ObjectProvider<Sealing> sealing;
  private final ObjectProvider<Witnessing> witnessing;
  private final Clock clock;

  SealedLog(
      Heads heads,
      PlacedFacts facts,
      Log order,
      SealSettings settings,
      ObjectProvider<TrustPolicy> policy,
      ObjectProvider<Sealing> sealing,
      ObjectProvider<Witnessing> witnessing,
      Clock clock) {
    this.heads = heads;
    this.facts = facts;
    this.order = order;
    this.settings = settings;
    this.policy = policy;
    this.sealing = sealing;
    this.witnessing = witnessing;
    this.clock = clock;
  }

  @Override
  public Reach reach() {
    return new Reach(
        heads.newest().map(SealedLog::stamp), heads.newestWitnessed().map(SealedLog::stamp));
  }

  @Override
  public Standing of(long index) {
    return new Standing(
        heads.covering(index).map(SealedLog::stamp),
        heads.witnessedCovering(index).map(SealedLog::stamp));
  }

  /// Whether this house keeps a log at all.
  public boolean kept() {
    return sealing.stream().findFirst().isPresent();
  }

  /// How the log stands now.
  public State state() {
    Optional<Heads.Witnessed> witnessed = heads.newestWitnessed();
    long placed = order.extent().placed();
    Window window = window(placed, witnessed.map(Heads.Witnessed::size).orElse(0L));
    return new State(
        kept(),
        placed,
        heads.newest(),
        witnessed,
        window,
        window.age().filter(age -> age.compareTo(settings.overdue()) > 0).isPresent(),
        sealing.stream().flatMap(one -> one.trouble().stream()).findFirst(),
        witnessing.stream().flatMap(one -> one.doors().stream()).toList());
  }

  /// By what the log is known.
  public Optional<LogNames> names() {
    return policy.stream()
        .findFirst()
        .map(one ->
            new LogNames(
                one.logs().getFirst().key().name().value(),
                one.text(),
                one.logs().stream().map(log -> log.key().toString()).toList()));
  }

  /// The head of a size with every signature under it that is known; empty if none was signed.
  public Optional<String> head(long size) {
    return heads
        .find(size)
        .map(head -> heads.whole(SignedHead.parse(Bytes.ofText(head.note()))).note().toString());
  }

  @Override
  public Optional<org.custodes.server.facts.Bytes> proof(long index) {
    Optional<TiledLog> log = sealing.stream().flatMap(one -> one.published().stream()).findFirst();
    return heads
        .witnessedCovering(index)
        .map(Heads.Witnessed::note)
        .or(() -> heads.newest().filter(head -> head.size() > index).map(Head::note))
        .flatMap(
            note -> log.map(tree -> LogProof.of(tree, index, SignedHead.parse(Bytes.ofText(note)))))
        .map(proof -> org.custodes.server.facts.Bytes.ofText(proof.toString()));
  }

  /// A tile of the log, for whoever rebuilds its tree; empty if the log has none there.
  public Optional<Bytes> tile(TilePath path) {
    try {
      return sealing.stream()
          .flatMap(one -> one.published().stream())
          .findFirst()
          .map(tree -> tree.tile(path.level(), path.index()))
          .map(Tile::bytes)
          .filter(bytes -> bytes.length() == path.width() * Digest.LENGTH);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Where the log's files lie.
  public Path folder() {
    return settings.folder();
  }

  /// What no witness holds yet.
  private Window window(long placed, long covered) {
    return new Window(
        Math.max(0, placed - covered),
        facts.at(covered).map(oldest -> Duration.between(oldest.at(), clock.instant())));
  }

  private static Stamp stamp(Head head) {
    return new Stamp(head.size(), head.signedAt());
  }

  private static Stamp stamp(Heads.Witnessed witnessed) {
    return new Stamp(witnessed.size(), witnessed.at());
  }

  /// @param kept whether this house keeps a log at all
  /// @param placed how many facts there are
  /// @param overdue whether the oldest unwitnessed fact waits too long
  /// @param trouble why no head is signed; empty while they are
  /// @param doors the witnesses
  public record State(
      boolean kept,
      long placed,
      Optional<Head> sealed,
      Optional<Heads.Witnessed> witnessed,
      Window window,
      boolean overdue,
      Optional<Trouble> trouble,
      List<Witnessing.Door> doors) {
    public State {
      doors = List.copyOf(doors);
    }
  }

  /// Facts in the log that are not witnessed.
  ///
  /// @param age of the oldest; empty if there are none
  public record Window(long facts, Optional<Duration> age) {}
}
