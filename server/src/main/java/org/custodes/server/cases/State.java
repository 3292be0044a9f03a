package org.custodes.server.cases;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How far an irregularity is. Terms are those of a facility; diversion is for a State to say.
public enum State {
  /// A fact does not fit; nobody has looked yet.
  ALARM,
  /// Somebody looked, and wrote what they found.
  ASSESSED,
  /// It is an irregularity and is not explained.
  OPEN,
  /// Somebody may have removed material without authorisation.
  SUSPECTED,
  /// That has been confirmed by the facility.
  CONFIRMED,
  /// The material is sought or brought back.
  RECOVERY,
  /// Two people agreed what it was.
  CLOSED;

  /// The states into which an owner may move it on. A suspicion may be taken back, a confirmation
  /// may not; closing is another act.
  public Set<State> next() {
    return switch (this) {
      case ALARM -> EnumSet.of(ASSESSED);
      case ASSESSED -> EnumSet.of(OPEN, SUSPECTED);
      case OPEN -> EnumSet.of(SUSPECTED);
      case SUSPECTED -> EnumSet.of(OPEN, CONFIRMED);
      case CONFIRMED -> EnumSet.of(RECOVERY);
      case RECOVERY, CLOSED -> EnumSet.noneOf(State.class);
    };
  }

  /// What it may be closed as. A confirmed removal is a loss; nothing else is one.
  public Set<Outcome> outcomes() {
    return switch (this) {
      case ALARM, CLOSED -> EnumSet.noneOf(Outcome.class);
      case ASSESSED, OPEN, SUSPECTED -> EnumSet.complementOf(EnumSet.of(Outcome.LOSS));
      case CONFIRMED, RECOVERY -> EnumSet.of(Outcome.LOSS);
    };
  }

  /// The word under which it stands in facts, tables and the interface for programs.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<State> of(String word) {
    return EnumSet.allOf(State.class).stream().filter(one -> one.word().equals(word)).findFirst();
  }
}
