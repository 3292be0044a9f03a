package org.custodes.server.seal;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.facts.PlacedFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Notes as a fact that the record waits too long for its witnesses, and as another when that is
/// over. The witnesses notice the same silence at their end.
@Service
class SealWatch {

  static final String OVERDUE = "seal.witnessing-overdue.1";
  static final String RESUMED = "seal.witnessing-resumed.1";

  private static final String SUBJECT = "record";

  private static final Logger LOG = LoggerFactory.getLogger(SealWatch.class);

  private final SealedLog log;
  private final SealSettings settings;
  private final Facts facts;
  private final FactReader reader;
  private final PlacedFacts placed;
  private final TransactionTemplate transactions;

  SealWatch(
      SealedLog log,
      SealSettings settings,
      Facts facts,
      FactReader reader,
      PlacedFacts placed,
      TransactionTemplate transactions) {
    this.log = log;
    this.settings = settings;
    this.facts = facts;
    this.reader = reader;
    this.placed = placed;
    this.transactions = transactions;
  }

  /// A failure is logged, and the next look comes.
  @Scheduled(
      initialDelayString = "${custodes.seal.look-after}",
      fixedDelayString = "${custodes.seal.look-every}")
  void lookAgain() {
    try {
      look(log.state());
    } catch (RuntimeException e) {
      LOG.error("cannot look whether the record is witnessed; it is tried again", e);
    }
  }

  /// Notes what has changed since the last look.
  void look(SealedLog.State state) {
    Optional<Fact> standing = standing();
    if (state.kept() && state.overdue() && standing.isEmpty()) {
      record(overdue(state));
    } else if (!state.overdue() && standing.isPresent()) {
      record(resumed(state, standing.get().id()));
    }
  }

  /// What was noted as overdue and is not over.
  Optional<Fact> standing() {
    Optional<Fact> overdue = newest(OVERDUE);
    long resumed = newest(RESUMED).map(Fact::entered).orElse(Long.MIN_VALUE);
    return overdue.filter(fact -> fact.entered() > resumed);
  }

  private Optional<Fact> newest(String type) {
    FactReader.Filter filter =
        new FactReader.Filter(
            Optional.of(type),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return reader.newest(filter, OptionalLong.empty(), 1).stream().findFirst();
  }

  private NewFact overdue(SealedLog.State state) {
    long first = state.placed() - state.window().facts();
    return NewFact.of(OVERDUE, Actor.HOUSE, SUBJECT)
        .with("index", first)
        .with("placed", placed.at(first).orElseThrow().at().toString())
        .with("facts", state.window().facts())
        .with("minutes", settings.overdue().toMinutes());
  }

  private static NewFact resumed(SealedLog.State state, UUID overdue) {
    return NewFact.of(RESUMED, Actor.HOUSE, SUBJECT)
        .with("size", state.witnessed().map(Heads.Witnessed::size).orElse(0L))
        .with("overdue", overdue.toString());
  }

  private void record(NewFact fact) {
    transactions.executeWithoutResult(_ -> facts.record(fact));
  }
}
