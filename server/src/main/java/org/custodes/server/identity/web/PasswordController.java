package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.OwnPassword;
import org.custodes.server.identity.OwnPassword.Outcome;
import org.custodes.server.identity.Passwords;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Changing one's own password.
@Controller
class PasswordController {

  private static final String TEMPLATE = "identity/web/password";

  private final OwnPassword passwords;
  private final Speech speech;

  PasswordController(OwnPassword passwords, Speech speech) {
    this.passwords = passwords;
    this.speech = speech;
  }

  @GetMapping("/account/password")
  ModelAndView page(@AuthenticationPrincipal SignedIn person) {
    return Page.of(TEMPLATE, page(person, FormErrors.none()));
  }

  @PostMapping("/account/password")
  ModelAndView change(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String present,
      @RequestParam String wanted,
      @RequestParam String again,
      HttpServletRequest request) {
    Words words = speech.of(request);
    if (!wanted.equals(again)) {
      return wrong(person, "again", words.say("identity.password.differs"));
    }
    return switch (passwords.change(person, present, wanted)) {
      case Outcome.Changed _ -> Page.redirect("/account?done=password-changed");
      case Outcome.PresentWrong _ ->
          wrong(person, "present", words.say("identity.password.present-wrong"));
      case Outcome.Locked _ -> wrong(person, "present", words.say("identity.password.locked"));
      case Outcome.Same _ -> wrong(person, "wanted", words.say("identity.password.same"));
      case Outcome.NewRefused(Passwords.Fault fault) ->
          wrong(person, "wanted", words.say("identity.password." + word(fault), limit(fault)));
    };
  }

  private static ModelAndView wrong(SignedIn person, String field, String sentence) {
    return Page.of(
        HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page(person, FormErrors.of(field, sentence)));
  }

  private static PasswordPage page(SignedIn person, FormErrors errors) {
    return new PasswordPage(person.login().text(), person.provisional(), errors);
  }

  private static String word(Passwords.Fault fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int limit(Passwords.Fault fault) {
    return switch (fault) {
      case TOO_SHORT -> Passwords.SHORTEST;
      case TOO_LONG -> Passwords.LONGEST;
      case TOO_FEW_DIFFERENT -> Passwords.FEWEST_DIFFERENT;
      case CONTAINS_LOGIN, WELL_KNOWN -> 0;
    };
  }
}
