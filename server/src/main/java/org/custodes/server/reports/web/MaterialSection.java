package org.custodes.server.reports.web;

import gg.jte.Content;
import java.util.Optional;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.OverviewSection;
import org.custodes.server.frame.Viewer;
import org.custodes.server.frame.Words;
import org.custodes.server.reports.StateMaterial;
import org.custodes.server.reports.StateMaterial.OnDay;
import org.custodes.server.reports.Weighing;
import org.custodes.server.site.Areas;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The material on the first page: each area, what it holds, and its last balance.
@Component
@Order(20)
final class MaterialSection implements OverviewSection {

  private final StateMaterial state;
  private final Areas areas;
  private final Weighing weighing;
  private final Asked asked;

  MaterialSection(StateMaterial state, Areas areas, Weighing weighing, Asked asked) {
    this.state = state;
    this.areas = areas;
    this.weighing = weighing;
    this.asked = asked;
  }

  @Override
  public Optional<Shown> show(Viewer viewer, Words words) {
    if (!viewer.may("GET", "/material")) {
      return Optional.empty();
    }
    OnDay today = state.on(asked.day(""));
    MaterialPage page = MaterialPage.of(today, areas.all(), areas.facilities(), weighing.table());
    return page.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown("reports/web/material_section", page, Optional.of(answer(today, words))));
  }

  private static Answer answer(OnDay today, Words words) {
    if (today.belowZero() > 0) {
      Content text = words.richCount("reports.material.below-zero", today.belowZero());
      return new Answer(Mark.NOW, text);
    }
    int silent = today.silent().size();
    return silent > 0
        ? new Answer(
            Mark.WATCH, words.richCount("reports.material.section.silent", silent, today.holding()))
        : new Answer(
            Mark.INFORMATION, words.richCount("reports.material.section.answer", today.holding()));
  }
}
