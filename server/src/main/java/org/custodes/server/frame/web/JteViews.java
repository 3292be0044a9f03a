package org.custodes.server.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/// Finds a template by the name a controller answers with.
@Component
class JteViews implements ViewResolver, Ordered {

  private final Renderer renderer;

  JteViews(Renderer renderer) {
    this.renderer = renderer;
  }

  @Override
  public @Nullable View resolveViewName(String template, Locale locale) {
    return renderer.has(template) ? new JteView(template, renderer) : null;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /// One template, ready to be rendered.
  private static final class JteView extends AbstractView {

    private final String template;
    private final Renderer renderer;

    JteView(String template, Renderer renderer) {
      this.template = template;
      this.renderer = renderer;
    }

    @Override
    protected void renderMergedOutputModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      renderer.render(template, model, request, response);
    }
  }
}
