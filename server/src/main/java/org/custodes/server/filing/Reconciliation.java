package org.custodes.server.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.server.books.Book;
import org.custodes.server.books.Books;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Holds what the books say against what was reported, taken in from elsewhere or filed here, batch
/// by batch, and finds the cause of every difference.
@Service
public class Reconciliation {

  private final Books books;
  private final BookReading reading;
  private final ReportedReading reported;
  private final ReportMaker maker;
  private final FactReader facts;

  Reconciliation(
      Books books,
      BookReading reading,
      ReportedReading reported,
      ReportMaker maker,
      FactReader facts) {
    this.books = books;
    this.reading = reading;
    this.reported = reported;
    this.maker = maker;
    this.facts = facts;
  }

  /// What came of comparing.
  public sealed interface Outcome {
    record Done(Reconciled reconciled) implements Outcome {}

    record Refused(FilingRefusal why) implements Outcome {}
  }

  /// Compares at the end of a day.
  ///
  /// @param day from the eve of the books to today; empty for the end of the last reported period
  /// @throws org.custodes.server.frame.Refusal if there is more than can be compared at once
  @Transactional(readOnly = true)
  public Outcome of(Mba area, Optional<LocalDate> day) {
    Optional<Book> book = books.find(area);
    if (book.isEmpty()) {
      return new Outcome.Refused(new FilingRefusal.NoBooks(area.code()));
    }
    LocalDate eve = book.get().opened().minusDays(1);
    AsReported reports = reported.reports(area);
    LocalDate wanted = day.orElseGet(() -> last(reports, eve));
    LocalDate today = maker.today();
    return wanted.isBefore(eve) || wanted.isAfter(today)
        ? new Outcome.Refused(new FilingRefusal.NotTold(wanted, eve, today))
        : new Outcome.Done(compared(book.get(), reports, wanted));
  }

  private LocalDate last(AsReported reports, LocalDate eve) {
    return Stream.ofNullable(reports.ends().floor(maker.today()))
        .filter(end -> end.isAfter(eve))
        .findFirst()
        .orElse(eve);
  }

  private Reconciled compared(Book book, AsReported reports, LocalDate day) {
    LocalDate from = anchor(book, reports, day);
    AsReported told = reported.of(book.area(), from, day);
    Optional<BookReading.Found> found = reading.found(book.area(), from);
    AsBooked booked =
        new AsBooked(
            found.map(BookReading.Found::rows).orElse(List.of()),
            found.flatMap(one -> one.sources().stream().findFirst()),
            from.isBefore(day)
                ? reading.posted(book.area(), new Period(from.plusDays(1), day))
                : List.of());
    return new Comparing(book.area(), from, day, booked, told, opened(book, from)).compared();
  }

  /// The last inventory taking up to a day that books and reports both hold, or the eve of the
  /// books.
  private LocalDate anchor(Book book, AsReported reports, LocalDate day) {
    return books.closings(book.area()).stream()
        .filter(Books.Closing::inventory)
        .map(Books.Closing::through)
        .filter(taking -> !taking.isAfter(day) && reports.inventories().contains(taking))
        .findFirst()
        .orElse(book.opened().minusDays(1));
  }

  /// When the books were opened, if what lay there then is what both are compared from: reports
  /// taken in later can say something else of it.
  private Optional<Instant> opened(Book book, LocalDate from) {
    return from.isBefore(book.opened())
        ? facts.find(book.fact()).map(Fact::recordedAt)
        : Optional.empty();
  }
}
