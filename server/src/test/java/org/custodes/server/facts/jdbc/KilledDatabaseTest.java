package org.custodes.server.facts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.custodes.server.Schema;
import org.custodes.server.facts.Followers;
import org.custodes.server.facts.Patience;
import org.custodes.server.postgres.Access;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// PostgreSQL dies while facts are recorded, numbered and followed. No index is lost or given
/// twice, and everyone goes on.
class KilledDatabaseTest {

  private static final int KILLS = 4;
  private static final int BATCH = 500;
  private static final Patience IMPATIENT =
      new Patience(Duration.ofMillis(10), Duration.ofMillis(200));

  @TempDir private Path folder;

  @Test
  void noIndexIsLostOrDoubledWhenTheDatabaseIsKilledBetweenBatches() {
    long acknowledged;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      Schema.migrate(postgres.access(Role.MIGRATOR));
      acknowledged = recordWhileBackendsAreKilled(postgres);
      acknowledged += recordUntilAllIsKilled(postgres);
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings());
        HikariDataSource pool = pool(postgres.access(Role.APPLICATION))) {
      Recorder house = recorder(pool, 3);
      Tally tally = new Tally(JdbcClient.create(pool));
      Followers followers = house.followers(postgres.access(Role.APPLICATION), IMPATIENT, tally);
      followers.start();
      until(() -> isAllHeard(house));
      followers.stop();

      assertWhole(house, pool);
      assertThat(house.count("facts.fact")).isGreaterThanOrEqualTo(acknowledged);
    }
  }

  /// One process of PostgreSQL that dies takes all connections with it; it recovers by itself.
  private static long recordWhileBackendsAreKilled(EmbeddedPostgres postgres) {
    Random random = new Random(20_261_122);
    try (HikariDataSource pool = pool(postgres.access(Role.APPLICATION))) {
      Recorder house = recorder(pool, 1);
      Tally tally = new Tally(JdbcClient.create(pool));
      Followers followers = house.followers(postgres.access(Role.APPLICATION), IMPATIENT, tally);
      followers.start();
      long acknowledged = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        acknowledged += BATCH * patiently(house);
        List<ProcessHandle> processes = postgres.process().children().toList();
        processes.get(random.nextInt(processes.size())).destroyForcibly();
        acknowledged += BATCH * patiently(house);
      }
      until(() -> isAllHeard(house));
      followers.stop();
      assertWhole(house, pool);
      return acknowledged;
    }
  }

  /// Stopping is clean also when the database is gone for good.
  private static long recordUntilAllIsKilled(EmbeddedPostgres postgres) {
    try (HikariDataSource pool = pool(postgres.access(Role.APPLICATION))) {
      Recorder house = recorder(pool, 2);
      Tally tally = new Tally(JdbcClient.create(pool));
      Followers followers = house.followers(postgres.access(Role.APPLICATION), IMPATIENT, tally);
      followers.start();
      house.recordMany(BATCH * 4);
      postgres.process().descendants().forEach(ProcessHandle::destroyForcibly);
      postgres.process().destroyForcibly();
      until(() -> house.sequencer.failure().isPresent());
      followers.stop();
      return BATCH * 4L;
    }
  }

  /// @return 1 once a batch is recorded
  private static long patiently(Recorder house) {
    until(() -> {
      try {
        house.recordMany(BATCH);
        return true;
      } catch (DataAccessException | TransactionException _) {
        return false;
      }
    });
    return 1;
  }

  private static boolean isAllHeard(Recorder house) {
    try {
      return house.log.extent().waiting() == 0 && house.state("facts.tally").lag() == 0;
    } catch (DataAccessException | TransactionException _) {
      return false;
    }
  }

  private static void assertWhole(Recorder house, HikariDataSource pool) {
    long facts = house.count("facts.fact");
    assertThat(house.indexes()).isEqualTo(LongStream.range(0, facts).boxed().toList());
    assertThat(house.count("(select distinct fact from facts.place)")).isEqualTo(facts);
    assertThat(
            JdbcClient.create(pool)
                .sql("select sum(facts) from facts.tally")
                .query(Long.class)
                .single())
        .isEqualTo(facts);
  }

  private static Recorder recorder(HikariDataSource pool, long seed) {
    return new Recorder(new FactConnections(pool), seed);
  }

  private static HikariDataSource pool(Access access) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.user());
    pool.setPassword(access.password());
    pool.setMaximumPoolSize(4);
    pool.setConnectionTimeout(1_000);
    return pool;
  }

  private static void until(BooleanSupplier enough) {
    Awaitility.await().atMost(Duration.ofSeconds(90)).until(enough::getAsBoolean);
  }

  private Settings settings() {
    return new Settings(
        Path.of("target/binaries").toAbsolutePath(), folder.resolve("data"), Settings.Mode.DURABLE);
  }
}
