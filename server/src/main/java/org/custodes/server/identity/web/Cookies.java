package org.custodes.server.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.custodes.server.identity.Login;
import org.custodes.server.identity.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The cookies that hold secrets: of a session, of a visitor who has not signed in, and of one who
/// is halfway in, of one who was sent to the identity provider; and the marks of a demonstration.
/// No script can read them; over HTTPS their names bind them to this host alone (`__Host-`).
final class Cookies {

  static final String SESSION = "custodes_session";
  static final String VISIT = "custodes_visit";
  static final String HALFWAY = "custodes_halfway";
  static final String AWAY = "custodes_away";

  /// With the login behind it: this browser has been to the desk for that account's first key.
  static final String FIRST_KEY = "custodes_first_key_";

  /// As long as browsers keep a cookie; they may keep keys of their own longer.
  private static final Duration MARKED = Duration.ofDays(400);

  private Cookies() {}

  static boolean isMarked(Login login, HttpServletRequest request) {
    return WebUtils.getCookie(request, named(FIRST_KEY + login.text(), request)) != null;
  }

  static void mark(Login login, HttpServletRequest request, HttpServletResponse response) {
    add(cookie(FIRST_KEY + login.text(), "been", request).maxAge(MARKED).build(), response);
  }

  static Optional<Secret> read(String name, HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, named(name, request)))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .map(Secret::shown);
  }

  /// Until the browser is closed; the server ends a session earlier.
  static void write(
      String name, String value, HttpServletRequest request, HttpServletResponse response) {
    add(cookie(name, value, request).build(), response);
  }

  static void remove(String name, HttpServletRequest request, HttpServletResponse response) {
    add(cookie(name, "", request).maxAge(Duration.ZERO).build(), response);
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      String name, String value, HttpServletRequest request) {
    return ResponseCookie.from(named(name, request), value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax");
  }

  private static String named(String name, HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + name : name;
  }

  private static void add(ResponseCookie cookie, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
