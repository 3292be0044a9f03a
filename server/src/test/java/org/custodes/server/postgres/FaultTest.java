package org.custodes.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes die in the middle of their work, as on a power cut; what was promised is still there.
class FaultTest {

  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 500;

  @TempDir private Path folder;

  @Test
  void everyAcknowledgedRowSurvivesTheDatabaseBeingKilled() throws SQLException {
    long acknowledged;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      acknowledged = commitUntilKilled(postgres);
    }

    assertThat(acknowledged).isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      assertThat(highestWithoutGap(postgres)).isBetween(acknowledged, acknowledged + 1);
    }
  }

  @Test
  void theDatabaseOfAKilledRunIsStoppedByTheNext() throws IOException, InterruptedException {
    Process run = runOnItsOwn();
    long orphan = numberSaid(run);
    run.destroyForcibly().waitFor();
    assertThat(isAlive(orphan)).isTrue();

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      assertThat(isAlive(orphan)).isFalse();
      assertThat(postgres.process().isAlive()).isTrue();
    }
  }

  @Test
  void aRunThatIsAskedToEndTakesItsDatabaseWithIt() throws IOException, InterruptedException {
    Process run = runOnItsOwn();
    long database = numberSaid(run);

    run.destroy();

    assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(isAlive(database)).isFalse();
  }

  @Test
  void aLiveRunKeepsItsData() throws IOException, InterruptedException {
    Process run = runOnItsOwn();
    long database = numberSaid(run);

    assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("(process " + run.pid() + ")");
    assertThat(isAlive(database)).isTrue();
    run.destroy();
    assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private static long commitUntilKilled(EmbeddedPostgres postgres) throws SQLException {
    long acknowledged = 0;
    try (Connection connection = connect(postgres)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("create table kept (number bigint primary key)");
      }
      try (PreparedStatement add = connection.prepareStatement("insert into kept values (?)")) {
        while (true) {
          add.setLong(1, acknowledged + 1);
          add.executeUpdate();
          acknowledged++;
          if (acknowledged == ACKNOWLEDGED_BEFORE_THE_KILL) {
            killInTheBackground(postgres);
          }
        }
      }
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as(e.getMessage()).startsWith("08").isNotEqualTo("08001");
      return acknowledged;
    }
  }

  private static void killInTheBackground(EmbeddedPostgres postgres) {
    Thread.ofPlatform()
        .start(() -> {
          postgres.process().descendants().forEach(ProcessHandle::destroyForcibly);
          postgres.process().destroyForcibly();
        });
  }

  private static long highestWithoutGap(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*), max(number) from kept")) {
      row.next();
      assertThat(row.getLong(2)).isEqualTo(row.getLong(1));
      return row.getLong(1);
    }
  }

  private Process runOnItsOwn() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledRun.class.getName(),
            binaries().toString(),
            data().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static long numberSaid(Process run) throws IOException {
    BufferedReader said = run.inputReader();
    return Long.parseLong(said.readLine());
  }

  private static boolean isAlive(long process) {
    return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    Access access = postgres.access(Role.SUPERUSER);
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }

  private Settings settings() {
    return new Settings(binaries(), data(), Settings.Mode.DURABLE);
  }

  private static Path binaries() {
    return Path.of("target/binaries").toAbsolutePath();
  }

  private Path data() {
    return folder.resolve("data");
  }
}
