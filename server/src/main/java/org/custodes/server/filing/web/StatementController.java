package org.custodes.server.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.custodes.server.filing.FilingRefusal;
import org.custodes.server.filing.ReadStatement;
import org.custodes.server.filing.Statement;
import org.custodes.server.filing.Statements;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The Agency's statements of book inventory, for people.
@Controller
class StatementController {

  private static final Statements.Typed NOTHING = new Statements.Typed("", "", "");

  private final Statements statements;
  private final Reader reader;
  private final Speech speech;

  StatementController(Statements statements, Reader reader, Speech speech) {
    this.statements = statements;
    this.reader = reader;
    this.speech = speech;
  }

  @GetMapping("/filing/statements")
  ModelAndView all() {
    return Page.of(
        "filing/web/statements",
        new StatementsPage(statements.newest(), NOTHING, List.of(), FormErrors.none()));
  }

  @PostMapping("/filing/statements")
  ModelAndView take(
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String issued,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    Statements.Typed typed = new Statements.Typed(reference, issued, text);
    return switch (statements.take(by, typed)) {
      case Statements.Outcome.Kept(var statement) ->
          Page.redirect("/filing/statements/" + statement.id());
      case Statements.Outcome.Wrong(var wrong) -> again(typed, wrong, lines(wrong, request));
      case Statements.Outcome.Refused(FilingRefusal.Malformed malformed) ->
          again(typed, List.of(), FormErrors.of(malformed.field(), sentence(malformed, request)));
      case Statements.Outcome.Refused(var why) -> throw FilingRefusals.refusal(why);
    };
  }

  private ModelAndView again(
      Statements.Typed typed, List<ReadStatement.Wrong> wrong, FormErrors errors) {
    return Page.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "filing/web/statements",
        new StatementsPage(statements.newest(), typed, wrong, errors));
  }

  private FormErrors lines(List<ReadStatement.Wrong> wrong, HttpServletRequest request) {
    return FormErrors.of(
        "text", speech.of(request).count("filing.statement.lines-wrong", wrong.size()));
  }

  private String sentence(FilingRefusal why, HttpServletRequest request) {
    Refusal refusal = FilingRefusals.refusal(why);
    return speech.of(request).say(refusal.key() + ".detail", refusal.arguments());
  }

  @GetMapping("/filing/statements/{id}")
  ModelAndView one(@PathVariable String id) {
    Statement statement = reader.statement(id);
    return Page.of(
        "filing/web/statement",
        new StatementPage(
            statement, statements.compare(statement), reader.who(statement.person())));
  }
}
