package org.custodes.server.seal.web;

import java.util.Optional;
import org.custodes.server.facts.Seals;
import org.custodes.server.frame.FooterLine;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.Words;
import org.custodes.server.seal.SealedLog;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says at the foot of every page how far the log is sealed and witnessed.
@Component
@Order(10)
class SealLine implements FooterLine {

  private final SealedLog log;

  SealLine(SealedLog log) {
    this.log = log;
  }

  @Override
  public Optional<Line> line(Words words) {
    if (!log.kept()) {
      return Optional.of(new Line(Mark.UNKNOWN, words.rich("seal.foot.none")));
    }
    Seals.Reach reach = log.reach();
    return Optional.of(
        reach
            .witnessed()
            .map(head -> line(words, Mark.WITNESSED, "seal.foot.witnessed", head))
            .or(() ->
                reach.sealed().map(head -> line(words, Mark.SEALED, "seal.foot.sealed", head)))
            .orElseGet(() -> new Line(Mark.DRAFT, words.rich("seal.foot.unsealed"))));
  }

  private static Line line(Words words, Mark mark, String key, Seals.Stamp head) {
    return new Line(mark, words.richCount(key, head.size(), head.at()));
  }
}
