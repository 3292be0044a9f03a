package org.custodes.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.custodes.server.postgres.Access;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The one PostgreSQL of a test run, with a migrated template that is cloned for whoever needs a
/// database.
public final class TestPostgres {

  private static final String TEMPLATE = "template_custodes";

  private final EmbeddedPostgres postgres;
  private final JdbcClient superuser;
  private final AtomicInteger clones = new AtomicInteger();

  private TestPostgres(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    this.superuser = client(postgres.access(Role.SUPERUSER, "postgres"));
  }

  /// Started on first use, stopped when the virtual machine ends.
  public static TestPostgres running() {
    return Holder.INSTANCE;
  }

  /// A fresh copy of the migrated database.
  public String cloned() {
    String name = "test_" + clones.incrementAndGet();
    superuser
        .sql("create database " + name + " template " + TEMPLATE + " owner custodes_owner")
        .update();
    superuser
        .sql("grant connect on database " + name + " to custodes_app, custodes_migrator")
        .update();
    return name;
  }

  /// An empty database, to migrate.
  public String empty() {
    String name = "test_" + clones.incrementAndGet();
    superuser.sql("create database " + name + " owner custodes_owner").update();
    return name;
  }

  public void drop(String database) {
    superuser.sql("drop database " + database + " with (force)").update();
  }

  public Access access(Role role, String database) {
    return postgres.access(role, database);
  }

  static JdbcClient client(Access access) {
    return JdbcClient.create(
        new DriverManagerDataSource(access.url(), access.user(), access.password()));
  }

  /// A cluster is kept between runs; what an earlier run left in it goes.
  private static TestPostgres start() {
    Path target = Path.of("target").toAbsolutePath();
    Settings settings =
        new Settings(
            target.resolve("binaries"), target.resolve("test-postgres"), Settings.Mode.TEST);
    TestPostgres started = new TestPostgres(EmbeddedPostgres.start(settings));
    started.sweep();
    started.superuser.sql("create database " + TEMPLATE + " owner custodes_owner").update();
    Schema.migrate(started.access(Role.MIGRATOR, TEMPLATE));
    return started;
  }

  private void sweep() {
    List<String> old =
        superuser
            .sql("select datname from pg_database where datname like 'test\\_%' or datname = ?")
            .param(TEMPLATE)
            .query(String.class)
            .list();
    old.forEach(this::drop);
  }

  private static final class Holder {
    private static final TestPostgres INSTANCE = start();
  }
}
