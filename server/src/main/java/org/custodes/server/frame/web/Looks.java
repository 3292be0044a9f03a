package org.custodes.server.frame.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.custodes.server.frame.Frame;
import org.custodes.server.frame.Language;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Theme;
import org.custodes.server.frame.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Theme and language of a request: what the person chose before, else what the browser asks for.
@Component
class Looks implements Speech {

  static final String THEME = "custodes_theme";
  static final String LANGUAGE = "custodes_language";

  private final Bundles bundles;

  Looks(Bundles bundles) {
    this.bundles = bundles;
  }

  Frame.Look look(HttpServletRequest request) {
    return new Frame.Look(Theme.of(cookie(request, THEME).orElse("")), bundles.languages());
  }

  @Override
  public Words of(HttpServletRequest request) {
    return bundles.in(chosen(request).orElseGet(() -> asked(request)));
  }

  private Optional<Language> chosen(HttpServletRequest request) {
    return cookie(request, LANGUAGE).map(Language::new).filter(bundles::has);
  }

  private Language asked(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Language.ENGLISH;
    }
    List<Locale> locales = Collections.list(request.getLocales());
    return locales.stream()
        .map(locale -> new Language(locale.getLanguage()))
        .filter(bundles::has)
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
  }
}
