package org.custodes.server.books.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Category;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.BookLedger.Batch;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.Books;
import org.custodes.server.books.DecayProposals;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.books.web.BookReading.Moves;
import org.custodes.server.books.web.BookReading.Place;
import org.custodes.server.books.web.BookReading.Wanted;
import org.custodes.server.books.web.BooksJson.ActJson;
import org.custodes.server.books.web.BooksJson.BatchJson;
import org.custodes.server.books.web.BooksJson.BatchesJson;
import org.custodes.server.books.web.BooksJson.BookJson;
import org.custodes.server.books.web.BooksJson.CheckJson;
import org.custodes.server.books.web.BooksJson.DecayJson;
import org.custodes.server.books.web.BooksJson.EntriesJson;
import org.custodes.server.books.web.BooksJson.EntryJson;
import org.custodes.server.books.web.BooksJson.HoldingsJson;
import org.custodes.server.books.web.BooksJson.MoveJson;
import org.custodes.server.books.web.BooksJson.MovesJson;
import org.custodes.server.books.web.BooksJson.NewChanges;
import org.custodes.server.books.web.BooksJson.NewClosing;
import org.custodes.server.books.web.BooksJson.NewCorrection;
import org.custodes.server.books.web.BooksJson.NewListing;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The books for programs. `at` is a day as `2026-11-22`, today where there is none; `known` a time
/// as `2026-11-22T15:40:00Z`, at least a minute ago.
@RestController
@Tag(
    name = "Books",
    description = "A facility's own books: what they hold, and acts for two people to sign")
class BooksApi {

  /// Most bytes of changes sent at once.
  static final long BYTES = 2L << 20;

  /// Most bytes of a listing.
  static final long LISTING_BYTES = 48L << 20;

  private final Books books;
  private final BookLedger ledger;
  private final Bookkeeping bookkeeping;
  private final DecayProposals decay;
  private final BookReading reading;
  private final BookAsked asked;
  private final Speech speech;

  BooksApi(
      Books books,
      BookLedger ledger,
      Bookkeeping bookkeeping,
      DecayProposals decay,
      BookReading reading,
      BookAsked asked,
      Speech speech) {
    this.books = books;
    this.ledger = ledger;
    this.bookkeeping = bookkeeping;
    this.decay = decay;
    this.reading = reading;
    this.asked = asked;
    this.speech = speech;
  }

  @GetMapping("/api/v1/books")
  @Operation(summary = "The areas whose books are kept here, by area")
  List<BookJson> all() {
    return books.all().stream().map(BookJson::of).toList();
  }

  @GetMapping("/api/v1/books/{area}")
  @Operation(summary = "What each account of an area holds, and all that lies at the site")
  HoldingsJson holdings(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String known) {
    BookOf of = asked.book(area);
    AsKnown when = asked.when(of.book(), at, known);
    return HoldingsJson.of(of.book(), when, ledger.holdings(of.code(), when));
  }

  @GetMapping("/api/v1/books/{area}/batches")
  @Operation(
      summary =
          "What each batch holds, by name, 100 at a time; `after` is `next` of the page before")
  BatchesJson batches(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String known,
      @RequestParam(defaultValue = "") String after) {
    BookOf of = asked.book(area);
    AsKnown when = asked.when(of.book(), at, known);
    List<Batch> found = reading.batches(of, when, after, BookLedger.PAGE);
    boolean more =
        found.size() >= BookLedger.PAGE
            && !reading.batches(of, when, found.getLast().batch().name(), 1).isEmpty();
    return new BatchesJson(
        of.code().code(),
        when.day(),
        found.stream().map(BatchJson::of).toList(),
        more ? found.getLast().batch().name() : null);
  }

  @GetMapping("/api/v1/books/{area}/ledger")
  @Operation(
      summary =
          "The general ledger of a category, or of one batch, 100 rows at a time; `after` is `next`"
              + " of the page before")
  MovesJson ledger(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String batch,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String known,
      @RequestParam(defaultValue = "") String after) {
    BookOf of = asked.book(area);
    Category one = BookAsked.category(category);
    AsKnown when = asked.when(of.book(), at, known);
    LocalDate first = BookAsked.day(from).orElse(of.book().opened().minusDays(1));
    Wanted wanted = new Wanted(of, one, BookAsked.batch(batch), first, when);
    Moves page = reading.moves(wanted, Place.read(after), BookLedger.PAGE);
    return new MovesJson(
        of.code().code(),
        String.valueOf(one.letter()),
        page.moves().stream().map(MoveJson::of).toList(),
        page.next().map(Place::toString).orElse(null));
  }

  @GetMapping("/api/v1/books/{area}/entries")
  @Operation(
      summary = "Entries, newest first, 100 at a time; `before` is `next` of the page before")
  EntriesJson entries(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String batch,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String before) {
    BookOf of = asked.book(area);
    List<PostedEntry> found =
        ledger.entries(
            BookEntryController.query(
                of.code(), code, batch, from, to, before, BookLedger.PAGE + 1));
    boolean more = found.size() > BookLedger.PAGE;
    List<PostedEntry> page = more ? found.subList(0, BookLedger.PAGE) : found;
    return new EntriesJson(
        page.stream().map(EntryJson::of).toList(),
        more ? String.valueOf(page.getLast().number()) : null);
  }

  @GetMapping("/api/v1/books/entries/{key}")
  @Operation(summary = "One entry with its lines and postings")
  EntryJson entry(@PathVariable String key) {
    return EntryJson.of(asked.entry(key));
  }

  @PostMapping("/api/v1/books/{area}/checks")
  @Operation(summary = "What is wrong with changes, without asking for anything")
  CheckJson check(
      @PathVariable String area,
      @AuthenticationPrincipal SignedIn by,
      @RequestBody NewChanges changes,
      HttpServletRequest request) {
    var wrong = bookkeeping.check(by, asked.book(area).code(), changes.typed());
    return new CheckJson(
        wrong.stream().map(one -> FlawWords.OneWrong.of(one, speech.of(request))).toList());
  }

  @PostMapping("/api/v1/books/{area}/changes")
  @Operation(summary = "Ask for changes to be posted, all or none, at most 200; people sign them")
  ResponseEntity<ActJson> post(
      @PathVariable String area,
      @AuthenticationPrincipal SignedIn by,
      @RequestBody NewChanges changes,
      HttpServletRequest request) {
    BookOutcome outcome =
        bookkeeping.post(
            by,
            asked.book(area).code(),
            changes.typed(),
            changes.reason().filter(one -> !one.isBlank()));
    return answer(outcome, request);
  }

  @PostMapping("/api/v1/books/entries/{key}/corrections")
  @Operation(
      summary =
          "Ask for an entry to be corrected or, without a replacement, taken back; people sign it")
  ResponseEntity<ActJson> correct(
      @PathVariable String key,
      @AuthenticationPrincipal SignedIn by,
      @RequestBody NewCorrection correction,
      HttpServletRequest request) {
    BookOutcome outcome =
        bookkeeping.correct(
            by,
            asked.entry(key).entry().key(),
            correction.replacement().map(BooksJson.NewChange::typed),
            correction.reason().orElse("").strip());
    return answer(outcome, request);
  }

  @PostMapping("/api/v1/books/{area}/openings")
  @Operation(
      summary = "Ask for the books of an area to be opened with what is there; people sign it")
  ResponseEntity<ActJson> open(
      @PathVariable String area,
      @AuthenticationPrincipal SignedIn by,
      @RequestBody NewListing listing,
      HttpServletRequest request) {
    return answer(
        bookkeeping.open(by, asked.area(area).code(), day(listing.day()), listing.typed()),
        request);
  }

  @PostMapping("/api/v1/books/{area}/inventories")
  @Operation(
      summary =
          "Ask for a physical inventory to be taken into the books, at most 100,000 batches; people"
              + " sign it")
  ResponseEntity<ActJson> takeInventory(
      @PathVariable String area,
      @AuthenticationPrincipal SignedIn by,
      @RequestBody NewListing listing,
      HttpServletRequest request) {
    return answer(
        bookkeeping.takeInventory(by, asked.book(area).code(), day(listing.day()), listing.typed()),
        request);
  }

  @PostMapping("/api/v1/books/{area}/closings")
  @Operation(summary = "Ask for all days up to one to be closed; people sign it")
  ResponseEntity<ActJson> close(
      @PathVariable String area,
      @AuthenticationPrincipal SignedIn by,
      @RequestBody NewClosing closing,
      HttpServletRequest request) {
    return answer(bookkeeping.close(by, asked.book(area).code(), day(closing.through())), request);
  }

  @GetMapping("/api/v1/books/{area}/decay")
  @Operation(
      summary = "What plutonium lost by decay to the end of the last month that is over, by batch")
  DecayJson decay(@PathVariable String area) {
    return DecayJson.of(
        decay.lastMonthEnd(), decay.due(asked.book(area).code(), decay.lastMonthEnd()));
  }

  @PostMapping("/api/v1/books/{area}/decay")
  @Operation(
      summary =
          "Ask for losses by decay to be posted, at most 200 batches at once; people sign them")
  ResponseEntity<ActJson> postDecay(
      @PathVariable String area,
      @AuthenticationPrincipal SignedIn by,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    BookOf of = asked.book(area);
    List<DecayProposals.Proposal> due = decay.due(of.code(), decay.lastMonthEnd());
    if (due.isEmpty()) {
      throw new Refusal(409, "books.no-decay", of.code(), decay.lastMonthEnd());
    }
    List<DecayProposals.Proposal> first = due.stream().limit(Bookkeeping.MOST_CHANGES).toList();
    return answer(decay.ask(by, of.code(), first, BookAsked.given(reason)), request);
  }

  /// @throws Refusal `books.key-malformed`
  static UUID key(String text) {
    return BookAsked.read(text, UUID::fromString)
        .orElseThrow(() -> new Refusal(422, "books.key-malformed", BookAsked.quoted(text)));
  }

  private static LocalDate day(Optional<String> text) {
    return BookAsked.day(text.orElse(""))
        .orElseThrow(
            () -> new Refusal(422, "books.date-malformed", "–", BookAsked.FIRST, BookAsked.LAST));
  }

  private ResponseEntity<ActJson> answer(BookOutcome outcome, HttpServletRequest request) {
    return switch (outcome) {
      case BookOutcome.Asked(var approval) ->
          ResponseEntity.status(HttpStatus.ACCEPTED).body(new ActJson(approval, null));
      case BookOutcome.Done(var fact) -> ResponseEntity.ok(new ActJson(null, fact));
      case BookOutcome.NotAllowed(var why) -> throw why.refusal();
      case BookOutcome.Refused(var wrong) -> throw FlawWords.refusal(wrong, speech.of(request));
    };
  }
}
