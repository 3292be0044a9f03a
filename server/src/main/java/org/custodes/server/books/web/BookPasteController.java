package org.custodes.server.books.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.books.BookOutcome.Wrong;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.TypedChange;
import org.custodes.server.books.web.PastePage.Verdict;
import org.custodes.server.books.web.Pasted.Row;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Posts lines pasted from a spreadsheet: first each gets its verdict, then all are asked for at
/// once, or none.
@Controller
class BookPasteController {

  private final Bookkeeping bookkeeping;
  private final BookAsked asked;
  private final Speech speech;

  BookPasteController(Bookkeeping bookkeeping, BookAsked asked, Speech speech) {
    this.bookkeeping = bookkeeping;
    this.asked = asked;
    this.speech = speech;
  }

  @GetMapping("/books/{area}/paste")
  ModelAndView form(@PathVariable String area, @AuthenticationPrincipal SignedIn by) {
    BookOf of = asked.book(area);
    return page(
        HttpStatus.OK, of, new Sent(UUID.randomUUID(), "", ""), List.of(), FormErrors.none(), by);
  }

  /// @param act `ask` asks for all lines, if all are right; anything else only judges them
  @PostMapping("/books/{area}/paste")
  ModelAndView paste(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String base,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "check") String act,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    BookOf of = asked.book(area);
    Words words = speech.of(request);
    UUID key = BookAsked.read(base, UUID::fromString).orElseGet(UUID::randomUUID);
    Sent sent = new Sent(key, text, reason);
    Pasted pasted = Pasted.read(text, PastedLines.FIELDS, Bookkeeping.MOST_CHANGES);
    FormErrors errors = errors(pasted, words);
    PastedLines lines = PastedLines.of(pasted.rows(), key);
    List<Wrong> wrong =
        pasted.isEmpty() ? List.of() : bookkeeping.check(by, of.code(), lines.typed());
    List<Verdict> verdicts = verdicts(pasted, lines, wrong, words);
    boolean right = !errors.any() && verdicts.stream().allMatch(Verdict::isRight);
    if (!right || !act.equals("ask")) {
      HttpStatus status = right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
      return page(status, of, sent, verdicts, errors, by);
    }
    return switch (bookkeeping.post(by, of.code(), lines.typed(), BookAsked.given(reason))) {
      case BookOutcome.Asked(var approval) -> Page.redirect("/approvals/" + approval);
      case BookOutcome.Done _ -> Page.redirect(of.path() + "/entries");
      case BookOutcome.Refused(var since) -> {
        List<Verdict> now = verdicts(pasted, lines, since, words);
        yield page(HttpStatus.UNPROCESSABLE_CONTENT, of, sent, now, errors, by);
      }
      case BookOutcome.NotAllowed(var why) -> {
        FormErrors not = FlawWords.errors(why, words);
        yield page(HttpStatus.UNPROCESSABLE_CONTENT, of, sent, verdicts, not, by);
      }
    };
  }

  private record Sent(UUID base, String text, String reason) {}

  private static FormErrors errors(Pasted pasted, Words words) {
    FormErrors errors = FormErrors.none();
    if (pasted.isEmpty()) {
      errors = errors.and("text", words.say("books.paste.nothing"));
    }
    if (!pasted.unknown().isEmpty()) {
      String found = BookAsked.quoted(String.join(", ", pasted.unknown()));
      String wanted = String.join(", ", PastedLines.FIELDS);
      errors = errors.and("text", words.say("books.paste.heads", found, wanted));
    }
    if (pasted.left() > 0) {
      int found = pasted.rows().size() + pasted.left();
      errors =
          errors.and("text", words.say("books.paste.too-many", found, Bookkeeping.MOST_CHANGES));
    }
    return errors;
  }

  private static List<Verdict> verdicts(
      Pasted pasted, PastedLines lines, List<Wrong> wrong, Words words) {
    Map<Row, List<String>> sentences = new HashMap<>();
    pasted.rows().stream()
        .filter(row -> row.surplus() > 0)
        .forEach(row -> add(sentences, row, words.say("books.paste.surplus", row.surplus())));
    lines.changes().stream()
        .filter(change -> change.rows().size() > TypedChange.MOST_LINES)
        .forEach(change -> add(sentences, change.row(0), tooLong(change.rows().size(), words)));
    for (Wrong one : wrong) {
      Row row = lines.changes().get(one.change()).row(one.flaw().line());
      add(sentences, row, FlawWords.sentence(one.flaw(), words));
    }
    Map<Row, List<WouldPost>> moved = new HashMap<>();
    lines
        .changes()
        .forEach(change -> {
          for (int i = 0; i < change.rows().size(); i++) {
            moved.put(change.row(i), WouldPost.of(change.change().lines().get(i)));
          }
        });
    return pasted.rows().stream()
        .map(row ->
            new Verdict(
                row, sentences.getOrDefault(row, List.of()), moved.getOrDefault(row, List.of())))
        .toList();
  }

  private static String tooLong(int lines, Words words) {
    return words.say("books.refusal.too-many-lines.detail", lines, TypedChange.MOST_LINES);
  }

  private static void add(Map<Row, List<String>> all, Row row, String sentence) {
    all.computeIfAbsent(row, _ -> new ArrayList<>()).add(sentence);
  }

  private static ModelAndView page(
      HttpStatus status,
      BookOf of,
      Sent sent,
      List<Verdict> verdicts,
      FormErrors errors,
      SignedIn by) {
    return Page.of(
        status,
        "books/web/paste",
        new PastePage(of, sent.base(), sent.text(), sent.reason(), verdicts, errors, by.account()));
  }
}
