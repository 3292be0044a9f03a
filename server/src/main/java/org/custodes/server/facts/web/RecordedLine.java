package org.custodes.server.facts.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.FactReader.Extent;
import org.custodes.server.frame.FooterLine;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says at the foot of every page how many facts are recorded.
///
/// Up to [#FEW] they are counted for each page. Counting more takes its time, so then the count is
/// kept for twenty times as long as it took.
@Component
@Order(0)
class RecordedLine implements FooterLine {

  /// Counted within some milliseconds.
  static final long FEW = 100_000;

  private static final int TIMES = 20;

  private final FactReader facts;
  private final Clock clock;
  private volatile Counted counted = new Counted(new Extent(0, Optional.empty()), Instant.MIN);

  private record Counted(Extent extent, Instant until) {}

  RecordedLine(FactReader facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  @Override
  public Optional<Line> line(Words words) {
    Extent extent = extent();
    return Optional.of(
        extent
            .newest()
            .map(newest ->
                new Line(Mark.POSTED, words.richCount("facts.recorded", extent.count(), newest)))
            .orElseGet(() -> new Line(Mark.DRAFT, words.rich("facts.recorded.none"))));
  }

  private Extent extent() {
    Instant start = clock.instant();
    if (start.isBefore(counted.until())) {
      return counted.extent();
    }
    Extent extent = facts.extent();
    Duration took = Duration.between(start, clock.instant()).multipliedBy(TIMES);
    counted = new Counted(extent, extent.count() < FEW ? start : start.plus(took));
    return extent;
  }
}
