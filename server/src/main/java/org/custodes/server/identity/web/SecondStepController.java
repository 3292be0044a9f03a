package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.custodes.server.frame.LocalPath;
import org.custodes.server.frame.Page;
import org.custodes.server.identity.Factor;
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
    Set<Factor> asked = step.asked(shown(request));
    return asked.isEmpty()
        ? Page.redirect("/sign-in?late=true")
        : page(HttpStatus.OK, asked, next, Notice.NONE, Optional.empty());
  }

  @PostMapping("/sign-in/code")
  ModelAndView attempt(
      @RequestParam String code,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Secret shown = shown(request);
    return switch (step.attempt(shown, code, Clients.of(request))) {
      case Outcome.Welcome(Secret session) ->
          SessionCookie.welcome(session, next, request, response);
      case Outcome.Wrong _ ->
          page(HttpStatus.UNAUTHORIZED, step.asked(shown), next, Notice.WRONG, Optional.empty());
      case Outcome.Locked(Instant until) ->
          page(HttpStatus.TOO_MANY_REQUESTS, Set.of(), next, Notice.LOCKED, Optional.of(until));
      case Outcome.BeginAnew _ -> Page.redirect("/sign-in?late=true");
    };
  }

  private static Secret shown(HttpServletRequest request) {
    return Cookies.read(Cookies.HALFWAY, request).orElseGet(() -> Secret.shown("none"));
  }

  private static ModelAndView page(
      HttpStatus status, Set<Factor> asked, String next, Notice notice, Optional<Instant> until) {
    return Page.of(status, TEMPLATE, new SecondStepPage(asked, LocalPath.of(next), notice, until));
  }
}
