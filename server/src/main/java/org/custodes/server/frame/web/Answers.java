package org.custodes.server.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Refusals;
import org.custodes.server.frame.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes refusals: a page, or a problem document under `/api/`.
@Component
class Answers implements Refusals {

  private static final int UNPROCESSABLE = 422;
  private static final int FAULT = 500;

  private final Looks looks;
  private final Renderer renderer;
  private final JsonMapper json;

  Answers(Looks looks, Renderer renderer, JsonMapper json) {
    this.looks = looks;
    this.renderer = renderer;
    this.json = json;
  }

  @Override
  public void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    response.setStatus(refusal.status());
    if (Frames.path(request).startsWith("/api/")) {
      writeProblem(refusal, request, response);
    } else {
      writePage(refusal, request, response);
    }
  }

  /// What a code means, without the particulars of a case.
  ProblemPage explain(String code, Words words) {
    Refusal refusal = new Refusal(UNPROCESSABLE, code);
    if (!words.has(refusal.key() + ".title")) {
      throw new Refusal(404, "frame.not-found");
    }
    String meaning = refusal.key() + ".meaning";
    return new ProblemPage(
        0,
        code,
        Mark.INFORMATION,
        title(refusal, words),
        words.has(meaning) ? words.say(meaning) : "",
        todo(refusal, words));
  }

  private void writePage(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Words words = looks.of(request);
    ProblemPage page =
        new ProblemPage(
            refusal.status(),
            refusal.code(),
            refusal.status() >= FAULT ? Mark.NOW : Mark.REFUSED,
            title(refusal, words),
            detail(refusal, words),
            todo(refusal, words));
    renderer.render("frame/web/problem", Map.of("page", page), request, response);
  }

  private void writeProblem(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Words words = looks.of(request);
    Problem problem =
        new Problem(
            "/problems/" + refusal.code(),
            title(refusal, words),
            refusal.status(),
            detail(refusal, words),
            Frames.path(request),
            refusal.code(),
            refusal.members());
    response.setContentType("application/problem+json");
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static String title(Refusal refusal, Words words) {
    return words.say(refusal.key() + ".title");
  }

  private static String detail(Refusal refusal, Words words) {
    return words.say(refusal.key() + ".detail", refusal.arguments());
  }

  private static String todo(Refusal refusal, Words words) {
    String key = refusal.key() + ".todo";
    return words.has(key) ? words.say(key, refusal.arguments()) : "";
  }
}
