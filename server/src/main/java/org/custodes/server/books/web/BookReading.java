package org.custodes.server.books.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.balance.Period;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.BookLedger.Batch;
import org.custodes.server.books.BookLedger.Move;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.frame.Refusal;
import org.springframework.stereotype.Component;

/// Reads ledgers and batches page by page, for people and for programs.
@Component
final class BookReading {

  /// Most rows in one file; more are had by asking for fewer days.
  static final int MOST_IN_FILE = 1_000_000;

  /// Most rows of one batch's ledger.
  private static final int MOST_OF_BATCH = 100_000;

  private final BookLedger ledger;

  BookReading(BookLedger ledger) {
    this.ledger = ledger;
  }

  /// What of a ledger is asked for.
  ///
  /// @param batch one batch, else all
  /// @param from the first day that is shown; what is held counts from the opening
  record Wanted(
      BookOf of, Category category, Optional<BatchName> batch, LocalDate from, AsKnown when) {

    Wanted {
      if (from.isAfter(when.day())) {
        throw new Refusal(422, "books.days-reversed", from, when.day());
      }
    }
  }

  /// Where a page ends: after so many rows of a day. What is held there is summed anew, never taken
  /// from the address.
  record Place(LocalDate day, int rows) {

    /// Reads what [#toString] wrote.
    ///
    /// @throws Refusal `books.place-malformed`
    static Optional<Place> read(String text) {
      return BookAsked.given(text)
          .map(given ->
              BookAsked.read(given, Place::of)
                  .orElseThrow(
                      () -> new Refusal(400, "books.place-malformed", BookAsked.quoted(given))));
    }

    private static Place of(String text) {
      int dot = text.indexOf('.');
      int rows = Integer.parseInt(text.substring(dot + 1));
      if (dot < 0 || rows < 1 || rows > Bookkeeping.MOST_LISTED) {
        throw new IllegalArgumentException("not a day and a number of rows: " + text);
      }
      return new Place(LocalDate.parse(text.substring(0, dot)), rows);
    }

    @Override
    public String toString() {
      return day + "." + rows;
    }
  }

  /// One page of a ledger.
  ///
  /// @param next where it ends, if there is more
  record Moves(List<Move> moves, Optional<Place> next) {
    Moves {
      moves = List.copyOf(moves);
    }
  }

  Moves moves(Wanted wanted, Optional<Place> after, int page) {
    LocalDate from = after.map(Place::day).orElse(wanted.from());
    int passed = after.map(Place::rows).orElse(0);
    if (from.isAfter(wanted.when().day())) {
      return new Moves(List.of(), Optional.empty());
    }
    List<Move> found = from(wanted, from, passed + page + 1).stream().skip(passed).toList();
    if (found.size() <= page) {
      return new Moves(found, Optional.empty());
    }
    List<Move> moves = found.subList(0, page);
    return new Moves(moves, Optional.of(end(moves, after)));
  }

  List<Batch> batches(BookOf of, AsKnown when, String after, int most) {
    return ledger.batches(of.code(), when, after, most);
  }

  private List<Move> from(Wanted wanted, LocalDate from, int most) {
    if (wanted.batch().isEmpty()) {
      Period days = new Period(from, wanted.when().day());
      return ledger.moves(
          wanted.of().code(), wanted.category(), days, wanted.when(), Optional.empty(), most);
    }
    return ledger
        .moves(
            wanted.of().code(),
            wanted.category(),
            wanted.batch().get(),
            wanted.when(),
            MOST_OF_BATCH)
        .stream()
        .filter(move -> !move.date().isBefore(from))
        .limit(most)
        .toList();
  }

  private static Place end(List<Move> moves, Optional<Place> after) {
    LocalDate day = moves.getLast().date();
    int rows = (int) moves.stream().filter(move -> move.date().equals(day)).count();
    int before = after.filter(place -> place.day().equals(day)).map(Place::rows).orElse(0);
    return new Place(day, before + rows);
  }
}
