package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.custodes.server.frame.Page;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.FirstKeys;
import org.custodes.server.identity.Secret;
import org.custodes.server.identity.Sessions;
import org.custodes.server.identity.SignIn;
import org.custodes.server.identity.SignIn.Outcome;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.web.SignInPage.Notice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in and out.
@Controller
class SignInController {

  private final SignIn signIn;
  private final Sessions sessions;
  private final SignInPages pages;
  private final ObjectProvider<FirstKeys> first;

  SignInController(
      SignIn signIn, Sessions sessions, SignInPages pages, ObjectProvider<FirstKeys> first) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.pages = pages;
    this.first = first;
  }

  @GetMapping("/sign-in")
  ModelAndView page(
      @RequestParam(defaultValue = "/") String next,
      @RequestParam(defaultValue = "false") boolean out,
      @RequestParam(defaultValue = "false") boolean late,
      HttpServletRequest request) {
    return Recognition.present().isPresent()
        ? Page.redirect(next)
        : pages.page(HttpStatus.OK, "", next, notice(out, late), Optional.empty(), request);
  }

  @PostMapping("/sign-in")
  ModelAndView signIn(
      @RequestParam String login,
      @RequestParam String password,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (signIn.attempt(login, password, Clients.of(request))) {
      case Outcome.Welcome(Secret session, Account account) ->
          SessionCookie.welcome(session, way(account, next, request, response), request, response);
      case Outcome.Halfway(Secret secret) -> SessionCookie.halfway(secret, next, request, response);
      case Outcome.Wrong _ ->
          pages.page(HttpStatus.UNAUTHORIZED, login, next, Notice.WRONG, Optional.empty(), request);
      case Outcome.Busy _ ->
          pages.page(
              HttpStatus.SERVICE_UNAVAILABLE, login, next, Notice.BUSY, Optional.empty(), request);
      case Outcome.Locked(Instant until) ->
          pages.page(
              HttpStatus.TOO_MANY_REQUESTS,
              login,
              next,
              Notice.LOCKED,
              Optional.of(until),
              request);
    };
  }

  @PostMapping("/sign-out")
  ModelAndView signOut(
      @AuthenticationPrincipal SignedIn person,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.end(person.through(), person.account());
    Cookies.remove(Cookies.SESSION, request, response);
    return Page.redirect("/sign-in?out=true");
  }

  /// In a demonstration by way of the desk, once in a browser for each account, so that the browser
  /// holds a key.
  private String way(
      Account account, String next, HttpServletRequest request, HttpServletResponse response) {
    if (first.stream().noneMatch(keys -> keys.wantedBy(account))
        || Cookies.isMarked(account.login(), request)) {
      return next;
    }
    Cookies.mark(account.login(), request, response);
    return FirstKeyController.path(next);
  }

  private static Notice notice(boolean out, boolean late) {
    if (late) {
      return Notice.LATE;
    }
    return out ? Notice.SIGNED_OUT : Notice.NONE;
  }
}
