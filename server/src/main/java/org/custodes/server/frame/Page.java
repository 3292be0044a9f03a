package org.custodes.server.frame;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// What a room's controller answers with.
public final class Page {

  private Page() {}

  /// A template rendered with `frame` and `page`.
  ///
  /// @param template path below `src/main/jte` without `.jte`, for example `reports/web/import`
  /// @param page what the template shows; a record of the template's own package, which may be
  ///   package-private
  public static ModelAndView of(String template, Object page) {
    return new ModelAndView(template, Map.of("page", page));
  }

  /// The same with a status, for example 422 for a form that comes back with its errors.
  public static ModelAndView of(HttpStatusCode status, String template, Object page) {
    return new ModelAndView(template, Map.of("page", page), status);
  }

  /// A template that needs nothing but `frame`.
  public static ModelAndView of(String template) {
    return new ModelAndView(template);
  }

  /// Sends the browser to another page of this house after an act, so that reloading does not act
  /// twice.
  public static ModelAndView redirect(String path) {
    RedirectView view = new RedirectView(LocalPath.of(path));
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }
}
