package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.custodes.server.identity.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Form tokens follow from the cookie of the session, or of the visit before signing in; nothing is
/// kept. Signing in changes the cookie and so the token.
@Component
class FormTokens implements CsrfTokenRepository {

  private final SecureRandom random;

  FormTokens(SecureRandom random) {
    this.random = random;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return FormToken.of(Secret.made(random));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token instanceof FormToken(String cookie)) {
      Cookies.write(Cookies.VISIT, cookie, request, response);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return Cookies.read(Cookies.SESSION, request)
        .or(() -> Cookies.read(Cookies.VISIT, request))
        .map(FormToken::of)
        .orElse(null);
  }
}
