package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Flaw;
import org.custodes.server.facts.FactReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BookkeepingTest extends BooksTest {

  private static final AsKnown YEAR = AsKnown.now(LocalDate.of(2026, 12, 31));

  @Autowired private FactReader facts;
  @Autowired private JdbcClient jdbc;

  @Test
  void booksAreOpenedWithWhatIsThere() {
    Mba area = opened("BF01", "BA01", line("", "OLD-1", enriched("100.5", "4")));

    assertThat(books().find(area)).map(Book::opened).contains(OPENED);
    assertThat(ledger().batch(area, new BatchName("OLD-1"), YEAR))
        .containsExactly(enriched("100.5", 4));
    assertThat(ledger().batches(area, YEAR, "", 10))
        .singleElement()
        .satisfies(batch -> {
          assertThat(batch.description()).isEqualTo("O/G/H/C");
          assertThat(batch.items()).isEqualTo(1);
          assertThat(batch.latest()).isEqualTo(OPENED.minusDays(1));
        });
    assertThat(ledger().holdings(area, YEAR))
        .containsEntry(AccountKind.OPENING, Map.of(Category.ENRICHED, enriched("-100.5", -4)));
    assertThat(facts.find(books().find(area).orElseThrow().fact()).orElseThrow().canonical().text())
        .contains("\"element\":\"100500000\"", "From 2026-01-01 on, with 1 batches");
  }

  @Test
  void aChangeIsInTheBooksOnceTwoHaveSignedIt() {
    Mba area = opened("BF02", "BA02");
    TypedChange receipt = change("2026-03-02", received("A-1", "1500", "60"));

    UUID approval = approval(ask(area, receipt));
    sign(accountant(), approval);
    assertThat(ledger().entries(BookLedger.Query.newest(area))).isEmpty();
    assertThat(sign(deputy(), approval)).isInstanceOf(Signing.Done.class);

    PostedEntry posted = ledger().find(receipt.key()).orElseThrow();
    assertThat(posted.entry().lines().getFirst().code()).isEqualTo(ChangeCode.RD);
    assertThat(posted.preparer()).isEqualTo(accountant().person().person());
    assertThat(posted.approver()).contains(deputy().person().person());
    assertThat(posted.stands()).isTrue();
    assertThat(posted.knownAt()).isEqualTo(posted.recordedAt());
    assertThat(facts.find(posted.fact()).orElseThrow().canonical().text())
        .contains(
            "Receipt domestic (RD) of 1500 g enriched uranium, 60 g of it fissile in batch A-1,"
                + " 1 item, from ZZ/ZM02 (there UNKNOWN) on 2026-03-02.");
  }

  @Test
  void everyFlawOfEveryChangeIsSaidAtOnce() {
    Mba area = opened("BF03", "BA03");
    BookOutcome outcome =
        ask(
            area,
            change("soon", received("A-1", "1500", "60")),
            change("2026-03-02", received("", "many", "60")),
            change("2026-03-02", received("A-3", "10", "60")));

    assertThat(outcome)
        .asInstanceOf(InstanceOfAssertFactories.type(BookOutcome.Refused.class))
        .extracting(
            BookOutcome.Refused::wrong, InstanceOfAssertFactories.list(BookOutcome.Wrong.class))
        .extracting(BookOutcome.Wrong::change, one -> one.flaw().field(), one -> one.flaw().kind())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, "date", Flaw.Kind.UNREADABLE),
            org.assertj.core.groups.Tuple.tuple(1, "batch", Flaw.Kind.UNREADABLE),
            org.assertj.core.groups.Tuple.tuple(1, "contents", Flaw.Kind.UNREADABLE),
            org.assertj.core.groups.Tuple.tuple(
                2, "contents", Flaw.Kind.MORE_FISSILE_THAN_ELEMENT));
    assertThat(bookkeeping().check(accountant().person(), area, List.of())).isEmpty();
  }

  @Test
  void moreThanIsThereIsRefusedAtAskingAndAgainAtSigning() {
    Mba area = opened("BF04", "BA04", line("", "A-1", enriched("100", "4")));
    BookOutcome one = ask(area, change("2026-03-02", shipped("A-1", "60", "2")));
    BookOutcome other = ask(area, change("2026-03-03", shipped("A-1", "60", "2")));
    assertThat(code(ask(area, change("2026-03-02", shipped("A-1", "101", "4")))))
        .isEqualTo("not-enough");

    signed(one);
    assertThat(sign(accountant(), approval(other)))
        .asInstanceOf(InstanceOfAssertFactories.type(Signing.Refused.class))
        .satisfies(no -> {
          assertThat(no.why().code()).isEqualTo("books.not-enough");
          assertThat(no.why().arguments().toString())
              .contains("batch A-1 would hold -20 g enriched uranium", "2026-03-03", "40 g");
        });
  }

  @Test
  void whatWasTakenLaterMustHaveBeenThereEarlier() {
    Mba area = opened("BF05", "BA05");
    posted(area, change("2026-03-02", received("A-1", "1500", "60")));
    posted(area, change("2026-03-07", shipped("A-1", "1000", "40")));

    BookOutcome early = ask(area, change("2026-03-03", shipped("A-1", "600", "24")));

    assertThat(early)
        .asInstanceOf(InstanceOfAssertFactories.type(BookOutcome.Refused.class))
        .satisfies(no ->
            assertThat(no.wrong().getFirst().flaw().found())
                .isEqualTo(
                    "batch A-1 would hold -100 g enriched uranium, -4 g of it fissile at the end of"
                        + " 2026-03-07"));
  }

  @Test
  void askingTwiceWithOneKeyPostsOnce() {
    Mba area = opened("BF06", "BA06");
    TypedChange receipt = change("2026-03-02", received("A-1", "1500", "60"));

    BookOutcome first = ask(area, receipt);
    assertThat(ask(area, receipt)).isEqualTo(first);
    UUID fact = signed(first);

    assertThat(ask(area, receipt)).isEqualTo(new BookOutcome.Done(fact));
    TypedChange other =
        new TypedChange(receipt.key(), "2026-03-02", List.of(received("A-1", "1501", "60")));
    assertThat(code(ask(area, other))).isEqualTo("books.key-reused");
    assertThat(ledger().entries(BookLedger.Query.newest(area))).hasSize(1);
  }

  @Test
  void theKeyOfAWithdrawnChangeIsFreeAgain() {
    Mba area = opened("BF07", "BA07");
    TypedChange receipt = change("2026-03-02", received("A-1", "1500", "60"));
    UUID first = approval(ask(area, receipt));
    approvals.refuse(accountant().person(), first, "typing error");

    TypedChange mended =
        new TypedChange(receipt.key(), "2026-03-02", List.of(received("A-1", "1501", "60")));

    assertThat(approval(ask(area, mended))).isNotEqualTo(first);
  }

  @Autowired private org.custodes.server.identity.Approvals approvals;

  @Test
  void aBatchHasOneChangeOfACodeOnADay() {
    Mba area = opened("BF08", "BA08");
    posted(area, change("2026-03-02", received("A-1", "1500", "60")));

    assertThat(code(ask(area, change("2026-03-02", received("A-1", "10", "0.4")))))
        .isEqualTo("batch-name-used");
    assertThat(
            code(
                ask(
                    area,
                    change("2026-03-03", received("A-1", "10", "0.4")),
                    change("2026-03-03", received("A-1", "11", "0.4")))))
        .isEqualTo("batch-name-used");
  }

  @Test
  void aDifferenceNeedsAReceipt() {
    Mba area = opened("BF09", "BA09", line("", "OLD", enriched("100", "4")));
    TypedChange difference = change("2026-03-02", line("DI", "OLD", enriched("-1", "0")));
    assertThat(code(ask(area, difference))).isEqualTo("receipt-missing");

    posted(area, change("2026-03-01", received("NEW", "1500", "60")));
    posted(area, change("2026-03-02", line("DI", "NEW", enriched("-1", "0"))));

    assertThat(ledger().batch(area, new BatchName("NEW"), YEAR))
        .containsExactly(enriched("1501", 60));
  }

  @Test
  void onlyAccountantsAskAndOnlyAccountantsApprove() {
    Mba area = opened("BF10", "BA10");
    TypedChange receipt = change("2026-03-02", received("A-1", "1500", "60"));

    assertThat(
            code(
                bookkeeping()
                    .post(
                        signer(Duty.INSPECTOR, "books").person(),
                        area,
                        List.of(receipt),
                        Optional.empty())))
        .isEqualTo("books.not-an-accountant");
    UUID approval = approval(ask(area, receipt));
    sign(accountant(), approval);
    assertThat(sign(signer(Duty.MANAGER, "books"), approval)).isInstanceOf(Signing.Refused.class);
    assertThat(sign(accountant().again(), approval)).isInstanceOf(Signing.Refused.class);
  }

  @Test
  void theBalanceIsInTheAgencysSigns() {
    Mba area = opened("BF11", "BA11", line("", "OLD", enriched("100", "4")));
    posted(
        area,
        change("2026-03-02", received("A-1", "1500", "60")),
        change("2026-03-03", line("DI", "A-1", enriched("2", "0.1"))),
        change("2026-03-04", shipped("OLD", "30", "1")),
        change(
            "2026-03-05",
            line("RM", "A-1", enriched("10", "0.4")),
            line("RP", "B-1", enriched("10", "0.4"))),
        change("2026-03-06", line("EN", "B-1", enriched("5", "0.2"))),
        change("2026-04-02", shipped("OLD", "1", "0.01")));

    IaeaBalance march =
        ledger()
            .balance(
                area,
                Category.ENRICHED,
                new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
                YEAR);

    assertThat(march.beginning()).isEqualTo(enriched("100", 4));
    assertThat(march.changes())
        .containsOnlyKeys(ChangeCode.RD, ChangeCode.DI, ChangeCode.SD, ChangeCode.EN);
    assertThat(march.change(ChangeCode.SD)).isEqualTo(enriched("30", 1));
    assertThat(march.difference().element()).isEqualTo(Mass.ofGrams("2"));
    assertThat(march.adjustedBook().element()).isEqualTo(Mass.ofGrams("1563"));
    assertThat(march.ending()).isEmpty();
    assertThat(ledger().balance(area, Category.NATURAL, march.period(), YEAR).change(ChangeCode.EN))
        .isEqualTo(new Content(Category.NATURAL, Mass.ofGrams("5"), Mass.ofGrams("0.2")));
  }

  @Test
  void theLedgerOfABatchAndOfAnAreaLeadToEveryEntry() {
    Mba area = opened("BF12", "BA12", line("", "OLD", enriched("100", "4")));
    TypedChange first = change("2026-03-02", received("A-1", "1500", "60"));
    TypedChange second = change("2026-03-04", shipped("OLD", "30", "1"));
    posted(area, second, first);

    assertThat(ledger().moves(area, Category.ENRICHED, new BatchName("OLD"), YEAR, 10))
        .extracting(BookLedger.Move::held)
        .containsExactly(enriched("100", 4), enriched("70", 3));
    Period spring = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31));
    List<BookLedger.Move> page =
        ledger().moves(area, Category.ENRICHED, spring, YEAR, Optional.empty(), 1);
    assertThat(page).extracting(BookLedger.Move::entry).containsExactly(first.key());
    assertThat(
            ledger().moves(area, Category.ENRICHED, spring, YEAR, Optional.of(page.getFirst()), 10))
        .singleElement()
        .satisfies(move -> {
          assertThat(move.entry()).isEqualTo(second.key());
          assertThat(move.code()).contains(ChangeCode.SD);
          assertThat(move.held()).isEqualTo(enriched("1570", 63));
          assertThat(move.kind()).isEqualTo(Entry.Kind.CHANGE);
        });
  }

  @Test
  void entriesAreFoundByCodeBatchAndDay() {
    Mba area = opened("BF13", "BA13");
    posted(
        area,
        change("2026-03-02", received("A-1", "1500", "60")),
        change("2026-03-03", received("A-2", "1500", "60")),
        change("2026-03-04", shipped("A-2", "1500", "60")));

    assertThat(found(area, Optional.of(ChangeCode.RD), Optional.empty())).hasSize(2);
    assertThat(found(area, Optional.empty(), Optional.of(new BatchName("A-2")))).hasSize(2);
    assertThat(found(area, Optional.of(ChangeCode.SD), Optional.of(new BatchName("A-1"))))
        .isEmpty();
    assertThat(
            ledger()
                .entries(
                    new BookLedger.Query(
                        area,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 3, 3)),
                        Optional.of(LocalDate.of(2026, 3, 3)),
                        Optional.empty(),
                        5)))
        .hasSize(1);
  }

  private List<PostedEntry> found(Mba area, Optional<ChangeCode> code, Optional<BatchName> batch) {
    return ledger()
        .entries(
            new BookLedger.Query(
                area, code, batch, Optional.empty(), Optional.empty(), Optional.empty(), 10));
  }

  @Test
  void allOfALineComesBackFromTheTables() {
    Mba area = opened("BF14", "BA14");
    TypedLine line =
        new TypedLine(
            "NP",
            "A",
            "FUEL-1",
            "O/Q/H/C",
            "3",
            "T//W",
            List.of(new TypedLine.TypedMass("P", "12.5", "")),
            "",
            "",
            "2026-02-01",
            Map.of("Pu-239", "10.5", "Pu-241", "2"),
            "made in fuel");
    TypedChange produced = change("2026-03-02", line);
    BookOutcome outcome = ask(area, produced);
    signed(outcome);

    Entry entry = ledger().find(produced.key()).orElseThrow().entry();
    assertThat(entry)
        .isEqualTo(Entry.change(produced.key(), area, LocalDate.of(2026, 3, 2), entry.lines()));
    assertThat(entry.lines().getFirst().isotopes().orElseThrow().referenceDate())
        .isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(entry.lines().getFirst().isotopes().orElseThrow().masses()).hasSize(2);
    assertThat(entry.lines().getFirst().note()).contains("made in fuel");
  }

  @Test
  void stockIsTheSumOfAllPostings() {
    assertThat(jdbc.sql("select * from books.stock_difference").query().listOfRows()).isEmpty();
  }
}
