package org.custodes.server.books.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.Book;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.Books;
import org.custodes.server.books.DecayWatch;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.OverviewSection;
import org.custodes.server.frame.Viewer;
import org.custodes.server.frame.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The books on the first page: which areas have them, what they hold, and through which day they
/// are closed.
@Component
@Order(30)
final class BooksSection implements OverviewSection {

  private final Books books;
  private final BookLedger ledger;
  private final DecayWatch decay;
  private final BookAsked asked;

  BooksSection(Books books, BookLedger ledger, DecayWatch decay, BookAsked asked) {
    this.books = books;
    this.ledger = ledger;
    this.decay = decay;
    this.asked = asked;
  }

  /// @param held the stock, one content for each category
  /// @param decayed how many batches have a proposed loss by decay that is not posted
  record Row(Book book, List<Content> held, int decayed) {

    String path() {
      return BookPaths.area(book.area());
    }
  }

  @Override
  public Optional<Shown> show(Viewer viewer, Words words) {
    List<Book> all = viewer.may("GET", "/books") ? books.all() : List.of();
    return all.isEmpty() ? Optional.empty() : Optional.of(shown(all, words));
  }

  private Shown shown(List<Book> all, Words words) {
    AsKnown now = AsKnown.now(asked.today());
    List<Row> rows =
        all.stream()
            .map(book ->
                new Row(
                    book,
                    List.copyOf(
                        ledger
                            .holdings(book.area(), now)
                            .getOrDefault(AccountKind.STOCK, Map.of())
                            .values()),
                    decay.waiting(book.area()).size()))
            .toList();
    Answer answer = new Answer(Mark.INFORMATION, words.richCount("books.answer", rows.size()));
    return new Shown("books/web/section", rows, Optional.of(answer));
  }
}
