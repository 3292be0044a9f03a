package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.custodes.server.frame.LocalPath;
import org.custodes.server.frame.Page;
import org.custodes.server.identity.web.SignInPage.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Makes the page for signing in, with the ways in that there are.
@Component
class SignInPages {

  private final Origins origins;
  private final IdentityProvider provider;

  SignInPages(Origins origins, IdentityProvider provider) {
    this.origins = origins;
    this.provider = provider;
  }

  ModelAndView page(HttpStatus status, String next, Notice notice, HttpServletRequest request) {
    return page(status, "", next, notice, Optional.empty(), request);
  }

  /// @param login what was typed before
  /// @param until when the next try is taken, if too many failed
  ModelAndView page(
      HttpStatus status,
      String login,
      String next,
      Notice notice,
      Optional<Instant> until,
      HttpServletRequest request) {
    boolean named = origins.of(request).isPresent();
    return Page.of(
        status,
        "identity/web/sign_in",
        new SignInPage(
            login, LocalPath.of(next), notice, until, named, named ? provider.button() : ""));
  }
}
