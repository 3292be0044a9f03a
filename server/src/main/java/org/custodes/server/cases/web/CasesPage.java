package org.custodes.server.cases.web;

import java.util.List;
import org.custodes.server.cases.CaseFile.Tally;
import org.custodes.server.frame.Mark;

/// The list of irregularities.
///
/// @param show open, mine or closed
/// @param more address of the page that goes on; empty at the end
record CasesPage(List<CaseRow> rows, Tally tally, String show, String more) {

  static final List<String> SHOWN = List.of("open", "mine", "closed");

  Mark mark() {
    if (tally.unowned() > 0) {
      return Mark.NOW;
    }
    return tally.open() > 0 ? Mark.WATCH : Mark.GOOD;
  }
}
