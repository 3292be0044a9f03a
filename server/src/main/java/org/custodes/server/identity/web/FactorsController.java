package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.identity.CodeSecret;
import org.custodes.server.identity.OneTimeCodes;
import org.custodes.server.identity.OneTimeCodes.Outcome;
import org.custodes.server.identity.Passkeys;
import org.custodes.server.identity.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own second factors: setting them up and removing them.
@Controller
class FactorsController {

  private static final String TEMPLATE = "identity/web/factors";

  private final OneTimeCodes codes;
  private final Passkeys passkeys;
  private final Origins origins;
  private final Speech speech;
  private final String house;

  FactorsController(
      OneTimeCodes codes,
      Passkeys passkeys,
      Origins origins,
      Speech speech,
      @Value("${custodes.house.name}") String house) {
    this.codes = codes;
    this.passkeys = passkeys;
    this.origins = origins;
    this.speech = speech;
    this.house = house;
  }

  /// Whoever still has a one-time password chooses their own first.
  @GetMapping("/account/factors")
  ModelAndView page(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
    return person.provisional()
        ? Page.redirect("/account/password")
        : Page.of(TEMPLATE, page(person, FormErrors.none(), request));
  }

  @PostMapping("/account/factors/code")
  ModelAndView offer(@AuthenticationPrincipal SignedIn person) {
    requireOwnPassword(person);
    if (!codes.offer(person)) {
      throw new Refusal(409, "identity.code-on-already");
    }
    return Page.redirect("/account/factors");
  }

  @PostMapping("/account/factors/code/confirmation")
  ModelAndView turnOn(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String code,
      HttpServletRequest request) {
    requireOwnPassword(person);
    return answer(person, codes.turnOn(person, code), "factor-added", "code", request);
  }

  @PostMapping("/account/factors/code/removal")
  ModelAndView turnOff(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String present,
      HttpServletRequest request) {
    return answer(person, codes.turnOff(person, present), "factor-removed", "present", request);
  }

  private ModelAndView answer(
      SignedIn person, Outcome outcome, String done, String field, HttpServletRequest request) {
    return switch (outcome) {
      case DONE -> Page.redirect("/account?done=" + done);
      case WRONG -> wrong(person, field, "identity.code.wrong", request);
      case LOCKED -> wrong(person, field, "identity.password.locked", request);
      case NO_SECRET -> throw new Refusal(409, "identity.code-without-secret");
    };
  }

  private ModelAndView wrong(
      SignedIn person, String field, String key, HttpServletRequest request) {
    FormErrors errors = FormErrors.of(field, speech.of(request).say(key));
    return Page.of(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page(person, errors, request));
  }

  private FactorsPage page(SignedIn person, FormErrors errors, HttpServletRequest request) {
    Optional<CodeSecret> offered = codes.offered(person);
    return new FactorsPage(
        person.withoutFactor(),
        codes.since(person.account()),
        offered,
        offered.map(secret -> secret.address(house, person.login())).orElse(""),
        errors,
        passkeys.of(person.account()),
        origins.of(request).isPresent());
  }

  static void requireOwnPassword(SignedIn person) {
    if (person.provisional()) {
      throw new Refusal(403, "identity.password-first");
    }
  }
}
