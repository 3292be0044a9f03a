package org.custodes.server.cases.web;

import java.time.Instant;
import java.util.Optional;
import org.custodes.server.cases.Standing;
import org.custodes.server.cases.State;
import org.custodes.server.frame.Mark;

/// An irregularity in a list.
///
/// @param owner the owner's name
/// @param due empty where no rule sets a time
record CaseRow(Standing standing, Optional<String> owner, Optional<Standing.Due> due, Instant now) {

  String path() {
    return "/irregularities/" + standing.irregularity().id();
  }

  String kindKey() {
    return "cases.kind." + standing.irregularity().kind();
  }

  String stateKey() {
    return "cases.state." + standing.state().word();
  }

  Mark mark() {
    return mark(standing.state());
  }

  boolean isOverdue() {
    return due.filter(one -> one.isOver(now)).isPresent();
  }

  static Mark mark(State state) {
    return switch (state) {
      case ALARM, SUSPECTED, CONFIRMED -> Mark.NOW;
      case ASSESSED, OPEN, RECOVERY -> Mark.WATCH;
      case CLOSED -> Mark.GOOD;
    };
  }
}
