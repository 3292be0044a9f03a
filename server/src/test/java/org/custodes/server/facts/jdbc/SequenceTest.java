package org.custodes.server.facts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.custodes.server.DatabaseTest;
import org.custodes.server.facts.Fact;
import org.custodes.server.postgres.Access;
import org.custodes.server.postgres.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

class SequenceTest extends DatabaseTest {

  private static final String BY_HAND =
      """
      insert into facts.fact (id, type, canonical, hash, actor, subject, recorded_at) %s
      values (gen_random_uuid(), 'site.tried.1', 'bytes', sha256('bytes'), 'house', 'by hand', now())
      """;

  private static final String PLACES =
      """
      insert into facts.place (index, fact, placed_at, type, actor, subject, recorded_at)
      select index, fact, placed_at, type, actor, subject, recorded_at
      """;

  private static final String COPY =
      """
      create temporary table told on commit drop as
      select ?::bigint as index, entered as fact, now() as placed_at, type, actor, subject, recorded_at
      from facts.fact where entered = ?
      """;

  private static final String ADD_PLACE =
      PLACES
          + " from (select ?::bigint as index, entered as fact, now() as placed_at, f.* from facts.fact f"
          + " where entered = ?)";

  private final Recorder house = new Recorder(jdbc, transactions, 7);

  @Test
  void factsGetPlacesInTheirOrderOfArrival() {
    placeAll();
    int before = house.subjectsInOrder().size();
    house.record("first");
    house.record("second");

    assertThat(house.log.place(10)).isEqualTo(2);

    assertThat(house.subjectsInOrder().subList(before, before + 2))
        .containsExactly("first", "second");
    assertThat(house.log.extent().waiting()).isZero();
  }

  @Test
  void aBatchIsNoLargerThanAskedFor() {
    placeAll();
    house.recordMany(5);

    assertThat(house.log.place(3)).isEqualTo(3);
    assertThat(house.log.place(3)).isEqualTo(2);
    assertThat(house.log.place(3)).isZero();
  }

  @Test
  void whatIsRolledBackLeavesNoGap() {
    transactions.executeWithoutResult(status -> {
      house.recordMany(3);
      status.setRollbackOnly();
    });
    house.record("after a rollback");
    placeAll();

    assertThat(house.indexes()).isEqualTo(gapless(house.indexes().size()));
  }

  @Test
  void aFactThatArrivedEarlierAndCommittedLaterComesLater() throws Exception {
    placeAll();
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService slow = Executors.newSingleThreadExecutor()) {
      var late =
          slow.submit(() ->
              transactions.execute(_ -> {
                Fact fact = house.record("slow");
                entered.countDown();
                await(goOn);
                return fact;
              }));
      await(entered);
      Fact quick = house.record("quick");
      for (int beat = 0; beat < 5; beat++) {
        house.record("quick, too");
        placeAll();
      }
      goOn.countDown();
      Fact slowFact = late.get(30, TimeUnit.SECONDS);
      placeAll();

      assertThat(slowFact.entered()).isLessThan(quick.entered());
    }
    assertThat(house.subjectsInOrder()).endsWith("quick, too", "slow");
  }

  @Test
  void twoSequencersAtOnceNeitherLoseNorDoubleAPlace() throws Exception {
    house.recordMany(2_000);
    Recorder other = new Recorder(jdbc, transactions, 8);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(() -> placeUntilNoneWaits(house));
      var second = both.submit(() -> placeUntilNoneWaits(other));
      first.get(60, TimeUnit.SECONDS);
      second.get(60, TimeUnit.SECONDS);
    }

    assertThat(house.indexes()).isEqualTo(gapless((int) house.count("facts.fact")));
    assertThat(house.count("(select distinct fact from facts.place)"))
        .isEqualTo(house.count("facts.fact"));
  }

  @Test
  void whileAnotherProcessHasTheTurnNothingIsDone() throws SQLException {
    house.record("waits for its turn");
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('facts.sequencer'))");

      assertThat(house.log.place(10)).isZero();
    }
  }

  @Test
  void thatFactsGotPlacesIsToldWhenTheyHaveThem() throws SQLException {
    placeAll();
    try (Connection listening = connect();
        Statement statement = listening.createStatement()) {
      statement.execute("listen " + JdbcLog.CHANNEL);
      house.record("told");
      placeAll();

      assertThat(listening.unwrap(PGConnection.class).getNotifications(10_000)).hasSize(1);
      house.log.place(10);
      assertThat(listening.unwrap(PGConnection.class).getNotifications(1)).isEmpty();
    }
  }

  @Test
  void aRunningSequencerIsWokenByAFact() {
    house.sequencer.start();
    try {
      house.record("woken");

      org.awaitility.Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> house.log.extent().waiting() == 0);
      assertThat(house.sequencer.state().failure()).isEmpty();
    } finally {
      house.sequencer.stop();
    }
    assertThat(house.subjectsInOrder()).contains("woken");
  }

  @Test
  void aStoppedSequencerCanBeStartedAgain() {
    house.sequencer.start();
    house.sequencer.stop();
    house.record("while it rested");
    house.sequencer.start();
    try {
      org.awaitility.Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> house.subjectsInOrder().contains("while it rested"));
    } finally {
      house.sequencer.stop();
    }
    assertThat(house.log.extent().waiting()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update facts.place set index = index + 1",
        "delete from facts.place",
        "truncate facts.place"
      })
  void theApplicationCannotChangeAPlace(String change) {
    assertThatThrownBy(() -> jdbc.sql(change).update())
        .rootCause()
        .hasMessageContaining("permission denied for table place");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update facts.place set index = index + 1",
        "delete from facts.place",
        "truncate facts.place"
      })
  void evenTheOwnerCannotChangeAPlace(String change) {
    JdbcClient superuser = superuser();

    assertThatThrownBy(() -> superuser.sql(change).update())
        .rootCause()
        .hasMessageContaining("of facts.place is refused");
  }

  @Test
  void aFactGetsItsPlaceHoweverItCameIntoItsTable() {
    placeAll();
    jdbc.sql(BY_HAND.formatted("")).update();

    assertThat(house.log.place(10)).isEqualTo(1);
    assertThat(house.subjectsInOrder()).endsWith("by hand");
  }

  @Test
  void whatOneProcessLeftTheNextOneFinds() {
    placeAll();
    house.recordMany(3);
    Recorder next = new Recorder(jdbc, transactions, 9);

    assertThat(next.log.extent().waiting()).isEqualTo(3);
    assertThat(next.log.place(10)).isEqualTo(3);
  }

  @Test
  void theApplicationCannotChooseWhenAFactArrived() {
    String first = BY_HAND.replace("(id,", "(entered, id,").formatted("overriding system value");

    assertThatThrownBy(() -> jdbc.sql(first.replace("gen_random", "-5, gen_random")).update())
        .rootCause()
        .hasMessageContaining("permission denied for table fact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nextval('facts.fact_entered_seq')", "setval('facts.fact_entered_seq', 1)"})
  void theApplicationCannotTurnTheNumbersOfArrival(String change) {
    assertThatThrownBy(() -> jdbc.sql("select " + change).query().singleRow())
        .rootCause()
        .hasMessageContaining("permission denied for sequence fact_entered_seq");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type = 'site.other.1'",
        "actor = 'other'",
        "subject = 'other'",
        "recorded_at = now()",
        "fact = 1000000"
      })
  void aPlaceSaysOfItsFactWhatTheFactSays(String lie) {
    placeAll();
    Fact fact = house.record("told truly");
    assertThatThrownBy(() ->
            transactions.executeWithoutResult(_ -> {
              jdbc.sql(COPY).params(house.log.extent().placed(), fact.entered()).update();
              jdbc.sql("update told set " + lie).update();
              jdbc.sql(PLACES + " from told").update();
            }))
        .rootCause()
        .hasMessageContaining("is of no fact, or says of it what it does not say");
  }

  @Test
  void theDatabaseRefusesAGap() {
    placeAll();
    Fact fact = house.record("beyond a gap");
    long beyond = house.log.extent().placed() + 1;

    assertThatThrownBy(() -> jdbc.sql(ADD_PLACE).params(beyond, fact.entered()).update())
        .rootCause()
        .hasMessageContaining("would leave a gap in facts.place");
  }

  @Test
  void aFactHasOnePlace() {
    Fact fact = house.record("once");
    placeAll();
    long next = house.log.extent().placed();

    assertThatThrownBy(() -> jdbc.sql(ADD_PLACE).params(next, fact.entered()).update())
        .rootCause()
        .hasMessageContaining("fact_has_one_place");
  }

  private void placeAll() {
    placeUntilNoneWaits(house);
  }

  private static void placeUntilNoneWaits(Recorder recorder) {
    while (recorder.log.extent().waiting() > 0) {
      recorder.log.place(100);
    }
  }

  private static List<Long> gapless(int size) {
    return LongStream.range(0, size).boxed().toList();
  }

  private Connection connect() throws SQLException {
    Access access = access(Role.APPLICATION);
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
