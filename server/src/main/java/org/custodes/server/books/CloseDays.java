package org.custodes.server.books;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.Entry;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.springframework.stereotype.Component;

/// Closes days, so that no ordinary entry comes into them any more. Who signs sees what the books
/// held; if somebody posts meanwhile, it is not what was signed and is asked for again.
@Component
final class CloseDays implements Act<Closing> {

  static final String TYPE = "books.days-closed.1";

  private final BookStore store;
  private final Clock clock;

  CloseDays(BookStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The act, for whoever has it signed.
  static NewFact act(Closing closing, Book book, Actor actor) {
    return NewFact.of(TYPE, actor, "books of " + closing.area())
        .at(book.facility().code())
        .on(closing.through())
        .with("area", closing.area().code())
        .with("through", closing.through())
        .with("totals", ChangeForm.contents(closing.totals()))
        .withLarge("entries", closing.entries())
        .with("says", closing.says())
        .withIfPresent("sourceRecordedAt", closing.source().map(Instant::toString));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Closing read(Json.Members members) {
    Fields fields = new Fields(members);
    return new Closing(
        new Mba(fields.text("area")),
        fields.date("through"),
        fields.records("totals").stream().map(ChangeForm::content).toList(),
        Long.parseLong(fields.text("entries")),
        fields.text("says"),
        fields.instant("sourceRecordedAt"));
  }

  @Override
  public Optional<String> area(Closing closing) {
    return Optional.of(closing.area().code());
  }

  @Override
  public Optional<Objection> objection(Closing closing) {
    Optional<Book> book = store.keep(closing.area());
    if (book.isEmpty()) {
      return Optional.of(Objection.of("books.unknown-book", closing.area()));
    }
    return day(book.get(), closing.through(), clock)
        .or(() -> moved(closing))
        .or(() -> SourceTime.objection(closing.source(), closing.area(), store, clock));
  }

  @Override
  public void carryOut(Approved<Closing> approved) {
    Closing closing = approved.said();
    store.close(
        closing.area(), closing.through(), false, Provenance.of(approved, closing.source()));
  }

  /// Why days cannot be closed through this one.
  static Optional<Objection> day(Book book, LocalDate through, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (through.isAfter(today)) {
      return Optional.of(Objection.of("books.not-over", through, today));
    }
    if (through.isBefore(book.opened())) {
      return Optional.of(Objection.of("books.before-the-books", through, book.opened()));
    }
    return book.closed(through)
        ? Optional.of(
            Objection.of("books.closed-before", through, book.closedThrough().orElseThrow()))
        : Optional.empty();
  }

  /// The book inventory at the end of a day, for each category.
  static List<Content> totals(List<Entry.Difference> stock) {
    Map<Category, Content> totals =
        stock.stream()
            .map(Entry.Difference::gained)
            .collect(
                Collectors.toMap(
                    Content::category,
                    Function.identity(),
                    Content::plus,
                    () -> new EnumMap<>(Category.class)));
    return totals.values().stream().filter(content -> !content.isZero()).toList();
  }

  private Optional<Objection> moved(Closing closing) {
    Closing now =
        new Closing(
            closing.area(),
            closing.through(),
            totals(store.stock(closing.area(), closing.through())),
            store.size(closing.area()),
            "",
            closing.source());
    return now.saying(now.sentence()).equals(closing)
        ? Optional.empty()
        : Optional.of(Objection.of("books.moved-meanwhile", closing.says(), now.sentence()));
  }
}
