package org.custodes.server.rules.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.rules.DecisionReplay;
import org.custodes.server.rules.DecisionReplay.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows the rules a recorded decision was made by.
@Controller
class DecisionController {

  private static final String TEMPLATE = "rules/web/decision";

  private final DecisionReplay decisions;
  private final Speech speech;

  DecisionController(DecisionReplay decisions, Speech speech) {
    this.decisions = decisions;
    this.speech = speech;
  }

  /// @param fact as typed; empty shows the form alone
  @GetMapping("/rules/decisions")
  ModelAndView decision(@RequestParam(defaultValue = "") String fact, HttpServletRequest request) {
    if (fact.isEmpty()) {
      return Page.of(TEMPLATE, DecisionPage.blank());
    }
    Words words = speech.of(request);
    return id(fact.strip())
        .map(id -> shown(fact, decisions.of(id), words))
        .orElseGet(() -> again(fact, words.say("rules.decision.not-an-id")));
  }

  private static ModelAndView shown(String fact, Outcome outcome, Words words) {
    return switch (outcome) {
      case Outcome.Found found ->
          Page.of(TEMPLATE, new DecisionPage(fact, FormErrors.none(), found));
      case Outcome.UnknownFact _ -> again(fact, words.say("rules.decision.unknown-fact"));
      case Outcome.NoRules(var there) ->
          again(fact, words.say("rules.decision.no-rules", there.type()));
      case Outcome.UnknownPack(var _, var pack) ->
          again(fact, words.say("rules.decision.unknown-pack", pack));
    };
  }

  private static ModelAndView again(String fact, String why) {
    return Page.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        TEMPLATE,
        new DecisionPage(fact, FormErrors.of("fact", why), null));
  }

  private static Optional<UUID> id(String typed) {
    try {
      UUID id = UUID.fromString(typed);
      return id.toString().equals(typed) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
