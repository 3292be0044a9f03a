package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Server or database are killed by force while batches are posted: each batch is there whole or
/// not at all, and each that was acknowledged is there.
class BooksKilledTest {

  @TempDir private Path folder;

  private final Set<UUID> acknowledged = new HashSet<>();
  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);

  @Test
  void everyBatchIsWholeAndEveryAcknowledgedOneIsThere() throws Exception {
    kill(2);
  }

  @Test
  @Tag("long")
  void theSameTwentyTimes() throws Exception {
    kill(20);
  }

  /// By turns the server and the database.
  private void kill(int times) throws Exception {
    for (int round = 0; round < times; round++) {
      postUntilKilled(round % 2 == 0);
      assertThatBooksAreWhole();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(times * 3);
  }

  private void postUntilKilled(boolean server) throws Exception {
    Process run = start();
    try (BufferedReader said = run.inputReader()) {
      long database = Long.parseLong(next(said, "database "));
      int batches = random.nextInt(3, 10);
      for (int i = 0; i < batches; i++) {
        acknowledged.add(UUID.fromString(next(said, "posted ")));
      }
      LockSupport.parkNanos(random.nextLong(0, 40_000_000));
      if (server) {
        run.toHandle().destroyForcibly();
      } else {
        kill(ProcessHandle.of(database).orElseThrow());
      }
      rest(said);
    } finally {
      run.destroyForcibly();
      assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  private static void kill(ProcessHandle database) {
    List<ProcessHandle> all = new ArrayList<>(database.descendants().toList());
    database.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    all.add(database);
    all.forEach(process -> process.onExit().join());
  }

  private static String next(BufferedReader said, String word) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(word)) {
        return line.substring(word.length());
      }
    }
    throw new IOException("the program ended before it said: " + word);
  }

  /// What was acknowledged while it died.
  private void rest(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("posted ") && line.length() == "posted ".length() + 36) {
        acknowledged.add(UUID.fromString(line.substring("posted ".length())));
      }
    }
  }

  private void assertThatBooksAreWhole() {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new Settings(binaries(), data(), Settings.Mode.DURABLE))) {
      var access = postgres.access(Role.APPLICATION);
      JdbcClient jdbc =
          JdbcClient.create(
              new DriverManagerDataSource(access.url(), access.user(), access.password()));
      List<UUID> whole =
          jdbc.sql(
                  """
                  select e.fact from books.entry e join facts.fact f on f.id = e.fact
                  where e.kind = 'change' group by e.fact having count(*) = ?
                  """)
              .param(KilledBooks.CHANGES)
              .query(UUID.class)
              .list();
      assertThat(whole).containsAll(acknowledged);
      assertThat(number(jdbc, "select count(distinct fact) from books.entry where kind = 'change'"))
          .isEqualTo(whole.size());
      assertThat(
              number(jdbc, "select count(*) from facts.fact where type = 'books.changes-posted.1'"))
          .isEqualTo(whole.size());
      assertThat(
              number(
                  jdbc,
                  "select count(*) from identity.approval where type = 'books.changes-posted.1' and state = 'done'"))
          .isEqualTo(whole.size());
      assertThat(number(jdbc, "select count(*) from books.line"))
          .isEqualTo((long) whole.size() * KilledBooks.CHANGES);
      assertThat(number(jdbc, "select count(*) from books.stock_difference")).isZero();
    }
  }

  private static long number(JdbcClient jdbc, String question) {
    return jdbc.sql(question).query(Long.class).single();
  }

  private Process start() throws IOException {
    Path log = Files.createTempFile(folder, "killed-run", ".log");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledBooks.class.getName(),
            binaries().toString(),
            data().toString())
        .redirectError(log.toFile())
        .start();
  }

  private static Path binaries() {
    return Path.of("target/binaries").toAbsolutePath();
  }

  private Path data() {
    return folder.resolve("data");
  }
}
