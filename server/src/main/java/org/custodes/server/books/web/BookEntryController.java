package org.custodes.server.books.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.ActorNames;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Entries, and how one is corrected or taken back.
@Controller
class BookEntryController {

  private final BookLedger ledger;
  private final Bookkeeping bookkeeping;
  private final ChangeLists.Maker lists;
  private final ObjectProvider<ActorNames> names;
  private final BookAsked asked;
  private final Speech speech;

  BookEntryController(
      BookLedger ledger,
      Bookkeeping bookkeeping,
      ChangeLists.Maker lists,
      ObjectProvider<ActorNames> names,
      BookAsked asked,
      Speech speech) {
    this.ledger = ledger;
    this.bookkeeping = bookkeeping;
    this.lists = lists;
    this.names = names;
    this.asked = asked;
    this.speech = speech;
  }

  @GetMapping("/books/{area}/entries")
  ModelAndView list(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String batch,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String before) {
    BookOf of = asked.book(area);
    BookLedger.Query query = query(of.code(), code, batch, from, to, before, BookLedger.PAGE);
    return Page.of("books/web/entries", page(of, query));
  }

  @GetMapping("/books/entries/{key}")
  ModelAndView one(@PathVariable String key) {
    PostedEntry posted = asked.entry(key);
    return Page.of(
        "books/web/entry",
        new BookEntryPage(
            of(posted),
            posted,
            CategoryPostings.of(posted.entry()),
            who(posted.preparer()),
            posted.approver().map(this::who),
            replacement(posted)));
  }

  @GetMapping("/books/entries/{key}/correct")
  ModelAndView correction(@PathVariable String key, @AuthenticationPrincipal SignedIn by) {
    PostedEntry posted = correctable(key);
    PostForm form = PostForm.of(posted.entry());
    return page(HttpStatus.OK, posted, form, false, FormErrors.none(), by);
  }

  /// @param act `ask` asks for the correction; `more` adds a line; anything else shows what it
  ///   would move
  @PostMapping("/books/entries/{key}/correct")
  ModelAndView correct(
      @PathVariable String key,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "look") String act,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    PostedEntry posted = correctable(key);
    Map<String, String> whole = new HashMap<>(fields);
    whole.put("date", posted.entry().date().toString());
    PostForm form = PostForm.of(posted.entry().lines().getFirst().code(), whole);
    Words words = speech.of(request);
    return switch (act) {
      case "more" -> page(HttpStatus.OK, posted, form.more(), false, FormErrors.none(), by);
      case "ask" -> ask(posted, form, by, words);
      default -> page(HttpStatus.OK, posted, form, true, FormErrors.none(), by);
    };
  }

  @GetMapping("/books/entries/{key}/take-back")
  ModelAndView takingBack(@PathVariable String key) {
    PostedEntry posted = correctable(key);
    return Page.of(
        "books/web/take_back", new CorrectPage.TakeBack(of(posted), posted, "", FormErrors.none()));
  }

  @PostMapping("/books/entries/{key}/take-back")
  ModelAndView takeBack(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    PostedEntry posted = correctable(key);
    Words words = speech.of(request);
    UUID entry = posted.entry().key();
    return switch (bookkeeping.correct(by, entry, Optional.empty(), reason.strip())) {
      case BookOutcome.Asked(var approval) -> Page.redirect("/approvals/" + approval);
      case BookOutcome.Done _ -> Page.redirect(BookPaths.entry(entry));
      case BookOutcome.NotAllowed(var why) -> again(posted, reason, FlawWords.errors(why, words));
      case BookOutcome.Refused(var wrong) ->
          again(
              posted,
              reason,
              FormErrors.of("form", FlawWords.sentence(wrong.getFirst().flaw(), words)));
    };
  }

  /// What an address asks of entries.
  static BookLedger.Query query(
      Mba area, String code, String batch, String from, String to, String before, int most) {
    var first = BookAsked.day(from);
    var last = BookAsked.day(to);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw new Refusal(422, "books.days-reversed", first.get(), last.get());
    }
    return new BookLedger.Query(
        area,
        BookAsked.code(code),
        BookAsked.batch(batch),
        first,
        last,
        BookAsked.number(before),
        most);
  }

  private EntriesPage page(BookOf of, BookLedger.Query query) {
    List<PostedEntry> found = ledger.entries(query);
    boolean full = found.size() == query.most();
    return new EntriesPage(of, query, found, full && isOlder(query, found));
  }

  /// Whether anything comes after a full page.
  private boolean isOlder(BookLedger.Query query, List<PostedEntry> found) {
    Optional<Long> last = Optional.of(found.getLast().number());
    return !ledger
        .entries(
            new BookLedger.Query(
                query.area(), query.code(), query.batch(), query.from(), query.to(), last, 1))
        .isEmpty();
  }

  private ModelAndView ask(PostedEntry posted, PostForm form, SignedIn by, Words words) {
    UUID entry = posted.entry().key();
    return switch (bookkeeping.correct(
        by, entry, Optional.of(form.typed()), form.reason().orElse(""))) {
      case BookOutcome.Asked(var approval) -> Page.redirect("/approvals/" + approval);
      case BookOutcome.Done _ -> Page.redirect(BookPaths.entry(form.key()));
      case BookOutcome.Refused(var wrong) ->
          again(posted, form, FlawWords.errors(wrong, form, words), by);
      case BookOutcome.NotAllowed(var why) -> again(posted, form, FlawWords.errors(why, words), by);
    };
  }

  private ModelAndView again(PostedEntry posted, PostForm form, FormErrors errors, SignedIn by) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, posted, form, true, errors, by);
  }

  private ModelAndView again(PostedEntry posted, String reason, FormErrors errors) {
    return Page.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "books/web/take_back",
        new CorrectPage.TakeBack(of(posted), posted, reason, errors));
  }

  private ModelAndView page(
      HttpStatus status,
      PostedEntry posted,
      PostForm form,
      boolean looked,
      FormErrors errors,
      SignedIn by) {
    BookOf of = of(posted);
    return Page.of(
        status,
        "books/web/correct",
        new CorrectPage(
            of,
            posted,
            form,
            lists.of(of, asked.today()),
            looked ? CorrectPage.moves(posted, form.typed()) : List.of(),
            looked,
            errors,
            by.account()));
  }

  /// @throws Refusal `books.not-correctable` for what is no change, or does not stand any more
  private PostedEntry correctable(String key) {
    PostedEntry posted = asked.entry(key);
    if (posted.entry().kind() != Entry.Kind.CHANGE || !posted.stands()) {
      throw new Refusal(409, "books.not-correctable", posted.entry().key());
    }
    return posted;
  }

  private BookOf of(PostedEntry posted) {
    return asked.book(posted.entry().area().code());
  }

  /// What the same people signed instead of an entry that was taken back; it has the same day.
  private Optional<PostedEntry> replacement(PostedEntry posted) {
    return posted
        .reversedBy()
        .flatMap(ledger::find)
        .flatMap(reversal ->
            ledger.entries(sameDay(posted.entry())).stream()
                .filter(one -> one.fact().equals(reversal.fact()))
                .filter(one -> one.entry().kind() == Entry.Kind.CHANGE)
                .findFirst());
  }

  private static BookLedger.Query sameDay(Entry entry) {
    Optional<LocalDate> day = Optional.of(entry.date());
    return new BookLedger.Query(
        entry.area(),
        entry.lines().stream().findFirst().map(ChangeLine::code),
        entry.lines().stream().findFirst().map(ChangeLine::batch),
        day,
        day,
        Optional.empty(),
        BookLedger.PAGE);
  }

  private String who(UUID person) {
    Actor actor = Actor.of(person);
    return names.stream()
        .flatMap(known -> known.name(actor).stream())
        .findFirst()
        .orElse(actor.pseudonym());
  }
}
