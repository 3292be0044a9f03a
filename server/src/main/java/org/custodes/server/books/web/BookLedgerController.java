package org.custodes.server.books.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.BookLedger.Batch;
import org.custodes.server.books.web.BookReading.Moves;
import org.custodes.server.books.web.BookReading.Place;
import org.custodes.server.books.web.BookReading.Wanted;
import org.custodes.server.frame.Csv;
import org.custodes.server.frame.House;
import org.custodes.server.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The general ledger of an area, and what its batches hold: on pages and as files.
@Controller
class BookLedgerController {

  /// How many rows are read at once for a file.
  private static final int CHUNK = 5_000;

  private final BookReading reading;
  private final BookAsked asked;
  private final House house;

  BookLedgerController(BookReading reading, BookAsked asked, House house) {
    this.reading = reading;
    this.asked = asked;
    this.house = house;
  }

  @GetMapping("/books/{area}/ledger")
  ModelAndView ledger(
      @PathVariable String area,
      @RequestParam(defaultValue = "E") String category,
      @RequestParam(defaultValue = "") String batch,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String known,
      @RequestParam(defaultValue = "") String after) {
    Wanted wanted = wanted(asked.book(area), category, batch, from, at, known);
    Optional<Place> place = Place.read(after);
    Moves page = reading.moves(wanted, place, BookLedger.PAGE);
    return Page.of(
        "books/web/ledger",
        new BookLedgerPage(wanted, house.zone(), page.moves(), place.isPresent(), page.next()));
  }

  @GetMapping("/books/{area}/ledger.csv")
  void ledger(
      @PathVariable String area,
      @RequestParam(defaultValue = "E") String category,
      @RequestParam(defaultValue = "") String batch,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String known,
      HttpServletResponse response)
      throws IOException {
    Wanted wanted = wanted(asked.book(area), category, batch, from, at, known);
    String name = "ledger-%s-%s-%s.csv".formatted(area, category, wanted.when().day());
    Csv csv = Csv.begin(response, name, BookCsv.MOVES);
    Optional<Place> place = Optional.empty();
    int written = 0;
    do {
      Moves page = reading.moves(wanted, place, CHUNK);
      BookCsv.moves(csv, page.moves());
      written += page.moves().size();
      place = page.next();
    } while (place.isPresent() && written < BookReading.MOST_IN_FILE);
    if (place.isPresent()) {
      more(csv);
    }
  }

  @GetMapping("/books/{area}/batches")
  ModelAndView batches(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String known,
      @RequestParam(defaultValue = "") String after) {
    BookOf of = asked.book(area);
    AsKnown when = asked.when(of.book(), at, known);
    List<Batch> batches = reading.batches(of, when, after, BookLedger.PAGE);
    return Page.of(
        "books/web/batches",
        new BookBatchesPage(of, when, house.zone(), after, batches, next(of, when, batches)));
  }

  @GetMapping("/books/{area}/batches.csv")
  void batches(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String known,
      HttpServletResponse response)
      throws IOException {
    BookOf of = asked.book(area);
    AsKnown when = asked.when(of.book(), at, known);
    Csv csv = Csv.begin(response, "batches-%s-%s.csv".formatted(area, when.day()), BookCsv.BATCHES);
    List<Batch> batches = reading.batches(of, when, "", CHUNK);
    for (int written = 0; !batches.isEmpty() && written < BookReading.MOST_IN_FILE; ) {
      BookCsv.batches(csv, batches);
      written += batches.size();
      batches = reading.batches(of, when, batches.getLast().batch().name(), CHUNK);
    }
    if (!batches.isEmpty()) {
      more(csv);
    }
  }

  private Wanted wanted(
      BookOf of, String category, String batch, String from, String at, String known) {
    AsKnown when = asked.when(of.book(), at, known);
    Category one = BookAsked.category(category);
    return new Wanted(
        of,
        one,
        BookAsked.batch(batch),
        BookAsked.day(from).orElse(of.book().opened().minusDays(1)),
        when);
  }

  private static void more(Csv csv) {
    csv.text("more rows follow; a file has at most " + BookReading.MOST_IN_FILE).end();
  }

  /// The last batch of a full page, if another comes after it.
  private Optional<String> next(BookOf of, AsKnown when, List<Batch> batches) {
    if (batches.size() < BookLedger.PAGE) {
      return Optional.empty();
    }
    String last = batches.getLast().batch().name();
    return reading.batches(of, when, last, 1).isEmpty() ? Optional.empty() : Optional.of(last);
  }
}
