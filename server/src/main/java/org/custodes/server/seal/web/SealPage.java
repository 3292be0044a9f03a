package org.custodes.server.seal.web;

import java.time.Duration;
import java.util.List;
import org.custodes.server.frame.Mark;
import org.custodes.server.seal.Heads;
import org.custodes.server.seal.LogNames;
import org.custodes.server.seal.SealedLog;
import org.custodes.server.seal.Witnessing;

/// How far the log is sealed and witnessed.
///
/// @param names the log's origin, keys and policy
/// @param heads the newest heads, the newest first
/// @param more address of the page with older heads; empty if there are none
record SealPage(SealedLog.State state, LogNames names, List<Heads.Listed> heads, String more) {

  SealPage {
    heads = List.copyOf(heads);
  }

  Mark mark() {
    if (!state.kept()) {
      return Mark.UNKNOWN;
    }
    if (state.trouble().isPresent() || state.overdue()) {
      return Mark.NOW;
    }
    if (state.witnessed().isPresent()) {
      return Mark.WITNESSED;
    }
    return state.sealed().isPresent() ? Mark.SEALED : Mark.DRAFT;
  }

  /// The key of the sentence that answers how the log stands.
  String answer() {
    if (!state.kept()) {
      return "seal.answer.none";
    }
    if (state.trouble().isPresent()) {
      return "seal.answer.trouble";
    }
    if (state.overdue()) {
      return "seal.answer.overdue";
    }
    if (state.witnessed().isPresent()) {
      return state.window().facts() == 0 ? "seal.answer.all" : "seal.answer.witnessed";
    }
    return state.sealed().isPresent() ? "seal.answer.sealed" : "seal.answer.nothing";
  }

  /// How old the oldest unwitnessed fact is, in whole minutes.
  long minutes() {
    return state.window().age().map(Duration::toMinutes).orElse(0L);
  }

  static Mark mark(Witnessing.Door door) {
    if (door.failure().isPresent()) {
      return Mark.NOW;
    }
    return door.answeredAt().isPresent() ? Mark.GOOD : Mark.UNKNOWN;
  }

  static String word(Witnessing.Door door) {
    if (door.failure().isPresent()) {
      return "seal.witness.failed";
    }
    return door.answeredAt().isPresent() ? "seal.witness.answers" : "seal.witness.not-asked";
  }
}
