package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Country;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.ChangeRules;
import org.custodes.accounting.journal.Entry;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Approvals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What was known when, and contents that were made by hand.
class BookTimesTest extends BooksTest {

  private static final LocalDate YEAR = LocalDate.of(2026, 12, 31);
  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
  private static final BatchName BATCH = new BatchName("A-1");

  @Autowired private Approvals approvals;
  @Autowired private BookStore store;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void historyIsKnownSinceItsSourceRecordedIt() {
    Mba area = history("BK01", "BF01");
    TypedChange wrong = change("2026-01-10", received("A-1", "1000", "40"));
    signed(at(MONDAY).post(accountant().person(), area, List.of(wrong), Optional.empty()));
    signed(
        at(TUESDAY)
            .correct(
                accountant().person(),
                wrong.key(),
                Optional.of(change("2026-01-10", received("A-1", "1100", "44"))),
                "misread"));

    assertThat(ledger().batch(area, BATCH, AsKnown.at(YEAR, MONDAY)))
        .containsExactly(enriched("1000", 40));
    assertThat(ledger().batch(area, BATCH, AsKnown.at(YEAR, TUESDAY)))
        .containsExactly(enriched("1100", 44));
    assertThat(ledger().batch(area, BATCH, AsKnown.at(YEAR, MONDAY.minusSeconds(1)))).isEmpty();
    PostedEntry posted = ledger().find(wrong.key()).orElseThrow();
    assertThat(posted.imported()).isTrue();
    assertThat(posted.knownAt()).isEqualTo(MONDAY);
    assertThat(posted.recordedAt()).isAfter(MONDAY);
  }

  @Test
  void historyComesInItsOrderAndBeforeTheFirstOrdinaryEntry() {
    Mba area = history("BK02", "BF02");
    signed(
        at(TUESDAY)
            .post(
                accountant().person(),
                area,
                List.of(change("2026-01-10", received("A-1", "1000", "40"))),
                Optional.empty()));
    assertThat(code(past(area, MONDAY, "A-2"))).isEqualTo("books.history-late");
    assertThat(code(past(area, clock.instant().plus(Duration.ofDays(1)), "A-2")))
        .isEqualTo("books.history-later");

    posted(area, change("2026-01-11", received("A-3", "1000", "40")));

    assertThat(code(past(area, TUESDAY.plusSeconds(1), "A-2"))).isEqualTo("books.history-late");
  }

  @Test
  void closingsAreThoseThatWereKnown() {
    Mba area = history("BK29", "BF29");
    LocalDate january = LocalDate.of(2026, 1, 31);
    LocalDate february = LocalDate.of(2026, 2, 28);
    signed(at(MONDAY).close(accountant().person(), area, january));
    signed(at(TUESDAY).close(accountant().person(), area, february));

    assertThat(books().closings(area, Optional.of(MONDAY.minusSeconds(1)))).isEmpty();
    assertThat(books().closings(area, Optional.of(MONDAY)))
        .extracting(Books.Closing::through, Books.Closing::known)
        .containsExactly(tuple(january, MONDAY));
    assertThat(books().closings(area))
        .extracting(Books.Closing::through)
        .containsExactly(february, january);
  }

  @Test
  void aTimeThatHasNotSettledIsRefused() {
    Mba area = opened("BK03", "BF03");
    AsKnown now = AsKnown.at(YEAR, clock.instant().minus(AsKnown.SETTLES).plusSeconds(5));

    assertThatThrownBy(() -> ledger().holdings(area, now))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("books.not-settled"));
    assertThat(
            ledger()
                .holdings(
                    area, AsKnown.at(YEAR, clock.instant().minus(AsKnown.SETTLES).minusSeconds(5))))
        .isEmpty();
  }

  @Test
  void aTransactionOfTheBooksEndsBeforeItsTimeSettles() {
    Mba area = opened("BK04", "BF04");

    String limit =
        transactions.execute(_ -> {
          store.share(area);
          return jdbc.sql("select current_setting('transaction_timeout')")
              .query(String.class)
              .single();
        });

    assertThat(limit).isEqualTo("50s");
    assertThat(Duration.ofSeconds(50)).isLessThan(AsKnown.SETTLES);
  }

  @Test
  void aContentWhoseWordsSayOtherThanItDoesIsRefused() {
    Mba area = opened("BK05", "BF05");
    Book book = books().find(area).orElseThrow();
    Entry entry = entry(area, change("2026-01-10", received("A-1", "1000", "40")));
    Changes lying =
        new Changes(
            area,
            List.of(new Change(entry, false)),
            "Nothing much.",
            Optional.empty(),
            Optional.empty());

    assertThat(
            approvals.open(
                accountant().person(), PostingAct.act(lying, book, accountant().person().actor())))
        .isInstanceOfSatisfying(
            Approvals.Opening.Refused.class,
            no -> assertThat(no.why().code()).isEqualTo("books.says-other"));
  }

  @Test
  void aContentThatMakesMassIsNotRead() {
    Mba area = opened("BK06", "BF06");
    NewFact made =
        NewFact.of(PostingAct.ORDINARY, accountant().person().actor(), "books of " + area)
            .with("area", area.code())
            .with("says", "Rebatching.")
            .with(
                "entries",
                new Json.Items(
                    List.of(
                        Json.Members.NONE
                            .with("key", new Json.Text(UUID.randomUUID().toString()))
                            .with("date", new Json.Text("2026-01-10"))
                            .with(
                                "lines",
                                new Json.Items(
                                    List.of(
                                        handMade("RM", "A-1", "1000"),
                                        handMade("RP", "A-2", "1001")))))));

    assertThatThrownBy(() -> approvals.open(accountant().person(), made))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rebatching of enriched uranium sum to");
  }

  @Test
  void aContentOfAnUnknownAreaIsRefused() {
    assertThat(code(ask(new Mba("BFXX"), change("2026-01-10", received("A-1", "1", "0.1")))))
        .isEqualTo("books.unknown-book");
  }

  private static Json handMade(String code, String batch, String micrograms) {
    return Json.Members.NONE
        .with("code", new Json.Text(code))
        .with("point", new Json.Text("A"))
        .with("batch", new Json.Text(batch))
        .with("description", new Json.Text("O/G/H/C"))
        .with("items", new Json.Whole(0))
        .with("measurement", new Json.Text("M"))
        .with(
            "contents",
            new Json.Items(
                List.of(
                    Json.Members.NONE
                        .with("category", new Json.Text("E"))
                        .with("element", new Json.Text(micrograms))
                        .with("fissile", new Json.Text("10")))));
  }

  private Entry entry(Mba area, TypedChange typed) {
    ChangeRules rules = new ChangeRules(area, new Country("ZZ"), OPENED, YEAR);
    return ReadChange.of(typed, rules).entry().orElseThrow();
  }

  /// Books that were opened long ago.
  private Mba history(String facility, String code) {
    enterFacility(facility, "Works");
    Mba area = enterArea(code, facility, "Area", "bulk");
    signed(
        at(MONDAY.minus(Duration.ofDays(30)))
            .open(
                accountant().person(),
                area,
                OPENED,
                List.of(line("", "OLD", enriched("100", "4")))));
    return area;
  }

  private Bookkeeping at(Instant source) {
    return bookkeeping().recordedAt(source);
  }

  private BookOutcome past(Mba area, Instant source, String batch) {
    return at(source)
        .post(
            accountant().person(),
            area,
            List.of(change("2026-01-10", received(batch, "1", "0.1"))),
            Optional.empty());
  }
}
