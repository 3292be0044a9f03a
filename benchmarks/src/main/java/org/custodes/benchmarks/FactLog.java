package org.custodes.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
/// A bare posting here is what a journal does for the smallest entry, committed to the disk: it
/// holds the period open (`for share`, so that nobody closes it meanwhile), adds a header under its
/// caller's own key and two postings in accounts that exist, and at the commit the database checks
/// that the entry balances. It is written as plainly as it can be, in three questions and a commit.
///
/// `java … FactLog FACTS [CLIENTS [FOLDER]]`; the folder is emptied by whoever made it.
final class FactLog {

  private static final int ROUNDS = 24;

  /// The program still warms up in these.
  private static final int COLD = 4;

  private static final int POSTINGS = 1_000;

  /// Facts recorded before anything is measured, so that a program is compared that runs already.
  private static final int WARM = 20_000;

  private static final int BATCH = 5_000;

  private static final String TABLES =
      """
      create schema bench;
      create table bench.account (id bigint primary key);
      insert into bench.account select generate_series(0, 99);
      create table bench.period (id bigint primary key, closed boolean not null);
      insert into bench.period select generate_series(0, 49), false;
      create table bench.entry (
        id bigint generated always as identity primary key, key uuid not null unique,
        event_date date not null, recorded_at timestamptz not null);
      create table bench.posting (
        entry bigint not null references bench.entry, line int not null,
        account bigint not null references bench.account,
        element bigint not null, fissile bigint not null, primary key (entry, line));
      create index posting_by_account on bench.posting (account, entry);
      create function bench.require_balance() returns trigger language plpgsql as $$
      begin
        if (select count(*) < 2 or sum(element) <> 0 or sum(fissile) <> 0
            from bench.posting where entry = new.id) then
          raise exception 'entry % does not balance', new.id;
        end if;
        return null;
      end
      $$;
      create constraint trigger entry_balances after insert on bench.entry
        deferrable initially deferred for each row execute function bench.require_balance();
      grant usage on schema bench to custodes_app;
      grant select, insert on all tables in schema bench to custodes_app;
      grant update (closed) on bench.period to custodes_app;
      """;

  private static final String PERIOD = "select closed from bench.period where id = ? for share";

  private static final String ENTRY =
      "insert into bench.entry (key, event_date, recorded_at) values (?, ?, now()) returning id";

  private static final String LINES =
      """
      insert into bench.posting (entry, line, account, element, fissile)
      values (?, 1, ?, ?, ?), (?, 2, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Facts facts;
  private final ConfigurableApplicationContext house;
  private final ProcessHandle database;
  private final int clients;

  private FactLog(ConfigurableApplicationContext house, ProcessHandle database, int clients) {
    this.house = house;
    this.database = database;
    this.clients = clients;
    this.jdbc = house.getBean(JdbcClient.class);
    this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    this.facts = house.getBean(Facts.class);
  }

  static void main(String[] words) throws IOException, InterruptedException {
    int facts = Integer.parseInt(words[0]);
    int clients = words.length > 1 ? Integer.parseInt(words[1]) : 4;
    Path folder =
        words.length > 2 ? Path.of(words[2]) : Files.createTempDirectory("custodes-benchmark");
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
        FactLog benchmark = new FactLog(house, postgres.process(), clients);
        benchmark.warm();
        benchmark.cost();
        benchmark.rates(facts);
      }
    }
  }

  private void warm() {
    for (int round = 0; round < WARM / POSTINGS; round++) {
      posts(entry -> facts.record(fact("entry " + entry)));
    }
  }

  /// Postings of all kinds take turns, so that they meet the same machine: bare ones, such that ask
  /// the database one more empty question, and such with a fact. First while nobody numbers or
  /// follows; then while both do, in the same machine.
  private void cost() throws InterruptedException {
    Followers followers = house.getBean(Followers.class);
    followers.stop();
    compare("sequencer and followers at rest", false);
    followers.start();
    drained();
    compare("sequencer and followers running", true);
  }

  private void compare(String how, boolean running) throws InterruptedException {
    Cost[] bare = new Cost[ROUNDS];
    Cost[] asked = new Cost[ROUNDS];
    Cost[] told = new Cost[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      bare[round] = cost(_ -> {}, running);
      asked[round] = cost(_ -> jdbc.sql("select 1").query().singleRow(), running);
      told[round] = cost(entry -> facts.record(fact("entry " + entry)), running);
    }
    System.out.printf(
        "%s, %d clients: bare posting %.0f us, %.0f us of processor%n",
        how, clients, median(bare, Cost::micros), median(bare, Cost::processor));
    tell("with an empty question", bare, asked);
    tell("with a fact (limit 15 %)", bare, told);
  }

  private static void tell(String what, Cost[] bare, Cost[] more) {
    System.out.printf(
        "  %s: %s of the time, %s of the processor's%n",
        what, spread(bare, more, Cost::micros), spread(bare, more, Cost::processor));
  }

  /// The middle of the rounds' own comparisons, and the middle half of them.
  private static String spread(Cost[] bare, Cost[] more, ToDoubleFunction<Cost> part) {
    double[] shares =
        IntStream.range(COLD, ROUNDS)
            .mapToDouble(r -> 100 * (part.applyAsDouble(more[r]) / part.applyAsDouble(bare[r]) - 1))
            .sorted()
            .toArray();
    int quarter = shares.length / 4;
    return "%+.1f %% (%+.1f to %+.1f)"
        .formatted(shares[shares.length / 2], shares[quarter], shares[shares.length - 1 - quarter]);
  }

  /// @param micros between two postings of one client, divided by the clients
  /// @param processor microseconds of processor time for one posting, of this program and of the
  ///   database; while they run, with what sequencer and followers do about it afterwards
  private record Cost(double micros, double processor) {}

  private Cost cost(LongConsumer more, boolean running) throws InterruptedException {
    double before = processorSeconds();
    double seconds = seconds(() -> posts(more));
    if (running) {
      drained();
    }
    return new Cost(seconds * 1e6 / POSTINGS, (processorSeconds() - before) * 1e6 / POSTINGS);
  }

  private void posts(LongConsumer more) {
    try (ExecutorService all = Executors.newFixedThreadPool(clients)) {
      for (int client = 0; client < clients; client++) {
        all.execute(() -> IntStream.range(0, POSTINGS / clients).forEach(_ -> post(more)));
      }
    }
  }

  private double processorSeconds() {
    return Stream.concat(Stream.of(ProcessHandle.current(), database), database.descendants())
        .mapToDouble(one -> one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
        .sum();
  }

  /// Waits until every fact is numbered and heard.
  private void drained() throws InterruptedException {
    Followers followers = house.getBean(Followers.class);
    Sequencer sequencer = house.getBean(Sequencer.class);
    while (sequencer.state().extent().waiting() > 0
        || followers.states().stream().anyMatch(state -> state.lag() > 0)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
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
      long period = ThreadLocalRandom.current().nextLong(50);
      if (jdbc.sql(PERIOD).param(period).query(Boolean.class).single()) {
        throw new IllegalStateException("no period is closed here");
      }
      long entry =
          jdbc.sql(ENTRY)
              .params(UUID.randomUUID(), LocalDate.of(2026, 1, 1))
              .query(Long.class)
              .single();
      long first = entry % 50;
      long second = 50 + first;
      jdbc.sql(LINES)
          .params(entry, first, 1_000_000L, 40_000L, entry, second, -1_000_000L, -40_000L)
          .update();
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

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static double median(Cost[] rounds, ToDoubleFunction<Cost> part) {
    double[] warm = Arrays.stream(rounds).skip(COLD).mapToDouble(part).sorted().toArray();
    return warm[warm.length / 2];
  }
}
