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
    int silent = today.silent().size();
    Content text =
        silent > 0
            ? words.richCount("reports.material.section.silent", silent, today.holding())
            : words.richCount("reports.material.section.answer", today.holding());
    return new Answer(silent > 0 ? Mark.WATCH : Mark.INFORMATION, text);
  }
}
