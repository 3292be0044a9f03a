package org.custodes.server.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.custodes.server.frame.Language;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Theme;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Keeps the chosen theme and language in cookies of this browser.
@Controller
class LookController {

  private static final Duration KEPT = Duration.ofDays(365);

  private final Bundles bundles;

  LookController(Bundles bundles) {
    this.bundles = bundles;
  }

  @PostMapping("/look/theme")
  ModelAndView theme(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    keep(Looks.THEME, Theme.of(theme).word(), request, response);
    return Page.redirect(back);
  }

  @PostMapping("/look/language")
  ModelAndView language(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!bundles.has(new Language(language))) {
      throw new Refusal(400, "frame.language-unknown");
    }
    keep(Looks.LANGUAGE, language, request, response);
    return Page.redirect(back);
  }

  private static void keep(
      String name, String value, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
