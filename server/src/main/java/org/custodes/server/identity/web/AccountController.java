package org.custodes.server.identity.web;

import java.util.UUID;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.Sessions;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.Tokens;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// My account: where I am signed in, and which programs speak for me.
@Controller
class AccountController {

  private final Sessions sessions;
  private final Tokens tokens;

  AccountController(Sessions sessions, Tokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @GetMapping("/account")
  ModelAndView account(
      @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String done) {
    return Page.of(
        "identity/web/account",
        new AccountPage(
            person, sessions.open(person.account()), tokens.of(person.account()), known(done)));
  }

  @PostMapping("/account/sessions/{id}/end")
  ModelAndView end(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
    if (!sessions.end(id, person.account())) {
      throw new Refusal(404, "identity.session-unknown");
    }
    return Page.redirect("/account?done=session-ended");
  }

  /// Only words that have a message are shown.
  private static String known(String done) {
    return switch (done) {
      case "session-ended", "password-changed", "token-revoked", "factor-added", "factor-removed" ->
          done;
      default -> "";
    };
  }
}
