package org.custodes.server.reports.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodes.server.reports.jdbc.TestLedger.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.server.DatabaseTest;
import org.custodes.server.reports.LedgerPage;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial.BatchHolding;
import org.custodes.server.reports.ReportedMaterial.Holding;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;
import org.custodes.server.reports.ReportedMaterial.ReportingArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One area over a year: a beginning, receipts and shipments, a correction, an inventory with what
/// was unaccounted for, and a month after it. A second area has 250 receipts of one gram.
class PostgresReportedMaterialTest extends DatabaseTest {

  private static final Mba ONE = new Mba("ZM01");
  private static final Mba MANY = new Mba("ZM02");
  private static final Mba GONE = new Mba("ZM03");
  private static final LocalDate INVENTORY = day("2026-01-31");

  private final PostgresReportedMaterial material = new PostgresReportedMaterial(jdbc);

  @BeforeAll
  void fills() {
    TestLedger ledger = new TestLedger(jdbc, transactions);
    TestLedger.Report change = ledger.report(ONE, 1, 'I', "2025-02-01", "2026-01-31");
    ledger.entry(change, 1, "", "2025-01-31", "", enriched("0", "0"));
    ledger.line(ONE, "PB", "2025-01-31", "", enriched("1000", "40"), false);
    ledger.change(change, 2, "RD", "2025-03-10", "CYL-1", enriched("500", "20"), 1);
    ledger.change(change, 3, "SF", "2025-06-01", "CYL-1", enriched("300", "12"), -1);
    ledger.change(change, 4, "RM", "2025-07-01", "CYL-1", enriched("50", "2"), -1);
    ledger.change(change, 5, "RP", "2025-07-01", "PWD-1", enriched("50", "2"), 1);
    ledger.change(change, 6, "LD", "2025-08-15", "WST-1", enriched("5", "0.2"), -1);
    TestLedger.Report correction = ledger.report(ONE, 2, 'I', "2025-08-01", "2026-01-31");
    ledger.add(
        new TestLedger.Entry(
            correction,
            1,
            'C',
            change,
            6,
            "LD",
            "2025-08-15",
            "A",
            "WST-1",
            "",
            "U/J/6/E",
            "",
            "",
            List.of(enriched("6", "0.24"))));
    ledger.line(ONE, "LD", "2025-08-15", "WST-1", enriched("5", "0.2"), true);
    ledger.line(ONE, "LD", "2025-08-15", "WST-1", enriched("-6", "-0.24"), false);
    TestLedger.Report listing = ledger.report(ONE, 3, 'P', "2026-01-31", "2026-01-31");
    ledger.entry(listing, 1, "", "2026-01-31", "CYL-1", enriched("150", "6"));
    ledger.entry(listing, 2, "", "2026-01-31", "PWD-1", enriched("1040", "41.6"));
    TestLedger.Report balance = ledger.report(ONE, 4, 'M', "2025-02-01", "2026-01-31");
    ledger.entry(balance, 1, "PB", "2026-01-31", "", enriched("1000", "40"));
    ledger.entry(balance, 2, "PE", "2026-01-31", "", enriched("1190", "47.6"));
    ledger.line(ONE, "MF", "2026-01-31", "", enriched("-4", "-0.16"), false);
    TestLedger.Report later = ledger.report(ONE, 5, 'I', "2026-02-01", "2026-02-28");
    ledger.change(later, 1, "RD", "2026-02-10", "CYL-2", enriched("70", "2.8"), 1);
    ledger.change(later, 2, "SD", "2026-02-11", "CYL-1", enriched("150", "6"), -1);
    ledger.change(later, 3, "NP", "2026-02-12", "PU-1", plutonium("12"), 1);
    TestLedger.Report many = ledger.report(MANY, 1, 'I', "2026-01-01", "2026-01-31");
    for (int i = 1; i <= 250; i++) {
      String date = "2026-01-" + (i <= 120 ? "05" : "06");
      ledger.change(many, i, "RD", date, "B-%03d".formatted(i), enriched("1", "0.04"), 1);
    }
    fillsTheStoreThatIsAlmostEmpty(ledger);
    ledger.finish();
  }

  /// Batches L were listed and left the day after, but for the last; of batches Z, which came
  /// later, the first and the last are left.
  private static void fillsTheStoreThatIsAlmostEmpty(TestLedger ledger) {
    TestLedger.Report listing = ledger.report(GONE, 1, 'P', "2026-01-04", "2026-01-04");
    for (int i = 1; i <= 600; i++) {
      ledger.entry(listing, i, "", "2026-01-04", "L-%04d".formatted(i), enriched("2", "0.08"));
    }
    TestLedger.Report change = ledger.report(GONE, 2, 'I', "2026-01-05", "2026-01-31");
    int entry = 0;
    for (int i = 1; i <= 600; i++) {
      String listed = "L-%04d".formatted(i);
      String fresh = "Z-%04d".formatted(i);
      if (i < 600) {
        ledger.change(change, ++entry, "SF", "2026-01-05", listed, enriched("2", "0.08"), -1);
      }
      ledger.change(change, ++entry, "RD", "2026-01-06", fresh, enriched("1", "0.04"), 1);
      if (i > 1 && i < 600) {
        ledger.change(change, ++entry, "SF", "2026-01-07", fresh, enriched("1", "0.04"), -1);
      }
    }
  }

  @Test
  void holdsWhatWasThereOnAnyDay() {
    assertThat(book("2025-01-30")).isEqualTo(enriched("0", "0"));
    assertThat(book("2025-03-09")).isEqualTo(enriched("1000", "40"));
    assertThat(book("2025-03-10")).isEqualTo(enriched("1500", "60"));
    assertThat(book("2025-12-31")).isEqualTo(enriched("1194", "47.76"));
    assertThat(book("2026-01-31")).isEqualTo(enriched("1190", "47.6"));
    assertThat(book("2026-02-28")).isEqualTo(enriched("1110", "44.4"));
  }

  @Test
  void saysForEachAreaAndCategoryWhatItHoldsAndWhatWasUnaccountedFor() {
    assertThat(material.holdings(day("2026-02-28")))
        .containsExactly(
            new Holding(
                ONE,
                enriched("1110", "44.4"),
                Optional.of(INVENTORY),
                Optional.of(enriched("4", "0.16"))),
            new Holding(ONE, plutonium("12"), Optional.empty(), Optional.empty()),
            new Holding(MANY, enriched("250", "10"), Optional.empty(), Optional.empty()),
            new Holding(GONE, enriched("-1196", "-47.84"), Optional.empty(), Optional.empty()));
  }

  @Test
  void knowsNoInventoryBeforeItsDay() {
    assertThat(material.holdings(day("2026-01-30")))
        .first()
        .isEqualTo(new Holding(ONE, enriched("1194", "47.76"), Optional.empty(), Optional.empty()));
  }

  @Test
  void knowsWhichAreasReportedAndUpToWhen() {
    assertThat(material.areas(day("2026-02-28")))
        .containsExactly(
            new ReportingArea(ONE, "ZF01", day("2026-02-28")),
            new ReportingArea(MANY, "ZF01", INVENTORY),
            new ReportingArea(GONE, "ZF01", INVENTORY));
    assertThat(material.areas(day("2025-12-31"))).isEmpty();
  }

  @Test
  void closesABalanceByItsInventoryAndLeavesTheNextOpen() {
    var periods = material.periods(ONE, Category.ENRICHED, day("2026-02-28"));

    assertThat(periods).hasSize(2);
    assertThat(periods.getFirst().balance().lines())
        .containsEntry(BalanceCode.PB, enriched("1000", "40"))
        .containsEntry(ChangeCode.LD, enriched("6", "0.24"))
        .containsEntry(BalanceCode.BA, enriched("1194", "47.76"))
        .containsEntry(BalanceCode.MF, enriched("4", "0.16"));
    assertThat(periods.getLast().report()).isEmpty();
    assertThat(periods.getLast().balance().book()).isEqualTo(enriched("1110", "44.4"));
  }

  @Test
  void runsTheLedgerInOrderOfDatesWithTheBookAfterEachLine() {
    LedgerPage page =
        material.ledger(
            LedgerQuery.upTo(ONE, Category.ENRICHED, day("2025-08-31")), Optional.empty());

    assertThat(page.opening()).isEqualTo(enriched("0", "0"));
    assertThat(page.lines())
        .extracting(line -> line.code().code())
        .containsExactly("PB", "RD", "SF", "RM", "RP", "LD", "LD", "LD");
    assertThat(page.running())
        .extracting(sum -> sum.element().inGrams())
        .containsExactly("1000", "1500", "1200", "1200", "1200", "1195", "1200", "1194");
    assertThat(page.lines()).filteredOn(LedgerLine::reverses).hasSize(1);
    assertThat(page.lines().getLast().cause()).hasToString("ZM01 2/1");
  }

  @Test
  void carriesTheRunningBookAcrossPages() {
    LedgerQuery query = LedgerQuery.upTo(MANY, Category.ENRICHED, INVENTORY);
    List<LedgerLine> all = new ArrayList<>();
    LedgerPage page = material.ledger(query, Optional.empty());
    all.addAll(page.lines());
    while (page.next().isPresent()) {
      LedgerPage next = material.ledger(query, page.next());
      assertThat(next.opening()).isEqualTo(page.closing());
      page = next;
      all.addAll(page.lines());
    }

    assertThat(all).hasSize(250).doesNotHaveDuplicates();
    assertThat(page.closing()).isEqualTo(enriched("250", "10"));
  }

  @Test
  void sumsTheLinesOfOneCodeToTheFigureOfTheBalance() {
    LedgerPage page =
        material.ledger(
            LedgerQuery.upTo(ONE, Category.ENRICHED, INVENTORY)
                .only(ChangeCode.LD, day("2025-02-01")),
            Optional.empty());

    assertThat(page.lines()).hasSize(3);
    assertThat(page.opening()).isEqualTo(enriched("0", "0"));
    assertThat(page.closing()).isEqualTo(enriched("-6", "-0.24"));
  }

  @Test
  void beginsALedgerOfSomeDaysWithTheBookBeforeThem() {
    LedgerQuery query =
        new LedgerQuery(
            ONE,
            Category.ENRICHED,
            Optional.empty(),
            Optional.of(day("2026-02-11")),
            day("2026-02-28"));

    LedgerPage page = material.ledger(query, Optional.empty());

    assertThat(page.opening()).isEqualTo(enriched("1260", "50.4"));
    assertThat(page.closing()).isEqualTo(enriched("1110", "44.4"));
  }

  @Test
  void takesBatchesFromTheListingAndFromTheLinesAfterIt() {
    assertThat(batches("2026-01-31"))
        .containsExactly(
            new BatchHolding("CYL-1", enriched("150", "6"), Optional.of(INVENTORY), INVENTORY),
            new BatchHolding("PWD-1", enriched("1040", "41.6"), Optional.of(INVENTORY), INVENTORY));
    assertThat(batches("2026-02-28"))
        .containsExactly(
            new BatchHolding("CYL-2", enriched("70", "2.8"), Optional.empty(), day("2026-02-10")),
            new BatchHolding("PWD-1", enriched("1040", "41.6"), Optional.of(INVENTORY), INVENTORY));
  }

  @Test
  void takesBatchesFromTheirLinesBeforeAnyListing() {
    assertThat(batches("2025-07-01"))
        .extracting(BatchHolding::batch, holding -> holding.amount().element().inGrams())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CYL-1", "150"),
            org.assertj.core.groups.Tuple.tuple("PWD-1", "50"));
  }

  @Test
  void pagesBatchesByName() {
    List<BatchHolding> page = material.batches(MANY, Category.ENRICHED, INVENTORY, "B-100", 3);

    assertThat(page).extracting(BatchHolding::batch).containsExactly("B-101", "B-102", "B-103");
  }

  @Test
  void passesOverBatchesThatAreGoneHoweverManyTheyAre() {
    assertThat(material.batches(GONE, Category.ENRICHED, INVENTORY, "", 2))
        .extracting(BatchHolding::batch)
        .containsExactly("L-0600", "Z-0001");
    assertThat(material.batches(GONE, Category.ENRICHED, INVENTORY, "L-0600", 2))
        .extracting(BatchHolding::batch)
        .containsExactly("Z-0001", "Z-0600");
    assertThat(material.batches(GONE, Category.ENRICHED, INVENTORY, "Z-0600", 2)).isEmpty();
    assertThat(material.batches(GONE, Category.ENRICHED, day("2026-01-04"), "", 2))
        .extracting(BatchHolding::batch)
        .containsExactly("L-0001", "L-0002");
  }

  @Test
  void findsOneBatchWithItsListingAndItsLines() {
    assertThat(material.batch(ONE, Category.ENRICHED, "PWD-1", INVENTORY))
        .get()
        .extracting(BatchHolding::amount)
        .isEqualTo(enriched("1040", "41.6"));
    assertThat(material.batch(ONE, Category.ENRICHED, "PWD-2", INVENTORY)).isEmpty();
    assertThat(material.listings(ONE, Category.ENRICHED, "PWD-1", INVENTORY))
        .singleElement()
        .satisfies(listed -> assertThat(listed.amount()).isEqualTo(enriched("1040", "41.6")))
        .satisfies(listed -> assertThat(listed.entry()).hasToString("ZM01 3/2"));
    assertThat(
            material.batchLines(
                ONE, Category.ENRICHED, "CYL-1", day("2026-02-28"), Optional.empty(), 100))
        .extracting(line -> line.code().code())
        .containsExactly("RD", "SF", "RM", "SD");
  }

  private List<BatchHolding> batches(String day) {
    return material.batches(ONE, Category.ENRICHED, day(day), "", 100);
  }

  private Content book(String day) {
    return material.book(ONE, Category.ENRICHED, day(day));
  }

  private static Content enriched(String element, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(element), Mass.ofGrams(fissile));
  }

  private static Content plutonium(String element) {
    return new Content(Category.PLUTONIUM, Mass.ofGrams(element));
  }
}
