package org.custodes.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {

  /// Most tests take a cluster that is there already: making one costs seconds.
  @TempDir private static Path shared;

  @TempDir private Path fresh;

  @Test
  void keepsItsDataAndItsPasswordsOverRestarts() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      owner(postgres).sql("create table kept (x int)").update();
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      assertThat(owner(postgres).sql("select count(*) from kept").query(Long.class).single())
          .isZero();
    }
  }

  @Test
  void keepsThePromisesOfACommit() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
          .allSatisfy(name -> assertThat(shown(postgres, name)).isEqualTo("on"));
    }
  }

  @Test
  void listensToThisMachineAloneAndAsksForAPassword() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      Access wrong =
          new Access(postgres.access(Role.APPLICATION).url(), Role.APPLICATION.login(), "wrong");

      assertThat(shown(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(shown(postgres, "unix_socket_directories")).isEmpty();
      assertThatThrownBy(() -> client(wrong).sql("select 1").query().singleRow())
          .isInstanceOf(CannotGetJdbcConnectionException.class)
          .rootCause()
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void secretsAreForTheirOwnerOnly() throws IOException {
    try (EmbeddedPostgres _ = EmbeddedPostgres.start(settings());
        var files = Files.list(shared.resolve("data/secrets"))) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void aSecondRunOnTheSameDataIsRefused() {
    try (EmbeddedPostgres _ = EmbeddedPostgres.start(settings())) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
          .isInstanceOf(PostgresUnavailable.class)
          .hasMessageContaining(
              "in use by another run of Custodes (process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void dataOfAnotherVersionAreRefusedAndLeftAlone() throws IOException {
    Path version = Files.createDirectories(fresh.resolve("data/cluster")).resolve("PG_VERSION");
    Files.writeString(version, "17\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(settings(fresh)))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("holds data of PostgreSQL 17 and this program reads 18");
    assertThat(version).hasContent("17");
  }

  @Test
  void aFileWhereTheFolderShouldBeIsRefused() throws IOException {
    Files.writeString(fresh.resolve("data"), "not a folder");

    assertThatThrownBy(() -> EmbeddedPostgres.start(settings(fresh)))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("cannot use " + fresh.resolve("data"));
  }

  @Test
  void anOldProcessNumberNowInOtherHandsDoesNotStopIt() throws IOException {
    EmbeddedPostgres.start(settings()).close();
    Path file = shared.resolve("data/cluster/postmaster.pid");
    Files.writeString(
        file, ProcessHandle.current().pid() + "\n" + file.getParent() + "\n1\n5432\n\n127.0.0.1\n");

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings())) {
      assertThat(shown(postgres, "port")).isEqualTo(String.valueOf(postgres.port()));
    }
  }

  @Test
  void closesItsUsersBeforeItselfTheLastFirst() {
    List<String> order = new ArrayList<>();
    EmbeddedPostgres postgres = EmbeddedPostgres.start(settings());
    postgres.closeFirst(() -> order.add("pool, while alive is " + postgres.process().isAlive()));
    postgres.closeFirst(() -> order.add("server"));

    postgres.close();

    assertThat(order).containsExactly("server", "pool, while alive is true");
    assertThat(postgres.process().isAlive()).isFalse();
  }

  @Test
  void whatARunThatDiedWhileMakingTheClusterLeftIsSweptAway() throws IOException {
    Files.writeString(
        Files.createDirectories(fresh.resolve("data/making/cluster")).resolve("PG_VERSION"), "18");

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(fresh))) {
      assertThat(fresh.resolve("data/making")).doesNotExist();
      assertThat(postgres.process().isAlive()).isTrue();
    }
  }

  private static Settings settings() {
    return settings(shared);
  }

  private static Settings settings(Path folder) {
    return new Settings(Path.of("target/binaries"), folder.resolve("data"), Settings.Mode.DURABLE);
  }

  private static String shown(EmbeddedPostgres postgres, String name) {
    return owner(postgres)
        .sql("select current_setting(?)")
        .param(name)
        .query(String.class)
        .single();
  }

  private static JdbcClient owner(EmbeddedPostgres postgres) {
    return client(postgres.access(Role.SUPERUSER));
  }

  private static JdbcClient client(Access access) {
    return JdbcClient.create(
        new DriverManagerDataSource(access.url(), access.user(), access.password()));
  }
}
