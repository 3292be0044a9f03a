package org.custodes.server.books.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Mba;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.Book;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.Books;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.frame.SearchSource;
import org.custodes.server.frame.Words;
import org.springframework.stereotype.Component;

/// Finds an entry by its key, and batches that hold something by the beginning of their names.
@Component
final class BooksSearch implements SearchSource {

  private final Books books;
  private final BookLedger ledger;
  private final BookAsked asked;

  BooksSearch(Books books, BookLedger ledger, BookAsked asked) {
    this.books = books;
    this.ledger = ledger;
    this.asked = asked;
  }

  @Override
  public List<Hit> find(String text, Words words) {
    Stream<Hit> entry =
        BookAsked.read(text, UUID::fromString).flatMap(ledger::find).stream()
            .map(one -> hit(one, words));
    Stream<Hit> batches =
        books.all().stream().map(Book::area).flatMap(area -> batches(area, text, words));
    return Stream.concat(entry, batches).limit(LIMIT).toList();
  }

  private Stream<Hit> batches(Mba area, String text, Words words) {
    AsKnown now = AsKnown.now(asked.today());
    Stream<Hit> exact =
        BookAsked.read(text, BatchName::new).stream()
            .flatMap(name -> ledger.batch(area, name, now).stream().limit(1))
            .map(held -> hit(area, text, held.category().title(), words));
    Stream<Hit> longer =
        ledger.batches(area, now, text, LIMIT).stream()
            .filter(batch -> batch.batch().name().startsWith(text))
            .map(batch ->
                hit(area, batch.batch().name(), batch.content().category().title(), words));
    return Stream.concat(exact, longer);
  }

  private static Hit hit(PostedEntry entry, Words words) {
    return new Hit(
        words.say("books.search.entry"),
        entry.entry().key().toString(),
        words.say("books.search.entry.detail", entry.entry().area(), entry.entry().date()),
        BookPaths.entry(entry.entry().key()));
  }

  private static Hit hit(Mba area, String name, String category, Words words) {
    return new Hit(
        words.say("books.search.batch"),
        name,
        words.say("books.search.batch.detail", area, category),
        BookPaths.area(area) + "/entries?batch=" + BookPaths.encoded(name));
  }
}
