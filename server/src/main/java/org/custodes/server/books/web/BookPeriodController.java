package org.custodes.server.books.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.Books;
import org.custodes.server.books.web.ListingPage.Compared;
import org.custodes.server.books.web.ListingPage.Verdict;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.site.RegisteredArea;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Opens books, takes physical inventories into them, and closes days.
@Controller
class BookPeriodController {

  /// How many batches are read at once.
  private static final int CHUNK = 5_000;

  private final Books books;
  private final BookLedger ledger;
  private final Bookkeeping bookkeeping;
  private final Waiting waiting;
  private final BookAsked asked;
  private final Speech speech;

  BookPeriodController(
      Books books,
      BookLedger ledger,
      Bookkeeping bookkeeping,
      Waiting waiting,
      BookAsked asked,
      Speech speech) {
    this.books = books;
    this.ledger = ledger;
    this.bookkeeping = bookkeeping;
    this.waiting = waiting;
    this.asked = asked;
    this.speech = speech;
  }

  @GetMapping("/books/{area}/open")
  ModelAndView opening(@PathVariable String area, @AuthenticationPrincipal SignedIn by) {
    return blank(toOpen(area), true, by);
  }

  @PostMapping("/books/{area}/open")
  ModelAndView open(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String checked,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "check") String act,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    ListingForm form = ListingForm.of(day, text, checked, file);
    return listing(new Sent(toOpen(area), true, form, by, speech.of(request)), act);
  }

  @GetMapping("/books/{area}/inventory")
  ModelAndView inventory(@PathVariable String area, @AuthenticationPrincipal SignedIn by) {
    return blank(asked.book(area).area(), false, by);
  }

  @PostMapping("/books/{area}/inventory")
  ModelAndView inventory(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String checked,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "check") String act,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    ListingForm form = ListingForm.of(day, text, checked, file);
    return listing(new Sent(asked.book(area).area(), false, form, by, speech.of(request)), act);
  }

  @GetMapping("/books/{area}/close")
  ModelAndView closing(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String through,
      @AuthenticationPrincipal SignedIn by) {
    BookOf of = asked.book(area);
    LocalDate day = BookAsked.day(through).orElseGet(this::endOfLastMonth);
    return page(HttpStatus.OK, of, day.toString(), day, FormErrors.none(), by);
  }

  @PostMapping("/books/{area}/close")
  ModelAndView close(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String through,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    BookOf of = asked.book(area);
    Words words = speech.of(request);
    Optional<LocalDate> day = BookAsked.read(through.strip(), LocalDate::parse);
    if (day.isEmpty()) {
      FormErrors wrong = FormErrors.of("through", notADay(through, words));
      return again(of, through, endOfLastMonth(), wrong, by);
    }
    return switch (bookkeeping.close(by, of.code(), day.get())) {
      case BookOutcome.Asked(var approval) -> Page.redirect("/approvals/" + approval);
      case BookOutcome.Done _ -> Page.redirect(of.path());
      case BookOutcome.NotAllowed(var why) ->
          again(
              of, through, day.get(), FormErrors.of("through", FlawWords.sentence(why, words)), by);
      case BookOutcome.Refused(var wrong) ->
          again(
              of,
              through,
              day.get(),
              FormErrors.of("through", FlawWords.sentence(wrong.getFirst().flaw(), words)),
              by);
    };
  }

  /// A listing that was sent, by whom and for what.
  private record Sent(
      RegisteredArea area, boolean opening, ListingForm form, SignedIn by, Words words) {}

  private ModelAndView listing(Sent sent, String act) {
    ListingJudge judge = ListingJudge.of(sent.form());
    List<Verdict> verdicts = judge.verdicts(sent.words());
    FormErrors errors = errors(sent, judge.pasted());
    Optional<LocalDate> day = BookAsked.read(sent.form().day(), LocalDate::parse);
    boolean right = verdicts.isEmpty() && !errors.any() && day.isPresent();
    if (!right || !act.equals("ask") || !sent.form().wasChecked()) {
      return page(
          right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, sent, judge, verdicts, errors);
    }
    return switch (ask(sent, judge, day.get())) {
      case BookOutcome.Asked(var approval) -> Page.redirect("/approvals/" + approval);
      case BookOutcome.Done _ -> Page.redirect(BookPaths.area(sent.area().code()));
      case BookOutcome.NotAllowed(var why) -> {
        FormErrors not = FormErrors.of("form", FlawWords.sentence(why, sent.words()));
        yield page(HttpStatus.UNPROCESSABLE_CONTENT, sent, judge, verdicts, not);
      }
      case BookOutcome.Refused(var wrong) -> {
        List<Verdict> since = wrong.stream().map(one -> judge.verdict(one, sent.words())).toList();
        yield page(HttpStatus.UNPROCESSABLE_CONTENT, sent, judge, since, errors);
      }
    };
  }

  private BookOutcome ask(Sent sent, ListingJudge judge, LocalDate day) {
    return sent.opening()
        ? bookkeeping.open(sent.by(), sent.area().code(), day, judge.typed())
        : bookkeeping.takeInventory(sent.by(), sent.area().code(), day, judge.typed());
  }

  private FormErrors errors(Sent sent, Pasted pasted) {
    Words words = sent.words();
    FormErrors errors = FormErrors.none();
    if (BookAsked.read(sent.form().day(), LocalDate::parse).isEmpty()) {
      errors = errors.and("day", notADay(sent.form().day(), words));
    }
    if (!sent.opening() && pasted.isEmpty()) {
      errors = errors.and("text", words.say("books.paste.nothing"));
    }
    if (!pasted.unknown().isEmpty()) {
      String found = BookAsked.quoted(String.join(", ", pasted.unknown()));
      String wanted = String.join(", ", ListingForm.FIELDS);
      errors = errors.and("text", words.say("books.paste.heads", found, wanted));
    }
    if (pasted.left() > 0) {
      int found = pasted.rows().size() + pasted.left();
      errors =
          errors.and("text", words.say("books.paste.too-many", found, Bookkeeping.MOST_LISTED));
    }
    return errors;
  }

  private ModelAndView page(
      HttpStatus status, Sent sent, ListingJudge judge, List<Verdict> verdicts, FormErrors errors) {
    List<BookLedger.Batch> book = errors.any() || sent.opening() ? List.of() : book(sent);
    List<Compared> differing = errors.any() || sent.opening() ? List.of() : judge.differing(book);
    return Page.of(
        status,
        "books/web/listing",
        new ListingPage(
            sent.area(),
            sent.opening(),
            sent.form(),
            true,
            verdicts.stream().limit(ListingPage.SHOWN).toList(),
            ListingJudge.count(verdicts),
            judge.pasted().rows().size(),
            errors.any() ? List.of() : judge.totals(book),
            differing.stream().limit(ListingPage.SHOWN).toList(),
            differing.size(),
            errors,
            sent.by().account()));
  }

  private List<BookLedger.Batch> book(Sent sent) {
    AsKnown when = AsKnown.now(LocalDate.parse(sent.form().day()));
    List<BookLedger.Batch> all = new ArrayList<>();
    List<BookLedger.Batch> some = ledger.batches(sent.area().code(), when, "", CHUNK);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = ledger.batches(sent.area().code(), when, some.getLast().batch().name(), CHUNK);
    }
    return all;
  }

  private ModelAndView blank(RegisteredArea area, boolean opening, SignedIn by) {
    ListingForm form = ListingForm.blank(asked.today().toString());
    return Page.of(
        "books/web/listing",
        new ListingPage(
            area,
            opening,
            form,
            false,
            List.of(),
            0,
            0,
            List.of(),
            List.of(),
            0,
            FormErrors.none(),
            by.account()));
  }

  private ModelAndView again(
      BookOf of, String through, LocalDate day, FormErrors errors, SignedIn by) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, of, through, day, errors, by);
  }

  private ModelAndView page(
      HttpStatus status, BookOf of, String through, LocalDate day, FormErrors errors, SignedIn by) {
    List<Content> totals =
        List.copyOf(
            ledger
                .holdings(of.code(), AsKnown.now(day))
                .getOrDefault(AccountKind.STOCK, Map.of())
                .values());
    return Page.of(
        status,
        "books/web/close",
        new ClosePage(
            of,
            through,
            day,
            totals,
            waiting.of(by, of.code()),
            books.closings(of.code()).stream().limit(ClosePage.SHOWN).toList(),
            errors));
  }

  /// An area of the State's list without books.
  private RegisteredArea toOpen(String code) {
    RegisteredArea area = asked.area(code);
    if (books.find(area.code()).isPresent()) {
      throw new Refusal(409, "books.open-already", area.code());
    }
    return area;
  }

  private LocalDate endOfLastMonth() {
    return asked.today().withDayOfMonth(1).minusDays(1);
  }

  private static String notADay(String typed, Words words) {
    return words.say(
        "books.refusal.date-malformed.detail",
        BookAsked.quoted(typed),
        BookAsked.FIRST,
        BookAsked.LAST);
  }
}
