package org.custodes.server.cases.web;

import java.util.Optional;
import org.custodes.server.cases.CaseFile;
import org.custodes.server.cases.CaseFile.Tally;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.OverviewSection;
import org.custodes.server.frame.Viewer;
import org.custodes.server.frame.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The room's part of the overview.
@Component
@Order(20)
class CasesSection implements OverviewSection {

  private final CaseFile file;

  CasesSection(CaseFile file) {
    this.file = file;
  }

  @Override
  public Optional<Shown> show(Viewer viewer, Words words) {
    Tally tally = file.tally();
    return viewer.may("GET", "/irregularities") && tally.open() > 0
        ? Optional.of(shown(tally, words))
        : Optional.empty();
  }

  private static Shown shown(Tally tally, Words words) {
    Answer answer =
        tally.unowned() > 0
            ? new Answer(Mark.NOW, words.richCount("cases.answer.unowned", tally.unowned()))
            : new Answer(Mark.WATCH, words.richCount("cases.answer.open", tally.open()));
    return new Shown("cases/web/section", tally, Optional.of(answer));
  }
}
