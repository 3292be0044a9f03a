package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Corrections, closed days, late entries and physical inventories.
class CorrectionTest extends BooksTest {

  private static final AsKnown YEAR = AsKnown.now(LocalDate.of(2026, 12, 31));
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

  @Autowired private JdbcClient jdbc;

  @Test
  void aCorrectionTakesBackAndPostsAnewAtOnce() {
    Mba area = opened("BG01", "BB01");
    TypedChange wrong = change("2026-01-10", received("A-1", "1000", "40"));
    posted(area, wrong);
    posted(area, change("2026-01-12", shipped("A-1", "900", "36")));
    TypedChange right = change("2026-01-10", received("A-1", "1100", "44"));

    UUID fact = signed(correct(wrong.key(), right));

    assertThat(ledger().batch(area, new BatchName("A-1"), YEAR))
        .containsExactly(enriched("200", 8));
    PostedEntry old = ledger().find(wrong.key()).orElseThrow();
    PostedEntry reversal = ledger().find(old.reversedBy().orElseThrow()).orElseThrow();
    PostedEntry standing = ledger().find(right.key()).orElseThrow();
    assertThat(old.stands()).isFalse();
    assertThat(reversal.entry()).isEqualTo(old.entry().reversal(reversal.entry().key()));
    assertThat(reversal.fact()).isEqualTo(fact);
    assertThat(standing.stands()).isTrue();
    assertThat(standing.reason()).contains("the label was misread");
    assertThat(standing.late()).isFalse();
  }

  @Test
  void aCorrectionCanBeCorrectedAndWhatWasCorrectedCannot() {
    Mba area = opened("BG02", "BB02");
    TypedChange first = change("2026-01-10", received("A-1", "1000", "40"));
    TypedChange second = change("2026-01-10", received("A-1", "1100", "44"));
    TypedChange third = change("2026-01-10", received("A-1", "1200", "48"));
    posted(area, first);
    signed(correct(first.key(), second));
    UUID reversal = ledger().find(first.key()).orElseThrow().reversedBy().orElseThrow();

    assertThat(code(correct(first.key(), third))).isEqualTo("books.corrected-before");
    assertThat(code(correct(reversal, third))).isEqualTo("books.not-a-change");
    assertThat(code(correct(UUID.randomUUID(), third))).isEqualTo("books.unknown-entry");
    signed(correct(second.key(), third));

    assertThat(ledger().batch(area, new BatchName("A-1"), YEAR))
        .containsExactly(enriched("1200", 48));
  }

  @Test
  void whatWasTakenBackMayBePostedAnew() {
    Mba area = opened("BG03", "BB03");
    TypedChange first = change("2026-01-10", received("A-1", "1000", "40"));
    posted(area, first);
    signed(
        bookkeeping().correct(accountant().person(), first.key(), Optional.empty(), "never came"));
    assertThat(ledger().batch(area, new BatchName("A-1"), YEAR)).isEmpty();

    posted(area, change("2026-01-10", received("A-1", "7", "0.3")));

    assertThat(ledger().batch(area, new BatchName("A-1"), YEAR))
        .extracting(Content::element)
        .containsExactly(Mass.ofGrams("7"));
  }

  @Test
  void aCorrectionKeepsDayBatchAndCode() {
    Mba area = opened("BG04", "BB04");
    TypedChange wrong = change("2026-01-10", received("A-1", "1000", "40"));
    posted(area, wrong);

    assertThat(code(correct(wrong.key(), change("2026-01-11", received("A-1", "1000", "40")))))
        .isEqualTo("books.correction-moves");
    assertThat(code(correct(wrong.key(), change("2026-01-10", received("A-2", "1000", "40")))))
        .isEqualTo("books.correction-moves");
    assertThat(
            code(bookkeeping().correct(accountant().person(), wrong.key(), Optional.empty(), " ")))
        .isEqualTo("books.reason-missing");
  }

  @Test
  void askingTwiceForACorrectionCorrectsOnce() {
    Mba area = opened("BG05", "BB05");
    TypedChange wrong = change("2026-01-10", received("A-1", "1000", "40"));
    posted(area, wrong);
    TypedChange right = change("2026-01-10", received("A-1", "1100", "44"));

    BookOutcome first = correct(wrong.key(), right);
    assertThat(correct(wrong.key(), right)).isEqualTo(first);
    UUID fact = signed(first);

    assertThat(correct(wrong.key(), right)).isEqualTo(new BookOutcome.Done(fact));
    assertThat(ledger().entries(BookLedger.Query.newest(area))).hasSize(3);
  }

  @Test
  void aReceiptOfWhatIsGoneCannotBeTakenBack() {
    Mba area = opened("BG06", "BB06");
    TypedChange receipt = change("2026-01-10", received("A-1", "1000", "40"));
    posted(area, receipt);
    posted(area, change("2026-01-12", shipped("A-1", "900", "36")));

    assertThat(
            code(
                bookkeeping()
                    .correct(accountant().person(), receipt.key(), Optional.empty(), "wrong")))
        .isEqualTo("books.not-enough");
  }

  @Test
  void closedDaysTakeLateEntriesWithAReasonOnly() {
    Mba area = opened("BG07", "BB07", line("", "OLD", enriched("100", "4")));
    signed(bookkeeping().close(accountant().person(), area, JANUARY));
    TypedChange forgotten = change("2026-01-31", shipped("OLD", "10", "0.4"));

    assertThat(books().find(area).flatMap(Book::closedThrough)).contains(JANUARY);
    assertThat(code(ask(area, forgotten))).isEqualTo("books.days-closed");
    assertThat(
            code(
                bookkeeping()
                    .post(
                        accountant().person(),
                        area,
                        List.of(change("2026-02-01", shipped("OLD", "1", "0.04"))),
                        Optional.of("late"))))
        .isEqualTo("books.not-late");
    late(area, "the paper was found", forgotten);

    PostedEntry posted = ledger().find(forgotten.key()).orElseThrow();
    assertThat(posted.late()).isTrue();
    assertThat(posted.reason()).contains("the paper was found");
    assertThat(posted.entry().date()).isEqualTo(JANUARY);
  }

  @Test
  void whatWaitsWhenItsDayIsClosedIsRefused() {
    Mba area = opened("BG08", "BB08");
    UUID waiting = approval(ask(area, change("2026-01-31", received("A-1", "10", "0.4"))));
    sign(accountant(), waiting);
    signed(bookkeeping().close(accountant().person(), area, JANUARY));

    assertThat(refusal(sign(deputy(), waiting))).isEqualTo("books.days-closed");
  }

  @Test
  void daysAreClosedInTheirOrderAndNotBeforeTheyAreOver() {
    Mba area = opened("BG09", "BB09");
    signed(bookkeeping().close(accountant().person(), area, JANUARY));

    assertThat(code(close(area, JANUARY))).isEqualTo("books.closed-before");
    assertThat(code(close(area, JANUARY.minusDays(1)))).isEqualTo("books.closed-before");
    assertThat(code(close(area, LocalDate.of(2999, 12, 31)))).isEqualTo("books.not-over");
    assertThat(code(close(area, OPENED.minusDays(2)))).isEqualTo("books.before-the-books");
    signed(close(area, JANUARY.plusDays(1)));
    assertThat(books().closings(area))
        .extracting(Books.Closing::through)
        .containsExactly(JANUARY.plusDays(1), JANUARY);
  }

  @Test
  void aClosingIsSignedForTheBooksAsTheyAre() {
    Mba area = opened("BG10", "BB10");
    UUID closing = approval(close(area, JANUARY));
    sign(accountant(), closing);
    posted(area, change("2026-01-31", received("A-1", "10", "0.4")));

    assertThat(refusal(sign(deputy(), closing))).isEqualTo("books.moved-meanwhile");
  }

  @Test
  void aManagerMayApproveAClosing() {
    Mba area = opened("BG11", "BB11");
    UUID closing = approval(close(area, JANUARY));
    sign(accountant(), closing);

    assertThat(sign(signer(Duty.MANAGER, "books"), closing)).isInstanceOf(Signing.Done.class);
  }

  @Test
  void anInventoryBringsTheBooksToWhatWasFound() {
    Mba area =
        opened(
            "BG12",
            "BB12",
            line("", "SAME", enriched("100", "4")),
            line("", "LESS", enriched("100", "4")),
            line("", "GONE", enriched("5", "0.2")));

    signed(
        bookkeeping()
            .takeInventory(
                accountant().person(),
                area,
                JANUARY,
                List.of(
                    line("", "SAME", enriched("100", "4")),
                    line("", "LESS", enriched("99", "3.9")),
                    line("", "FOUND", enriched("2", "0.1")))));

    IaeaBalance january =
        ledger().balance(area, Category.ENRICHED, new Period(OPENED, JANUARY), YEAR);
    assertThat(january.muf())
        .contains(new Content(Category.ENRICHED, Mass.ofGrams("4"), Mass.ofGrams("0.2")));
    assertThat(january.ending().orElseThrow().element()).isEqualTo(Mass.ofGrams("201"));
    assertThat(ledger().batch(area, new BatchName("GONE"), YEAR)).isEmpty();
    assertThat(ledger().holdings(area, YEAR)).containsKey(AccountKind.MUF);
    assertThat(books().closings(area).getFirst().inventory()).isTrue();
    assertThat(ledger().entries(BookLedger.Query.newest(area)).getFirst().entry().kind())
        .isEqualTo(Entry.Kind.TAKING);
    assertThat(code(ask(area, change("2026-01-31", received("A-1", "1", "0.04")))))
        .isEqualTo("books.days-closed");
  }

  @Test
  void whatAnInventoryFoundStaysFoundWhenAReceiptBeforeItIsCorrected() {
    Mba area = opened("BG95", "BB95");
    TypedChange wrong = change("2026-01-10", received("A-1", "1000", "40"));
    posted(area, wrong);
    taken(area, line("", "A-1", enriched("990", "39.6")));
    posted(area, change("2026-02-02", shipped("A-1", "985", "39.4")));

    signed(correct(wrong.key(), change("2026-01-10", received("A-1", "995", "39.8"))));

    IaeaBalance january =
        ledger().balance(area, Category.ENRICHED, new Period(OPENED, JANUARY), YEAR);
    assertThat(january.ending().orElseThrow().element()).isEqualTo(Mass.ofGrams("990"));
    assertThat(january.muf().orElseThrow().element()).isEqualTo(Mass.ofGrams("5"));
    assertThat(ledger().batch(area, new BatchName("A-1"), AsKnown.now(JANUARY.minusDays(1))))
        .containsExactly(new Content(Category.ENRICHED, Mass.ofGrams("995"), Mass.ofGrams("39.8")));
    assertThat(ledger().batch(area, new BatchName("A-1"), YEAR))
        .extracting(Content::element)
        .containsExactly(Mass.ofGrams("5"));
    assertThat(ledger().entries(BookLedger.Query.newest(area)))
        .filteredOn(entry -> entry.entry().kind() == Entry.Kind.TAKING)
        .hasSize(2)
        .filteredOn(PostedEntry::late)
        .hasSize(1);
  }

  @Test
  void aLateChangeMovesOnlyTheNextInventory() {
    Mba area = opened("BG96", "BB96", line("", "A-1", enriched("100", "4")));
    taken(area, line("", "A-1", enriched("100", "4")));
    LocalDate february = LocalDate.of(2026, 2, 28);
    signed(
        bookkeeping()
            .takeInventory(
                accountant().person(),
                area,
                february,
                List.of(line("", "A-1", enriched("100", "4")))));

    late(area, "The note was found later.", change("2026-01-20", shipped("A-1", "2", "0.08")));

    Period first = new Period(OPENED, JANUARY);
    Period second = new Period(JANUARY.plusDays(1), february);
    assertThat(ledger().balance(area, Category.ENRICHED, first, YEAR).muf().orElseThrow().element())
        .isEqualTo(Mass.ofGrams("-2"));
    assertThat(ledger().balance(area, Category.ENRICHED, second, YEAR).muf())
        .contains(Content.zero(Category.ENRICHED));
    assertThat(ledger().batch(area, new BatchName("A-1"), YEAR))
        .containsExactly(enriched("100", 4));
  }

  private void taken(Mba area, TypedLine row) {
    signed(bookkeeping().takeInventory(accountant().person(), area, JANUARY, List.of(row)));
  }

  @Test
  void anInventoryWithoutDifferenceClosesTheDaysAndPostsNothing() {
    Mba area = opened("BG13", "BB13", line("", "SAME", enriched("100", "4")));

    signed(
        bookkeeping()
            .takeInventory(
                accountant().person(),
                area,
                JANUARY,
                List.of(line("", "SAME", enriched("100", "4")))));

    assertThat(ledger().entries(BookLedger.Query.newest(area))).hasSize(1);
    assertThat(ledger().balance(area, Category.ENRICHED, new Period(OPENED, JANUARY), YEAR).muf())
        .contains(Content.zero(Category.ENRICHED));
  }

  @Test
  void anInventoryCannotMissWhatWasShippedLater() {
    Mba area = opened("BG14", "BB14", line("", "A-1", enriched("100", "4")));
    posted(area, change("2026-02-02", shipped("A-1", "90", "3.6")));

    assertThat(
            code(
                bookkeeping()
                    .takeInventory(
                        accountant().person(),
                        area,
                        JANUARY,
                        List.of(line("", "A-1", enriched("50", "2"))))))
        .isEqualTo("books.not-enough");
  }

  @Test
  void aListingNamesABatchOnce() {
    Mba area = opened("BG15", "BB15");

    assertThat(
            code(
                bookkeeping()
                    .takeInventory(
                        accountant().person(),
                        area,
                        JANUARY,
                        List.of(
                            line("", "A-1", enriched("50", "2")),
                            line("", "A-1", enriched("50", "2"))))))
        .isEqualTo("batch-twice");
  }

  @Test
  void stockIsTheSumOfAllPostings() {
    assertThat(jdbc.sql("select * from books.stock_difference").query().listOfRows()).isEmpty();
  }

  @Test
  void aLateCorrectionSaysThatItIsLate() {
    Mba area = opened("BG16", "BB16");
    TypedChange wrong = change("2026-01-10", received("A-1", "1000", "40"));
    posted(area, wrong);
    signed(close(area, JANUARY));
    TypedChange right = change("2026-01-10", received("A-1", "1001", "40"));
    signed(correct(wrong.key(), right));

    assertThat(ledger().find(right.key()).orElseThrow().late()).isTrue();
    assertThat(
            ledger()
                .balance(area, Category.ENRICHED, new Period(OPENED, JANUARY), YEAR)
                .change(ChangeCode.RD)
                .element())
        .isEqualTo(Mass.ofGrams("1001"));
  }

  private BookOutcome close(Mba area, LocalDate through) {
    return bookkeeping().close(accountant().person(), area, through);
  }

  private BookOutcome correct(UUID entry, TypedChange right) {
    return bookkeeping()
        .correct(accountant().person(), entry, Optional.of(right), "the label was misread");
  }

  private static String refusal(Signing signing) {
    return switch (signing) {
      case Signing.Refused(var _, var why) -> why.code();
      case Signing.Done _, Signing.Waits _ ->
          throw new IllegalStateException("not refused: " + signing);
    };
  }
}
