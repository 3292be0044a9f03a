package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Mba;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Several people act on the same books at the same moment.
class TogetherTest extends BooksTest {

  private static final AsKnown YEAR = AsKnown.now(LocalDate.of(2026, 12, 31));
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

  @Autowired private Approvals approvals;
  @Autowired private JdbcClient jdbc;

  @Test
  void noEntrySlipsIntoDaysThatTwoCloseWhileAThirdPosts() throws Exception {
    for (int round = 1; round <= 5; round++) {
      Mba area = opened("BI0" + round, "BD0" + round, line("", "OLD", enriched("100", "4")));
      UUID one = prepared(bookkeeping().close(accountant().person(), area, JANUARY));
      UUID other = prepared(bookkeeping().close(accountant().person(), area, JANUARY));
      UUID posting = prepared(ask(area, change("2026-01-31", shipped("OLD", "10", "0.4"))));

      List<String> signed = together(one, other, posting);

      PostedEntry opening = ledger().entries(BookLedger.Query.newest(area)).getLast();
      List<PostedEntry> posted =
          ledger().entries(BookLedger.Query.newest(area)).stream()
              .filter(entry -> entry.number() != opening.number())
              .toList();
      assertThat(books().closings(area)).hasSizeLessThanOrEqualTo(1);
      assertThat(signed).contains("done");
      if (signed.getLast().equals("done")) {
        assertThat(posted).hasSize(1);
        assertThat(signed.subList(0, 2))
            .doesNotContain("done")
            .allMatch(code -> code.equals("books.moved-meanwhile"));
      } else {
        assertThat(posted).isEmpty();
        assertThat(signed.getLast()).isEqualTo("books.days-closed");
        assertThat(signed.subList(0, 2)).containsExactlyInAnyOrder("done", "books.closed-before");
      }
    }
  }

  @Test
  void ofManyWhoShipTheSameBatchNoMoreGetThanIsThere() throws Exception {
    Mba area = opened("BI10", "BD10", line("", "OLD", enriched("100", "4")));
    List<UUID> shipments = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      shipments.add(prepared(ask(area, change("2026-02-0" + i, shipped("OLD", "30", "1")))));
    }

    List<String> signed = together(shipments.toArray(UUID[]::new));

    assertThat(signed).filteredOn("done"::equals).hasSize(3);
    assertThat(signed)
        .filteredOn(code -> !code.equals("done"))
        .allMatch(code -> code.equals("books.stock-moved") || code.equals("books.not-enough"));
    assertThat(ledger().batch(area, new BatchName("OLD"), YEAR)).containsExactly(enriched("10", 1));
  }

  @Test
  void oneKeyAskedForByManyIsAskedForOnce() throws Exception {
    Mba area = opened("BI11", "BD11");
    TypedChange receipt = change("2026-02-01", received("A-1", "10", "0.4"));

    List<BookOutcome> outcomes;
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes =
          all
              .invokeAll(
                  java.util.Collections.nCopies(
                      6, (Callable<BookOutcome>) () -> ask(area, receipt)))
              .stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(outcomes).allMatch(BookOutcome.Asked.class::isInstance);
    assertThat(outcomes).containsOnly(outcomes.getFirst());
  }

  @Test
  void aListIsSignedAsAWholeOrNotAtAll() {
    Mba area = opened("BI12", "BD12", line("", "OLD", enriched("100", "4")));
    UUID one = prepared(ask(area, change("2026-02-01", shipped("OLD", "60", "2"))));
    UUID other = prepared(ask(area, change("2026-02-02", shipped("OLD", "60", "2"))));

    Refusal no =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            Refusal.class,
            () ->
                approvals.sign(
                    deputy().person(), List.of(one, other), signature(deputy().key(), one, other)));

    assertThat(no.code()).isEqualTo("books.stock-moved");
    assertThat(ledger().batch(area, new BatchName("OLD"), YEAR))
        .containsExactly(enriched("100", 4));
    assertThat(sign(deputy(), one)).isInstanceOf(Signing.Done.class);
  }

  @Test
  void theLastDayOfAYearIsClosedAndTheFirstOfTheNextIsOpen() {
    enterFacility("BI13", "Works");
    Mba area = enterArea("BD13", "BI13", "Area", "bulk");
    signed(
        bookkeeping()
            .open(
                accountant().person(),
                area,
                LocalDate.of(2025, 12, 1),
                List.of(line("", "OLD", enriched("100", "4")))));
    signed(bookkeeping().close(accountant().person(), area, LocalDate.of(2025, 12, 31)));

    assertThat(code(ask(area, change("2025-12-31", shipped("OLD", "1", "0.04")))))
        .isEqualTo("books.days-closed");
    assertThat(code(ask(area, change("2027-01-01", shipped("OLD", "1", "0.04")))))
        .isEqualTo("not-yet");
    posted(area, change("2026-01-01", shipped("OLD", "1", "0.04")));
    assertThat(ledger().batch(area, new BatchName("OLD"), AsKnown.now(LocalDate.of(2025, 12, 31))))
        .containsExactly(enriched("100", 4));
  }

  @Test
  void stockIsTheSumOfAllPostings() {
    assertThat(jdbc.sql("select * from books.stock_difference").query().listOfRows()).isEmpty();
  }

  private UUID prepared(BookOutcome outcome) {
    UUID approval = approval(outcome);
    assertThat(sign(accountant(), approval)).isInstanceOf(Signing.Waits.class);
    return approval;
  }

  /// Gives the second signatures at once, each by another person: one key signs one thing at a
  /// time.
  ///
  /// @return `done`, or the code of the refusal
  private List<String> together(UUID... waiting) throws Exception {
    CyclicBarrier start = new CyclicBarrier(waiting.length);
    List<Callable<String>> all = new ArrayList<>();
    for (UUID approval : waiting) {
      Signer person = signer(Duty.ACCOUNTANT, "one of many " + all.size());
      all.add(() -> {
        start.await();
        return outcome(person, approval);
      });
    }
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      return people.invokeAll(all).stream().map(Future::resultNow).toList();
    }
  }

  private String outcome(Signer person, UUID approval) {
    try {
      return switch (sign(person, approval)) {
        case Signing.Done _ -> "done";
        case Signing.Waits _ -> "waits";
        case Signing.Refused(var _, var why) -> why.code();
      };
    } catch (Refusal no) {
      return no.code();
    }
  }

  /// Nobody here asks for a reason.
  @Test
  void anOrdinaryChangeHasNoReason() {
    Mba area = opened("BI14", "BD14");
    TypedChange receipt = change("2026-02-01", received("A-1", "10", "0.4"));

    assertThat(
            code(
                bookkeeping()
                    .post(accountant().person(), area, List.of(receipt), Optional.of("because"))))
        .isEqualTo("books.not-late");
  }
}
