package org.custodes.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.custodes.server.identity.Secret;
import org.custodes.server.identity.Sessions;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who makes a request.
///
/// Under `/api/` a bearer token speaks alone: where one is shown, the cookie is not looked at, so a
/// request that another site makes a browser send can never be taken for a program's.
final class Recognition extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final Tokens tokens;

  Recognition(Sessions sessions, Tokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /// Whether a program shows a token.
  static boolean showsToken(HttpServletRequest request) {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    return shown != null
        && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && request.getRequestURI().startsWith("/api/");
  }

  /// Who makes the present request.
  static Optional<SignedIn> present() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof SignedIn person
        ? Optional.of(person)
        : Optional.empty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    recognise(request).ifPresent(Recognition::remember);
    chain.doFilter(request, response);
  }

  /// A page that shows an error is in the frame of whoever made it.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private Optional<SignedIn> recognise(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/assets/")) {
      return Optional.empty();
    }
    return showsToken(request)
        ? tokens.recognise(token(request))
        : Cookies.read(Cookies.SESSION, request).flatMap(sessions::recognise);
  }

  private static Secret token(HttpServletRequest request) {
    return Secret.shown(
        request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()).strip());
  }

  private static void remember(SignedIn person) {
    List<SimpleGrantedAuthority> duties =
        person.duties().stream().map(duty -> new SimpleGrantedAuthority(duty.word())).toList();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PreAuthenticatedAuthenticationToken(person, "", duties));
    SecurityContextHolder.setContext(context);
  }
}
