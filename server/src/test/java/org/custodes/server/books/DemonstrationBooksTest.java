package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;
import org.custodes.server.CustodesServer;
import org.custodes.server.DatabaseTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SimulatedPeople;
import org.custodes.server.postgres.Role;
import org.custodes.server.rules.DemonstrationRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// In a house of its own, which has simulated people.
class DemonstrationBooksTest extends DatabaseTest {

  private static final Mba AREA = new Mba("ZB11");
  private static final LocalDate END = LocalDate.of(2026, 10, 31);

  /// The drum whose mass the accountant mistypes.
  private static final BatchName MISTYPED = new BatchName("P-0019");

  @TempDir private Path folder;

  @Test
  void twoYearsAreToldThroughTheActsOfAPersonsDay() {
    try (ConfigurableApplicationContext house = house()) {
      house
          .getBean(SimulatedPeople.class)
          .prepare(new SigningPlace("http://sign.localhost", "sign.localhost"));
      house.getBean(DemonstrationRules.class).load();
      DemonstrationBooks demonstration = house.getBean(DemonstrationBooks.class);
      BookLedger ledger = house.getBean(BookLedger.class);

      demonstration.load(Actor.HOUSE);
      long size = ledger.size();
      demonstration.load(Actor.HOUSE);

      assertThat(ledger.size()).isEqualTo(size).isGreaterThan(300);
      closed(house.getBean(Books.class));
      history(ledger);
      slowLoss(ledger);
      lateCorrection(ledger);
    }
  }

  private static void closed(Books books) {
    assertThat(books.find(AREA).flatMap(Book::closedThrough)).contains(END);
    assertThat(books.closings(AREA)).hasSize(24);
    assertThat(books.closings(AREA)).filteredOn(Books.Closing::inventory).hasSize(2);
  }

  private static void history(BookLedger ledger) {
    assertThat(ledger.entries(BookLedger.Query.newest(AREA)))
        .hasSize(BookLedger.PAGE)
        .allMatch(PostedEntry::imported)
        .allMatch(entry -> entry.approver().isPresent());
  }

  private static void slowLoss(BookLedger ledger) {
    Period year = new Period(LocalDate.of(2025, 11, 1), END);
    IaeaBalance balance = ledger.balance(AREA, Category.ENRICHED, year, AsKnown.now(END));

    assertThat(balance.muf().orElseThrow().element()).isGreaterThan(Mass.ofGrams("500"));
    assertThat(balance.change(ChangeCode.DI).element()).isGreaterThan(Mass.ofGrams("100"));
  }

  private static void lateCorrection(BookLedger ledger) {
    LocalDate day = LocalDate.of(2025, 6, 30);
    Instant before = Instant.parse("2025-06-30T22:00:00Z");
    BookLedger.Query ofDrum =
        new BookLedger.Query(
            AREA,
            Optional.of(ChangeCode.RD),
            Optional.of(MISTYPED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            BookLedger.PAGE);

    assertThat(ledger.batch(AREA, MISTYPED, AsKnown.at(day, before)))
        .extracting(Content::element)
        .containsExactly(Mass.ofGrams("100"));
    assertThat(ledger.batch(AREA, MISTYPED, AsKnown.now(day))).isEmpty();
    assertThat(ledger.entries(ofDrum)).filteredOn(PostedEntry::late).hasSize(2);
  }

  private ConfigurableApplicationContext house() {
    return CustodesServer.start(
        access(Role.APPLICATION),
        Map.of(
            "server.address",
            "127.0.0.1",
            "server.port",
            "0",
            "custodes.demonstration",
            "true",
            "custodes.demonstration.people",
            folder.resolve("people").toString(),
            "custodes.identity.name-keys",
            folder.resolve("name-keys").toString()));
  }
}
