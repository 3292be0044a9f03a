package org.custodes.server.facts.jdbc;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Backing;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Envelope;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactType;
import org.custodes.server.facts.Field;
import org.custodes.server.facts.Follower;
import org.custodes.server.facts.FollowerState;
import org.custodes.server.facts.Followers;
import org.custodes.server.facts.NewFact;
import org.custodes.server.facts.Patience;
import org.custodes.server.facts.Sequencer;
import org.custodes.server.postgres.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Records, numbers and follows facts of trial types as the server does, in a process's own parts.
final class Recorder {

  static final String TYPE = "site.tried.1";
  static final String OTHER = "site.tried-else.1";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JdbcFacts facts;
  final JdbcLog log;
  final JdbcFollowerLog followerLog;
  final Sequencer sequencer;

  Recorder(JdbcClient jdbc, TransactionTemplate transactions, long seed) {
    this(jdbc, transactions, seed, Optional.empty());
  }

  /// Its facts go with other questions, as in the server.
  Recorder(FactConnections connections, long seed) {
    this(
        JdbcClient.create(connections),
        new TransactionTemplate(new JdbcTransactionManager(connections)),
        seed,
        Optional.of(connections));
  }

  private Recorder(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      long seed,
      Optional<FactConnections> connections) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    Clock clock = Clock.systemUTC();
    PlatformTransactionManager manager = requireNonNull(transactions.getTransactionManager());
    this.log = new JdbcLog(jdbc, manager, clock, new Settled());
    this.followerLog = new JdbcFollowerLog(jdbc, manager);
    this.sequencer = new Sequencer(log, clock);
    Envelope envelope = new Envelope("ZZ", clock, new SplittableRandom(seed));
    this.facts = new JdbcFacts(jdbc, catalogue(), envelope, sequencer, connections);
  }

  Fact record(String subject) {
    return record(TYPE, subject);
  }

  Fact record(String type, String subject) {
    return transactions.execute(_ -> facts.record(told(type, subject)));
  }

  /// In the caller's transaction.
  Fact tell(String subject) {
    return facts.record(told(TYPE, subject));
  }

  /// What people signed, in the caller's transaction.
  Fact tell(Content content) {
    return facts.record(content, Actor.HOUSE, Backing.NOBODY);
  }

  Content content(String subject) {
    return facts.close(told(TYPE, subject));
  }

  /// Several in one transaction.
  void recordMany(int count) {
    transactions.executeWithoutResult(_ -> {
      for (int number = 0; number < count; number++) {
        facts.record(told(TYPE, "trial " + number));
      }
    });
  }

  Followers followers(Access access, Patience patience, Follower... all) {
    Listener listener =
        new Listener(() ->
            java.sql.DriverManager.getConnection(access.url(), access.user(), access.password()));
    return new Followers(
        List.of(all), catalogue(), sequencer, followerLog, listener, patience, Clock.systemUTC());
  }

  FollowerState state(String name) {
    return followerLog.states().stream()
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// Whether every recorded fact has its place, and this follower has heard it.
  boolean hasHeardAll(String follower) {
    return log.extent().waiting() == 0 && state(follower).lag() == 0;
  }

  /// The subjects of the facts in the log, in its order.
  List<String> subjectsInOrder() {
    return jdbc.sql(
            "select f.subject from facts.place p join facts.fact f on f.entered = p.fact order by p.index")
        .query(String.class)
        .list();
  }

  List<Long> indexes() {
    return jdbc.sql("select index from facts.place order by index").query(Long.class).list();
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static NewFact told(String type, String subject) {
    return NewFact.of(type, Actor.HOUSE, subject).on(LocalDate.of(2026, 1, 1)).with("value", "x");
  }

  static Catalogue catalogue() {
    Field value =
        new Field(
            "value",
            Field.Kind.TEXT,
            Optional.empty(),
            "For a test.",
            true,
            Field.Kept.NONE,
            List.of());
    return new Catalogue(
        List.of(type(TYPE, "A trial.", value), type(OTHER, "Another trial.", value)));
  }

  private static FactType type(String name, String meaning, Field value) {
    return new FactType(
        name,
        meaning,
        FactType.Sealing.SINGLE,
        FactType.Signed.NONE,
        Optional.empty(),
        List.of(value));
  }
}
