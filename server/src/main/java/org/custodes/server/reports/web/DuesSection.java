package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.Optional;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.OverviewSection;
import org.custodes.server.frame.Viewer;
import org.custodes.server.frame.Words;
import org.custodes.server.reports.OverdueShipment;
import org.custodes.server.reports.OwedReports;
import org.custodes.server.reports.Transit;
import org.custodes.server.rules.Rules;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is overdue or due, on the first page.
@Component
@Order(30)
final class DuesSection implements OverviewSection {

  private final Transit transit;
  private final OwedReports owed;
  private final Rules rules;
  private final Asked asked;

  DuesSection(Transit transit, OwedReports owed, Rules rules, Asked asked) {
    this.transit = transit;
    this.owed = owed;
    this.rules = rules;
    this.asked = asked;
  }

  @Override
  public Optional<Shown> show(Viewer viewer, Words words) {
    if (!viewer.may("GET", "/transfers")) {
      return Optional.empty();
    }
    LocalDate today = asked.today();
    DuesPage page =
        new DuesPage(today, OverdueShipment.of(transit.open(), today, rules), owed.on(today));
    return page.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown("reports/web/dues_section", page, answer(page, words)));
  }

  private static Optional<Answer> answer(DuesPage page, Words words) {
    return page.shipments().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                Mark.WATCH, words.richCount("reports.overdue.answer", page.shipments().size())));
  }
}
