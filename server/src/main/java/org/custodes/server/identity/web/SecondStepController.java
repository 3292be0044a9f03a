package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.custodes.server.frame.LocalPath;
import org.custodes.server.frame.Page;
import org.custodes.server.identity.SecondStep;
import org.custodes.server.identity.SecondStep.Outcome;
import org.custodes.server.identity.Secret;
import org.custodes.server.identity.web.SignInPage.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The second step of signing in, for whoever is halfway in.
@Controller
class SecondStepController {

  private static final String TEMPLATE = "identity/web/second_step";

  private final SecondStep step;

  SecondStepController(SecondStep step) {
    this.step = step;
  }

  @GetMapping("/sign-in/code")
  ModelAndView page(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
    return Cookies.read(Cookies.HALFWAY, request)
        .flatMap(step::of)
        .map(_ -> page(next))
        .orElseGet(() -> Page.redirect("/sign-in?late=true"));
  }

  @PostMapping("/sign-in/code")
  ModelAndView attempt(
      @RequestParam String code,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Secret shown = Cookies.read(Cookies.HALFWAY, request).orElseGet(() -> Secret.shown("none"));
    return switch (step.attempt(shown, code, Clients.of(request))) {
      case Outcome.Welcome(Secret session) ->
          SessionCookie.welcome(session, next, request, response);
      case Outcome.Wrong _ -> again(HttpStatus.UNAUTHORIZED, next, Notice.WRONG);
      case Outcome.Locked(Instant until) -> locked(next, until);
      case Outcome.BeginAnew _ -> Page.redirect("/sign-in?late=true");
    };
  }

  private static ModelAndView page(String next) {
    return Page.of(TEMPLATE, SignInPage.fresh(LocalPath.of(next), Notice.NONE));
  }

  private static ModelAndView again(HttpStatus status, String next, Notice notice) {
    return Page.of(
        status, TEMPLATE, new SignInPage("", LocalPath.of(next), notice, Optional.empty()));
  }

  private static ModelAndView locked(String next, Instant until) {
    return Page.of(
        HttpStatus.TOO_MANY_REQUESTS,
        TEMPLATE,
        new SignInPage("", LocalPath.of(next), Notice.LOCKED, Optional.of(until)));
  }
}
