package org.custodes.server.facts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.custodes.server.DatabaseTest;
import org.custodes.server.facts.Follower;
import org.custodes.server.facts.FollowerState;
import org.custodes.server.facts.FollowerState.Condition;
import org.custodes.server.facts.Followers;
import org.custodes.server.facts.Patience;
import org.custodes.server.facts.PlacedFact;
import org.custodes.server.postgres.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowingTest extends DatabaseTest {

  private static final Patience IMPATIENT =
      new Patience(Duration.ofMillis(1), Duration.ofMillis(20));

  private final Recorder house = new Recorder(jdbc, transactions, 9);

  @Test
  void aFollowerHearsEveryFactOnceInTheOrderOfTheLog() {
    Hearing hearing = new Hearing("trial.all", Set.of());
    house.recordMany(2_345);
    running(hearing, () -> hearing.indexes.size() == house.count("facts.fact"));

    assertThat(hearing.indexes).isSorted().doesNotHaveDuplicates().startsWith(0L);
    assertThat(hearing.indexes).isEqualTo(house.indexes());
    assertThat(hearing.largest.get()).isLessThanOrEqualTo(Follower.MOST);
  }

  @Test
  void aFollowerOfOneTypeHearsNoOther() {
    Hearing hearing = new Hearing("trial.one-type", Set.of(Recorder.OTHER));
    house.record(Recorder.TYPE, "not for it");
    house.record(Recorder.OTHER, "for it");
    running(hearing, () -> house.hasHeardAll("trial.one-type"));

    assertThat(hearing.types).isNotEmpty().containsOnly(Recorder.OTHER);
    assertThat(house.state("trial.one-type").condition()).isEqualTo(Condition.UP_TO_DATE);
  }

  @Test
  void oneThatFailsStopsAloneSaysSoAndGoesOnOnceItCan() {
    Hearing well = new Hearing("trial.well", Set.of());
    Failing failing = new Failing("trial.failing");
    house.recordMany(50);
    house.record("bad");
    house.recordMany(50);
    Followers followers = house.followers(access(Role.APPLICATION), IMPATIENT, well, failing);
    followers.start();
    try {
      until(() -> house.state("trial.failing").failure().filter(f -> f.retries() > 2).isPresent());
      FollowerState stopped = house.state("trial.failing");
      until(() -> house.hasHeardAll("trial.well"));

      assertThat(stopped.condition()).isEqualTo(Condition.STOPPED);
      assertThat(house.subjectsInOrder().get((int) stopped.position())).isEqualTo("bad");
      assertThat(stopped.failure().orElseThrow().kind())
          .isEqualTo("IllegalStateException, ArithmeticException");

      failing.mended.set(true);
      until(() -> house.hasHeardAll("trial.failing"));
    } finally {
      followers.stop();
    }
    assertThat(failing.indexes).isEqualTo(house.indexes());
    assertThat(house.state("trial.failing").condition()).isEqualTo(Condition.UP_TO_DATE);
  }

  @Test
  void whatAFailingFollowerWroteIsNotThere() {
    Follower half = new HalfWriting(jdbc);
    house.followerLog.introduce(half);
    house.record("half");
    house.log.place(10_000);

    assertThatThrownBy(() -> house.followerLog.advance(half, 1))
        .isInstanceOf(IllegalStateException.class);

    assertThat(
            jdbc.sql("select count(*) from facts.tally where type = 'half'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(house.state(half.name()).position()).isZero();
  }

  @Test
  void replayFromZeroGivesTheSame() {
    Tally tally = new Tally(jdbc);
    house.recordMany(1_500);
    house.record(Recorder.OTHER, "another");
    Followers followers = running(tally, () -> house.hasHeardAll("facts.tally"));
    List<String> before = tallied();

    followers.replay("facts.tally");

    assertThat(before).isNotEmpty();
    assertThat(tallied()).isEqualTo(before);
    assertThat(house.state("facts.tally").lag()).isZero();
  }

  @Test
  void replayThatFailsLeavesTheOldState() {
    Tally tally = new Tally(jdbc);
    house.recordMany(10);
    running(tally, () -> house.hasHeardAll("facts.tally"));
    List<String> before = tallied();
    Follower broken = new Broken(tally);

    assertThatThrownBy(() -> house.followerLog.replay(broken))
        .isInstanceOf(IllegalStateException.class);

    assertThat(tallied()).isEqualTo(before);
    assertThat(house.state("facts.tally").lag()).isZero();
  }

  @Test
  void aLostListeningConnectionIsReplaced() {
    Hearing hearing = new Hearing("trial.lost", Set.of());
    Followers followers = house.followers(access(Role.APPLICATION), IMPATIENT, hearing);
    followers.start();
    try {
      until(() -> listeners() == 1);
      superuser()
          .sql("select pg_terminate_backend(pid) from pg_stat_activity where " + LISTENING)
          .query(Boolean.class)
          .list();
      house.record("after the loss");
      until(() -> hearing.subjects.contains("after the loss") && listeners() == 1);
    } finally {
      followers.stop();
    }
    assertThat(listeners()).isZero();
  }

  @Test
  void aFollowerThatNamesNoTableIsRefused() {
    assertThatThrownBy(() -> followersOf(new Hearing("trial.none", Set.of(), Set.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the follower trial.none names no table");
  }

  @Test
  void aFollowerOfAnUnknownTypeIsRefused() {
    assertThatThrownBy(() -> followersOf(new Hearing("trial.type", Set.of("site.unheard.1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the follower trial.type hears site.unheard.1, not in the catalogue");
  }

  @Test
  void twoFollowersOfOneNameAreRefused() {
    Hearing one = new Hearing("trial.twice", Set.of());

    assertThatThrownBy(() -> followersOf(one, one))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two followers have the name trial.twice");
  }

  @Test
  void replayOfNobodyIsRefused() {
    Followers followers = followersOf(new Hearing("trial.known", Set.of()));

    assertThatThrownBy(() -> followers.replay("trial.unknown"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no follower trial.unknown, only [trial.known]");
  }

  private static final String LISTENING =
      "datname = current_database() and query like 'listen facts_placed%'";

  private long listeners() {
    return superuser()
        .sql("select count(*) from pg_stat_activity where " + LISTENING)
        .query(Long.class)
        .single();
  }

  private List<String> tallied() {
    return jdbc.sql("select tally::text from facts.tally tally order by 1")
        .query(String.class)
        .list();
  }

  private Followers followersOf(Follower... all) {
    return house.followers(access(Role.APPLICATION), IMPATIENT, all);
  }

  private Followers running(Follower follower, BooleanSupplier enough) {
    Followers followers = followersOf(follower);
    followers.start();
    try {
      until(enough);
    } finally {
      followers.stop();
    }
    return followers;
  }

  private static void until(BooleanSupplier enough) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(enough::getAsBoolean);
  }

  /// Remembers what it heard.
  private static class Hearing implements Follower {

    final List<Long> indexes = new CopyOnWriteArrayList<>();
    final List<String> types = new CopyOnWriteArrayList<>();
    final List<String> subjects = new CopyOnWriteArrayList<>();
    final AtomicInteger largest = new AtomicInteger();
    private final String name;
    private final Set<String> wanted;
    private final Set<String> tables;

    Hearing(String name, Set<String> wanted) {
      this(name, wanted, Set.of("facts.tally"));
    }

    Hearing(String name, Set<String> wanted, Set<String> tables) {
      this.name = name;
      this.wanted = wanted;
      this.tables = tables;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Set<String> types() {
      return wanted;
    }

    @Override
    public Set<String> tables() {
      return tables;
    }

    @Override
    public void hear(List<PlacedFact> facts) {
      List<Long> heard = new ArrayList<>();
      facts.forEach(fact -> heard.add(fact.index()));
      indexes.addAll(heard);
      facts.forEach(fact -> types.add(fact.fact().type()));
      facts.forEach(fact -> subjects.add(fact.fact().subject()));
      largest.accumulateAndGet(facts.size(), Math::max);
    }

    @Override
    public void forget() {
      indexes.clear();
    }
  }

  /// Cannot take facts about `bad` until it is mended.
  private static final class Failing extends Hearing {

    final AtomicBoolean mended = new AtomicBoolean();

    Failing(String name) {
      super(name, Set.of());
    }

    @Override
    public void hear(List<PlacedFact> facts) {
      if (!mended.get() && facts.stream().anyMatch(one -> one.fact().subject().equals("bad"))) {
        throw new IllegalStateException("content", new ArithmeticException("content"));
      }
      super.hear(facts);
    }
  }

  /// Writes, and fails then.
  private static final class HalfWriting extends Hearing {

    private final JdbcClient jdbc;

    HalfWriting(JdbcClient jdbc) {
      super("trial.half", Set.of());
      this.jdbc = jdbc;
    }

    @Override
    public void hear(List<PlacedFact> facts) {
      jdbc.sql("insert into facts.tally values ('half', 1, 1)").update();
      throw new IllegalStateException("half done");
    }
  }

  /// Forgets as another, and hears nothing.
  private static final class Broken extends Hearing {

    private final Follower whole;

    Broken(Follower whole) {
      super(whole.name(), Set.of());
      this.whole = whole;
    }

    @Override
    public void hear(List<PlacedFact> facts) {
      throw new IllegalStateException("broken");
    }

    @Override
    public void forget() {
      whole.forget();
    }
  }
}
