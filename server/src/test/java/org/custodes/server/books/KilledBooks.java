package org.custodes.server.books;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.CustodesServer;
import org.custodes.server.Schema;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.postgres.EmbeddedPostgres;
import org.custodes.server.postgres.Role;
import org.custodes.server.postgres.Settings;
import org.custodes.server.site.RegisterArea;
import org.custodes.server.site.RegisterFacility;
import org.custodes.server.site.SiteOutcome;
import org.springframework.context.ConfigurableApplicationContext;

/// A program of its own for tests: posts batches without end until it, or its database, is killed.
/// It says first which process the database is, and then of each batch which fact it became.
final class KilledBooks {

  /// Changes of one batch.
  static final int CHANGES = 25;

  static final Mba AREA = new Mba("KBAA");

  private KilledBooks() {}

  static void main(String[] folders) throws Exception {
    Path data = Path.of(folders[1]);
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new Settings(Path.of(folders[0]), data, Settings.Mode.DURABLE));
    Schema.migrate(postgres.access(Role.MIGRATOR));
    ConfigurableApplicationContext server =
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
                data.resolve("name-keys").toString()));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SimulatedPeople people = server.getBean(SimulatedPeople.class);
    people.prepare(new SigningPlace("http://sign.localhost", "sign.localhost"));
    open(server, people);
    out.println("database " + postgres.process().pid());
    Bookkeeping bookkeeping = server.getBean(Bookkeeping.class);
    try {
      while (true) {
        BookOutcome asked = bookkeeping.post(people.clerk(), AREA, batch(), Optional.empty());
        out.println("posted " + people.signed(BooksTest.approval(asked)));
      }
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }

  private static void open(ConfigurableApplicationContext server, SimulatedPeople people) {
    if (server.getBean(Books.class).find(AREA).isPresent()) {
      return;
    }
    enter(
        people,
        server
            .getBean(RegisterFacility.class)
            .ask(new RegisterFacility.Typed("KB01", "Works", "2020-01-01"), people.clerk()));
    enter(
        people,
        server
            .getBean(RegisterArea.class)
            .ask(
                new RegisterArea.Typed(AREA.code(), "KB01", "Area", "bulk", "2020-01-01"),
                people.clerk()));
    people.signed(
        BooksTest.approval(
            server
                .getBean(Bookkeeping.class)
                .open(
                    people.clerk(),
                    AREA,
                    LocalDate.of(2026, 1, 1),
                    List.of(BooksTest.line("", "OLD", BooksTest.enriched("100", "4"))))));
  }

  private static void enter(SimulatedPeople people, SiteOutcome outcome) {
    if (outcome instanceof SiteOutcome.Asked(var _, var approval)) {
      people.signed(approval);
    } else {
      throw new IllegalStateException("not entered: " + outcome);
    }
  }

  private static List<TypedChange> batch() {
    List<TypedChange> batch = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      String name =
          UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
      batch.add(
          BooksTest.change(
              "2026-02-%02d".formatted(i % 28 + 1), BooksTest.received(name, "10", "0.4")));
    }
    return batch;
  }
}
