package org.custodes.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.custodes.server.CustodesServer;
import org.custodes.server.Schema;
import org.custodes.server.facts.Actor;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.custodes.server.site.RegisterArea;
import org.custodes.server.site.RegisterFacility;
import org.custodes.server.site.SiteOutcome;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server with a PostgreSQL of its own that keeps its promises, for tests that end either of them
/// by force.
record OwnHouse(EmbeddedPostgres postgres, ConfigurableApplicationContext server)
    implements AutoCloseable {

  private static final Actor OFFICER = Actor.of(UUID.randomUUID());

  private static final List<String> TABLES =
      List.of("import", "file", "report", "entry", "line", "month", "transit_match", "warning");

  /// @param data is made, or found as the last run left it
  static OwnHouse start(Path binaries, Path data) {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new Settings(binaries, data, Settings.Mode.DURABLE));
    try {
      Schema.migrate(postgres.access(Role.MIGRATOR));
      return new OwnHouse(
          postgres,
          CustodesServer.start(
              postgres.access(Role.APPLICATION),
              Map.of(
                  "server.address",
                  "127.0.0.1",
                  "server.port",
                  "0",
                  "custodes.demonstration.people",
                  data.resolve("people").toString(),
                  "custodes.identity.name-keys",
                  data.resolve("name-keys").toString())));
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  void register(String area) {
    SimulatedPeople people = server.getBean(SimulatedPeople.class);
    people.prepare(new SigningPlace("http://sign.localhost", "sign.localhost"));
    enter(
        people,
        server
            .getBean(RegisterFacility.class)
            .ask(new RegisterFacility.Typed("FK01", "Works", "2020-01-01"), people.clerk()));
    enter(
        people,
        server
            .getBean(RegisterArea.class)
            .ask(
                new RegisterArea.Typed(area, "FK01", "Area", "bulk", "2020-01-01"),
                people.clerk()));
  }

  private static void enter(SimulatedPeople people, SiteOutcome outcome) {
    assertThat(outcome).isInstanceOf(SiteOutcome.Asked.class);
    people.signed(((SiteOutcome.Asked) outcome).approval());
  }

  ImportOutcome take(Upload file) {
    return server.getBean(ImportReports.class).take(List.of(file), OFFICER);
  }

  /// How many rows each table of received reports has, and how many facts of imports there are.
  Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    TABLES.forEach(table -> rows.put(table, number("select count(*) from reports." + table)));
    rows.put(
        "fact",
        number("select count(*) from facts.fact where type = '" + ImportReports.FACT + "'"));
    return rows;
  }

  /// Fails unless entries have reached PostgreSQL that nobody has committed yet.
  void requireHalfWritten() {
    assertThat(number("select pg_relation_size('reports.entry')")).isGreaterThan(1 << 20);
    assertThat(number("select count(*) from reports.report")).isEqualTo(1);
  }

  void killDatabase() {
    postgres.process().descendants().forEach(ProcessHandle::destroyForcibly);
    postgres.process().destroyForcibly();
    postgres.awaitEnd();
  }

  @Override
  public void close() {
    try (postgres) {
      server.close();
    }
  }

  private long number(String question) {
    return server.getBean(JdbcClient.class).sql(question).query(Long.class).single();
  }
}
