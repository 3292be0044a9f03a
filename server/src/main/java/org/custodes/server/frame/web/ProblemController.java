package org.custodes.server.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Explains the code of a refusal: where the `type` of a problem document leads.
@Controller
class ProblemController {

  private static final Pattern CODE = Pattern.compile("[a-z]{1,40}\\.[a-z0-9-]{1,80}");

  private final Answers answers;
  private final Looks looks;

  ProblemController(Answers answers, Looks looks) {
    this.answers = answers;
    this.looks = looks;
  }

  @GetMapping("/problems/{code}")
  ModelAndView problem(@PathVariable String code, HttpServletRequest request) {
    if (!CODE.matcher(code).matches() || code.contains("--") || code.endsWith("-")) {
      throw new Refusal(404, "frame.not-found");
    }
    return Page.of("frame/web/problem", answers.explain(code, looks.of(request)));
  }
}
