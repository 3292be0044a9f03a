package org.custodes.server.frame.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.custodes.server.frame.Frame;
import org.springframework.stereotype.Component;

/// Fills templates.
@Component
class Renderer {

  private final TemplateEngine engine;
  private final Frames frames;

  Renderer(TemplateEngine engine, Frames frames) {
    this.engine = engine;
    this.frames = frames;
  }

  boolean has(String template) {
    return engine.hasTemplate(template + ".jte");
  }

  /// Renders the whole page before the first byte leaves.
  void render(
      String template,
      Map<String, ?> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, Object> parameters = new HashMap<>(model);
    Frame frame = frames.of(request);
    parameters.put("frame", frame);
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, page);
    response.setContentType("text/html;charset=UTF-8");
    response.setLocale(Locale.forLanguageTag(frame.words().language().tag()));
    response.setContentLength(page.getContentLength());
    page.writeTo(response.getOutputStream());
  }

  /// A template as a piece of another page.
  Content piece(String template, Frame frame, Object page) {
    return output -> engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
  }
}
