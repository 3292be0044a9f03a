package org.custodes.server.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.custodes.server.frame.Frame;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.OverviewSection;
import org.custodes.server.frame.OverviewSection.Answer;
import org.custodes.server.frame.OverviewSection.Shown;
import org.custodes.server.frame.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Overview: what the rooms have to say to this person, the most urgent first.
@Controller
class OverviewController {

  private final Frames frames;
  private final Renderer renderer;
  private final List<OverviewSection> sections;

  OverviewController(Frames frames, Renderer renderer, ObjectProvider<OverviewSection> sections) {
    this.frames = frames;
    this.renderer = renderer;
    this.sections = sections.orderedStream().toList();
  }

  @GetMapping("/")
  ModelAndView overview(HttpServletRequest request) {
    Frame frame = frames.of(request);
    List<Shown> shown =
        sections.stream()
            .map(section -> section.show(frame.viewer(), frame.words()))
            .flatMap(Optional::stream)
            .toList();
    Answer answer = answer(shown, frame);
    return Page.of(
        "frame/web/overview",
        new OverviewPage(
            answer.mark(),
            answer.text(),
            shown.stream()
                .map(section -> renderer.piece(section.template(), frame, section.page()))
                .toList()));
  }

  private static Answer answer(List<Shown> shown, Frame frame) {
    return shown.stream()
        .map(Shown::answer)
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(OverviewController::urgency))
        .orElseGet(() -> new Answer(Mark.UNKNOWN, frame.rich("frame.overview.nothing")));
  }

  private static int urgency(Answer answer) {
    return switch (answer.mark()) {
      case NOW -> 0;
      case WATCH -> 1;
      case PENDING -> 2;
      default -> 3;
    };
  }
}
