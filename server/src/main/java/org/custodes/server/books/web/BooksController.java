package org.custodes.server.books.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.Book;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.Books;
import org.custodes.server.books.DecayWatch;
import org.custodes.server.frame.House;
import org.custodes.server.frame.Page;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.site.Areas;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the books hold: of all areas, and of one.
@Controller
class BooksController {

  /// How many of the newest entries stand on an area's page.
  static final int NEWEST = 10;

  private final Books books;
  private final BookLedger ledger;
  private final Areas areas;
  private final Waiting waiting;
  private final DecayWatch decay;
  private final BookAsked asked;
  private final House house;

  BooksController(
      Books books,
      BookLedger ledger,
      Areas areas,
      Waiting waiting,
      DecayWatch decay,
      BookAsked asked,
      House house) {
    this.books = books;
    this.ledger = ledger;
    this.areas = areas;
    this.waiting = waiting;
    this.decay = decay;
    this.asked = asked;
    this.house = house;
  }

  @GetMapping("/books")
  ModelAndView all(@AuthenticationPrincipal SignedIn person) {
    return Page.of("books/web/books", page(person));
  }

  /// @param at the day that is asked for; today where none is
  /// @param known as known at that time; now where none is given
  @GetMapping("/books/{area}")
  ModelAndView one(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String known,
      @AuthenticationPrincipal SignedIn person) {
    BookOf of = asked.book(area);
    AsKnown when = asked.when(of.book(), at, known);
    SortedMap<AccountKind, Map<Category, Content>> holdings = ledger.holdings(of.code(), when);
    List<Books.Closing> closings = books.closings(of.code(), when.known());
    Period period = period(closings, of.book(), when.day());
    List<BookPage.Part> parts =
        BookPage.categories(holdings).stream()
            .map(category -> part(of, category, holdings, period, when))
            .toList();
    BookLedger.Query newest = newest(of.code());
    return Page.of(
        "books/web/book",
        new BookPage(
            of,
            when,
            house.zone(),
            parts,
            ledger.entries(newest),
            closings,
            decay.waiting(of.code()).size(),
            waiting.byArea(person).getOrDefault(area, 0L)));
  }

  private BooksPage page(SignedIn person) {
    Map<Mba, Book> kept = books.all().stream().collect(Collectors.toMap(Book::area, book -> book));
    AsKnown now = AsKnown.now(asked.today());
    Map<String, Long> waits = waiting.byArea(person);
    List<BooksPage.Row> rows =
        areas.all().stream()
            .flatMap(area ->
                Optional.ofNullable(kept.get(area.code())).stream()
                    .map(book -> new BookOf(area, book)))
            .map(of ->
                new BooksPage.Row(
                    of, stock(of.code(), now), waits.getOrDefault(of.code().code(), 0L)))
            .toList();
    return new BooksPage(
        rows, areas.all().stream().filter(area -> !kept.containsKey(area.code())).toList());
  }

  /// The balance period in which a day lies: it begins after the last physical inventory.
  ///
  /// @param closings newest first
  static Period period(List<Books.Closing> closings, Book book, LocalDate day) {
    LocalDate start =
        closings.stream()
            .filter(closing -> closing.inventory() && closing.through().isBefore(day))
            .map(closing -> closing.through().plusDays(1))
            .findFirst()
            .orElse(book.opened());
    return new Period(start.isAfter(day) ? day : start, day);
  }

  private BookPage.Part part(
      BookOf of,
      Category category,
      SortedMap<AccountKind, Map<Category, Content>> holdings,
      Period period,
      AsKnown when) {
    Content stock =
        holdings
            .getOrDefault(AccountKind.STOCK, Map.of())
            .getOrDefault(category, Content.zero(category));
    return new BookPage.Part(
        category,
        BookPage.beside(holdings, category),
        stock,
        BothSigns.of(ledger.balance(of.code(), category, period, when), when));
  }

  private List<Content> stock(Mba area, AsKnown when) {
    return List.copyOf(
        ledger.holdings(area, when).getOrDefault(AccountKind.STOCK, Map.of()).values());
  }

  private static BookLedger.Query newest(Mba area) {
    BookLedger.Query all = BookLedger.Query.newest(area);
    return new BookLedger.Query(
        area, all.code(), all.batch(), all.from(), all.to(), all.before(), NEWEST);
  }
}
