package org.custodes.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.custodes.server.CustodesServer;
import org.custodes.server.Schema;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Follower;
import org.custodes.server.facts.FollowerLog;
import org.custodes.server.facts.Followers;
import org.custodes.server.facts.Log;
import org.custodes.server.facts.NewFact;
import org.custodes.server.facts.Sequencer;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a fact adds to the cost of a posting, and how fast facts are numbered and followed.
///
/// A bare posting here is one entry with two postings and their keys, in tables like those of a
/// journal, one transaction each. `java … FactLog FACTS [FOLDER]`; the folder is emptied by whoever
/// made it.
final class FactLog {

  private static final int ROUNDS = 12;
  private static final int POSTINGS = 300;
  private static final int BATCH = 5_000;

  private static final String TABLES =
      """
      create schema bench;
      create table bench.entry (
        id bigint generated always as identity primary key, key uuid not null unique,
        event_date date not null, recorded_at timestamptz not null);
      create table bench.posting (
        entry bigint not null references bench.entry, line int not null, account bigint not null,
        element bigint not null, fissile bigint not null, primary key (entry, line));
      create index posting_by_account on bench.posting (account, entry);
      grant usage on schema bench to custodes_app;
      grant select, insert on all tables in schema bench to custodes_app;
      """;

  private static final String ENTRY =
      "insert into bench.entry (key, event_date, recorded_at) values (?, ?, now()) returning id";

  private static final String LINE =
      "insert into bench.posting (entry, line, account, element, fissile) values (?, ?, ?, ?, ?)";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Facts facts;
  private final ConfigurableApplicationContext house;

  private FactLog(ConfigurableApplicationContext house) {
    this.house = house;
    this.jdbc = house.getBean(JdbcClient.class);
    this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    this.facts = house.getBean(Facts.class);
  }

  static void main(String[] words) throws IOException {
    int facts = Integer.parseInt(words[0]);
    Path folder =
        words.length > 1 ? Path.of(words[1]) : Files.createTempDirectory("custodes-benchmark");
    Settings settings =
        new Settings(folder.resolve("programs"), folder.resolve("data"), Settings.Mode.DURABLE);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
      Schema.migrate(postgres.access(Role.MIGRATOR));
      var owner = postgres.access(Role.SUPERUSER);
      JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()))
          .sql(TABLES)
          .update();
      try (ConfigurableApplicationContext house =
          CustodesServer.start(
              postgres.access(Role.APPLICATION),
              Map.of(
                  "server.port",
                  "0",
                  "custodes.identity.name-keys",
                  folder.resolve("name-keys").toString()))) {
        FactLog benchmark = new FactLog(house);
        benchmark.cost();
        benchmark.rates(facts);
      }
    }
  }

  /// Postings of all kinds take turns, so that they meet the same machine: bare ones, such that ask
  /// the database one more empty question, and such with a fact. Then once more while nobody
  /// numbers or follows.
  private void cost() {
    compare("sequencer and followers running");
    Followers followers = house.getBean(Followers.class);
    followers.stop();
    compare("sequencer and followers at rest");
    followers.start();
  }

  private void compare(String how) {
    double[] bare = new double[ROUNDS];
    double[] asked = new double[ROUNDS];
    double[] told = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      bare[round] = micros(() -> post(_ -> {}));
      asked[round] = micros(() -> post(_ -> jdbc.sql("select 1").query().singleRow()));
      told[round] = micros(() -> post(entry -> facts.record(fact("entry " + entry))));
    }
    double without = median(bare);
    System.out.printf(
        "%s: bare posting %.0f us, with an empty question %.0f us (%+.1f %%), with a fact %.0f us"
            + " (%+.1f %%, limit 15 %%)%n",
        how,
        without,
        median(asked),
        100 * (median(asked) - without) / without,
        median(told),
        100 * (median(told) - without) / without);
  }

  private void rates(int count) {
    house.getBean(Followers.class).stop();
    Log log = house.getBean(Log.class);
    drain(() -> log.place(Sequencer.MOST) > 0);
    Follower counting =
        house.getBeansOfType(Follower.class).values().stream()
            .filter(follower -> follower.name().equals("facts.tally"))
            .findFirst()
            .orElseThrow();
    FollowerLog followers = house.getBean(FollowerLog.class);
    drain(() -> followers.advance(counting, Follower.MOST));
    for (int made = 0; made < count; made += BATCH) {
      transaction.executeWithoutResult(_ -> record(BATCH));
    }
    rate("numbered", 20_000, count, () -> log.place(Sequencer.MOST) > 0);
    rate("heard", 10_000, count, () -> followers.advance(counting, Follower.MOST));
  }

  private static void rate(String what, int limit, int count, BooleanSupplier step) {
    double seconds = seconds(() -> drain(step));
    System.out.printf(
        "%,d facts %s in %.2f s: %,.0f facts/s (limit %,d)%n",
        count, what, seconds, count / seconds, limit);
  }

  private static void drain(BooleanSupplier step) {
    boolean more = step.getAsBoolean();
    while (more) {
      more = step.getAsBoolean();
    }
  }

  private void post(LongConsumer more) {
    transaction.executeWithoutResult(_ -> {
      long entry =
          jdbc.sql(ENTRY)
              .params(UUID.randomUUID(), LocalDate.of(2026, 1, 1))
              .query(Long.class)
              .single();
      jdbc.sql(LINE).params(entry, 1, entry % 50, 1_000_000L, 40_000L).update();
      jdbc.sql(LINE).params(entry, 2, 50 + entry % 50, -1_000_000L, -40_000L).update();
      more.accept(entry);
    });
  }

  private void record(int count) {
    for (int number = 0; number < count; number++) {
      facts.record(fact("area " + number));
    }
  }

  private static NewFact fact(String subject) {
    return NewFact.of("site.area-registered.1", Actor.HOUSE, subject)
        .on(LocalDate.of(2026, 1, 1))
        .with("code", "ZB1A")
        .with("facility", "ZB01")
        .with("name", "Benchmark")
        .with("kind", "bulk")
        .with("since", LocalDate.of(2026, 1, 1));
  }

  /// Time of one step, of many.
  private static double micros(Runnable step) {
    double seconds =
        seconds(() -> {
          for (int posting = 0; posting < POSTINGS; posting++) {
            step.run();
          }
        });
    return seconds * 1e6 / POSTINGS;
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  /// Of the rounds after the first two, in which the program still warms up.
  private static double median(double[] rounds) {
    double[] warm = Arrays.copyOfRange(rounds, 2, rounds.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }
}
