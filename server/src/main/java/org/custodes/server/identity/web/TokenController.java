package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.Secret;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.Token;
import org.custodes.server.identity.TokenOutcome.Made;
import org.custodes.server.identity.TokenOutcome.Refused;
import org.custodes.server.identity.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Making and revoking the tokens of one's own programs.
@Controller
class TokenController {

  private static final String FORM = "identity/web/token_form";

  private final Tokens tokens;
  private final Speech speech;

  TokenController(Tokens tokens, Speech speech) {
    this.tokens = tokens;
    this.speech = speech;
  }

  @GetMapping("/account/tokens/new")
  ModelAndView form(@AuthenticationPrincipal SignedIn person) {
    Set<Duty> held = person.duties();
    return Page.of(FORM, new TokenPage(held, "", held, TokenPage.USUAL_DAYS, FormErrors.none()));
  }

  @PostMapping("/account/tokens")
  ModelAndView make(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String name,
      @RequestParam(defaultValue = "") Set<String> duties,
      @RequestParam String days,
      HttpServletRequest request) {
    Set<Duty> chosen = DutyWords.read(duties);
    return switch (tokens.make(person, name, chosen, number(days))) {
      case Made(Token token, Secret secret) ->
          Page.of("identity/web/token_made", new TokenMadePage(token, secret.reveal()));
      case Refused refused ->
          Page.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              FORM,
              new TokenPage(
                  person.duties(), name, chosen, days, errors(refused, speech.of(request))));
    };
  }

  @PostMapping("/account/tokens/{id}/revoke")
  ModelAndView revoke(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
    if (!tokens.revoke(person, id)) {
      throw new Refusal(404, "identity.token-unknown");
    }
    return Page.redirect("/account?done=token-revoked");
  }

  private static FormErrors errors(Refused refused, Words words) {
    return switch (refused) {
      case NAME_MALFORMED ->
          FormErrors.of("name", words.say("identity.token.name-malformed", Token.LONGEST_NAME));
      case NO_DUTY, DUTY_NOT_HELD -> FormErrors.of("duties", words.say("identity.token.no-duty"));
      case DAYS_OUT_OF_RANGE ->
          FormErrors.of("days", words.say("identity.token.days-out-of-range", Tokens.MOST_DAYS));
      case TOO_MANY -> FormErrors.of("name", words.say("identity.token.too-many", Tokens.MOST));
    };
  }

  /// What is no number is out of range.
  private static int number(String days) {
    return days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0;
  }
}
