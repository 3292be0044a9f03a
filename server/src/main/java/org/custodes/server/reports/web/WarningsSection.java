package org.custodes.server.reports.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.custodes.server.frame.OverviewSection;
import org.custodes.server.frame.Viewer;
import org.custodes.server.frame.Words;
import org.custodes.server.reports.KeptWarning;
import org.custodes.server.reports.ReceivedReports;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the rules warned of when reports were taken, on the first page.
@Component
@Order(40)
final class WarningsSection implements OverviewSection {

  private final ReceivedReports received;
  private final Clock clock;

  WarningsSection(ReceivedReports received, Clock clock) {
    this.received = received;
    this.clock = clock;
  }

  @Override
  public Optional<Shown> show(Viewer viewer, Words words) {
    if (!viewer.may("GET", "/reports/imports")) {
      return Optional.empty();
    }
    Instant then = clock.instant().minus(Duration.ofDays(WarningsPage.DAYS));
    List<KeptWarning> found = received.warningsSince(then, WarningsPage.MOST + 1);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown("reports/web/warnings_section", WarningsPage.of(found), Optional.empty()));
  }
}
