package org.custodes.server.rules.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.rules.DecisionReplay;
import org.custodes.server.rules.DecisionReplay.Compared;
import org.custodes.server.rules.DecisionReplay.Outcome;
import org.custodes.server.rules.PackFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows the rules a recorded decision was made by, and replays it under others.
@Controller
class DecisionController {

  private static final String TEMPLATE = "rules/web/decision";

  private final DecisionReplay decisions;
  private final PackLookup lookup;
  private final Speech speech;

  DecisionController(DecisionReplay decisions, PackLookup lookup, Speech speech) {
    this.decisions = decisions;
    this.lookup = lookup;
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

  /// The decision once more under another pack, beside its own.
  ///
  /// @param under id and version of the other pack, for example `signing-facility@1`
  @GetMapping("/rules/decisions/replay")
  ModelAndView replay(
      @RequestParam(defaultValue = "") String fact,
      @RequestParam(defaultValue = "") String under,
      HttpServletRequest request) {
    Words words = speech.of(request);
    PackFile file = lookup.find(under);
    Optional<Outcome> outcome = id(fact.strip()).map(decisions::of);
    return outcome.isPresent() && outcome.get() instanceof Outcome.Found found
        ? replayed(fact, found, file, words)
        : decision(fact, request);
  }

  private ModelAndView replayed(String fact, Outcome.Found found, PackFile file, Words words) {
    Optional<Compared> compared = decisions.under(found, file);
    if (compared.isPresent()) {
      return page(fact, FormErrors.none(), found, compared);
    }
    FormErrors wrong =
        FormErrors.of("under", words.say("rules.replay.other-kind", file.version().toString()));
    ModelAndView again = page(fact, wrong, found, compared);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private ModelAndView page(
      String fact, FormErrors errors, Outcome.Found found, Optional<Compared> compared) {
    return Page.of(TEMPLATE, new DecisionPage(fact, errors, found, lookup.others(found), compared));
  }

  private ModelAndView shown(String fact, Outcome outcome, Words words) {
    return switch (outcome) {
      case Outcome.Found found -> page(fact, FormErrors.none(), found, Optional.empty());
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
        DecisionPage.refused(fact, FormErrors.of("fact", why)));
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
