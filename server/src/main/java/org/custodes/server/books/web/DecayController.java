package org.custodes.server.books.web;

import jakarta.servlet.http.HttpServletRequest;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.books.DecayProposals;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
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

/// Losses by decay, for people to post.
@Controller
class DecayController {

  private final DecayProposals proposals;
  private final BookAsked asked;
  private final Speech speech;

  DecayController(DecayProposals proposals, BookAsked asked, Speech speech) {
    this.proposals = proposals;
    this.asked = asked;
    this.speech = speech;
  }

  @GetMapping("/books/{area}/decay")
  ModelAndView due(@PathVariable String area) {
    return Page.of("books/web/decay", page(asked.book(area), "", FormErrors.none()));
  }

  @PostMapping("/books/{area}/decay")
  ModelAndView ask(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    BookOf of = asked.book(area);
    DecayPage page = page(of, reason, FormErrors.none());
    if (page.due().isEmpty()) {
      throw new Refusal(409, "books.no-decay", of.code(), page.through());
    }
    Words words = speech.of(request);
    return switch (proposals.ask(by, of.code(), page.first(), BookAsked.given(reason))) {
      case BookOutcome.Asked(var approval) -> Page.redirect("/approvals/" + approval);
      case BookOutcome.Done _ -> Page.redirect(of.path());
      case BookOutcome.NotAllowed(var why) ->
          again(of, reason, FormErrors.of("reason", FlawWords.sentence(why, words)));
      case BookOutcome.Refused(var wrong) -> throw FlawWords.refusal(wrong, words);
    };
  }

  private ModelAndView again(BookOf of, String reason, FormErrors errors) {
    return Page.of(HttpStatus.UNPROCESSABLE_CONTENT, "books/web/decay", page(of, reason, errors));
  }

  private DecayPage page(BookOf of, String reason, FormErrors errors) {
    return new DecayPage(
        of,
        proposals.lastMonthEnd(),
        proposals.due(of.code(), proposals.lastMonthEnd()),
        reason,
        errors);
  }
}
