package org.custodes.server.cases;

import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;

/// That an irregularity is closed, as two people sign it.
///
/// @param number by which people call the irregularity
/// @param reason in the owner's words
/// @param steps how many there were when it was proposed
record Closing(UUID irregularity, long number, Outcome outcome, String reason, long steps) {

  static final String TYPE = "cases.closed.1";

  static Closing of(Standing standing, Outcome outcome, String reason) {
    Irregularity irregularity = standing.irregularity();
    return new Closing(irregularity.id(), irregularity.index(), outcome, reason, standing.steps());
  }

  /// @throws IllegalArgumentException if the outcome is none
  static Closing read(Json.Members fields) {
    return new Closing(
        UUID.fromString(text(fields, "irregularity")),
        number(fields, "number"),
        Outcome.of(text(fields, "outcome"))
            .orElseThrow(() -> new IllegalArgumentException("the closing has no outcome")),
        text(fields, "reason"),
        number(fields, "steps"));
  }

  NewFact fact(Actor actor) {
    return NewFact.of(TYPE, actor, "irregularity " + number)
        .with("irregularity", irregularity.toString())
        .with("number", number)
        .with("outcome", outcome.word())
        .with("reason", reason)
        .with("steps", steps);
  }

  /// Whether nothing was done about the irregularity since, but to propose this.
  boolean isStillAbout(Standing standing) {
    Optional<Step> last = standing.last();
    return standing.irregularity().index() == number
        && (standing.steps() == steps
            || (standing.steps() == steps + 1
                && last.filter(step -> step.act() == Step.Act.PROPOSE).isPresent()));
  }

  private static String text(Json.Members fields, String name) {
    if (fields.values().get(name) instanceof Json.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("the closing has no " + name);
  }

  private static long number(Json.Members fields, String name) {
    if (fields.values().get(name) instanceof Json.Whole(var number)) {
      return number;
    }
    throw new IllegalArgumentException("the closing has no " + name);
  }
}
