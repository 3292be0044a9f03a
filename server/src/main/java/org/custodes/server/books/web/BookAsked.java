package org.custodes.server.books.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.Book;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.Books;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.frame.House;
import org.custodes.server.frame.Refusal;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisteredArea;
import org.springframework.stereotype.Component;

/// Reads what an address asks for, or refuses it with the thing found and the thing wanted.
@Component
final class BookAsked {

  /// The first reactor is of 1942; nothing is accounted for before.
  static final LocalDate FIRST = LocalDate.of(1942, 12, 2);

  static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  /// Longest piece of a wrong value that a refusal repeats.
  private static final int QUOTED = 40;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private final Areas areas;
  private final Books books;
  private final BookLedger ledger;
  private final Clock clock;
  private final House house;

  BookAsked(Areas areas, Books books, BookLedger ledger, Clock clock, House house) {
    this.areas = areas;
    this.books = books;
    this.ledger = ledger;
    this.clock = clock;
    this.house = house;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), house.zone());
  }

  /// @throws Refusal `books.unknown-area` if the State's list has no such area
  RegisteredArea area(String code) {
    return read(code, Mba::new)
        .flatMap(areas::find)
        .orElseThrow(() -> new Refusal(404, "books.unknown-area", quoted(code)));
  }

  /// @throws Refusal `books.unknown-area`, or `books.unknown-book` where no books are kept
  BookOf book(String code) {
    RegisteredArea area = area(code);
    Book book =
        books
            .find(area.code())
            .orElseThrow(() -> new Refusal(404, "books.unknown-book", area.code()));
    return new BookOf(area, book);
  }

  /// @throws Refusal `books.unknown-entry`
  PostedEntry entry(String key) {
    return read(key, UUID::fromString)
        .flatMap(ledger::find)
        .orElseThrow(() -> new Refusal(404, "books.unknown-entry", quoted(key)));
  }

  /// A day of these books, today where none is given.
  ///
  /// @param known a time such as `2026-11-22T15:40` in the house's zone, or an instant
  /// @throws Refusal `books.date-malformed`, `books.before-opening`, `books.known-malformed` or
  ///   `books.not-settled`
  AsKnown when(Book book, String at, String known) {
    LocalDate day = day(at).orElseGet(this::today);
    if (day.isBefore(book.opened().minusDays(1))) {
      throw new Refusal(422, "books.before-opening", day, book.area(), book.opened());
    }
    return new AsKnown(day, known(known));
  }

  /// @throws Refusal `books.date-malformed`
  static Optional<LocalDate> day(String text) {
    return given(text).map(BookAsked::date);
  }

  /// @throws Refusal `books.category-unknown`
  static Category category(String letter) {
    return Optional.of(letter.strip())
        .filter(one -> one.length() == 1)
        .flatMap(one -> Category.ofLetter(one.charAt(0)))
        .orElseThrow(() -> new Refusal(404, "books.category-unknown", quoted(letter)));
  }

  /// The code at the beginning of what was chosen or typed, such as `RD` or `RD · receipt`.
  ///
  /// @throws Refusal `books.code-unknown`
  static Optional<ChangeCode> code(String text) {
    return given(Choice.value(text))
        .map(code ->
            ChangeCode.of(code)
                .orElseThrow(() -> new Refusal(422, "books.code-unknown", quoted(code))));
  }

  /// @throws Refusal `books.batch-malformed`
  static Optional<BatchName> batch(String text) {
    return given(text)
        .map(name ->
            read(name, BatchName::new)
                .orElseThrow(() -> new Refusal(422, "books.batch-malformed", quoted(name))));
  }

  /// @throws Refusal `books.number-malformed`
  static Optional<Long> number(String text) {
    return given(text)
        .map(number ->
            read(number, Long::valueOf)
                .orElseThrow(() -> new Refusal(400, "books.number-malformed", quoted(number))));
  }

  /// A parameter that was left empty is absent.
  static Optional<String> given(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  static String quoted(String text) {
    String cut = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }

  private Optional<Instant> known(String text) {
    return given(text).map(this::instant).map(this::settled);
  }

  private Instant instant(String text) {
    return read(text, Instant::parse)
        .or(() ->
            read(text, LocalDateTime::parse).map(local -> local.atZone(house.zone()).toInstant()))
        .orElseThrow(() -> new Refusal(422, "books.known-malformed", quoted(text), house.zone()));
  }

  /// What was known a moment ago may still change: an entry may be under way.
  private Instant settled(Instant known) {
    Instant latest = clock.instant().minus(AsKnown.SETTLES);
    if (known.isAfter(latest)) {
      throw new Refusal(422, "books.not-settled", known, AsKnown.SETTLES.toSeconds());
    }
    return known;
  }

  private static LocalDate date(String text) {
    return read(text, typed -> LocalDate.parse(typed, DAY))
        .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
        .orElseThrow(() -> new Refusal(422, "books.date-malformed", quoted(text), FIRST, LAST));
  }

  static <T> Optional<T> read(String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
