package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.custodes.server.frame.LocalPath;
import org.custodes.server.frame.Page;
import org.custodes.server.identity.Secret;
import org.springframework.web.servlet.ModelAndView;

/// Gives a browser what it holds after it has shown something right.
final class SessionCookie {

  private SessionCookie() {}

  /// The secret of a session; what it held before goes.
  ///
  /// @param next where to go then
  static ModelAndView welcome(
      Secret session, String next, HttpServletRequest request, HttpServletResponse response) {
    write(session, request, response);
    return Page.redirect(next);
  }

  /// The same without a page.
  static void write(Secret session, HttpServletRequest request, HttpServletResponse response) {
    Cookies.write(Cookies.SESSION, session.reveal(), request, response);
    Cookies.remove(Cookies.VISIT, request, response);
    Cookies.remove(Cookies.HALFWAY, request, response);
  }

  /// The secret of being halfway in, which opens the page that asks for a code and nothing else.
  static ModelAndView halfway(
      Secret secret, String next, HttpServletRequest request, HttpServletResponse response) {
    Cookies.write(Cookies.HALFWAY, secret.reveal(), request, response);
    return Page.redirect(
        "/sign-in/code?next=" + URLEncoder.encode(LocalPath.of(next), StandardCharsets.UTF_8));
  }
}
