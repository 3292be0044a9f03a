package org.custodes.server.cases.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.cases.Outcome;
import org.custodes.server.cases.State;
import org.custodes.server.cases.Step;
import org.custodes.server.facts.Fact;

/// One irregularity with its evidence and what was done about it.
///
/// @param evidence the fact that opened it, and those named since
/// @param steps the last first
/// @param viewer who looks
/// @param works whether the viewer's duty is to work on irregularities
/// @param affected whether the viewer stands in a fact of the evidence
record OneCase(
    CaseRow row,
    List<Evidence> evidence,
    List<Done> steps,
    UUID viewer,
    boolean works,
    boolean affected) {

  /// @param meaning what the catalogue says of its type
  record Evidence(Fact fact, String meaning, String who) {}

  /// @param owner the owner's name after the step
  record Done(Step step, String who, Optional<String> owner) {}

  State state() {
    return row.standing().state();
  }

  boolean closed() {
    return state() == State.CLOSED;
  }

  boolean mine() {
    return row.standing().isOwnedBy(viewer);
  }

  boolean mayTake() {
    return works && !affected && !closed() && row.owner().isEmpty();
  }

  boolean mayDecide() {
    return works && !affected && !closed() && mine();
  }

  boolean mayTell() {
    return works && !closed();
  }

  /// The closing that waits for a second person.
  Optional<Done> proposed() {
    return steps.stream().findFirst().filter(done -> done.step().act() == Step.Act.PROPOSE);
  }

  List<State> next() {
    return state().next().stream().toList();
  }

  List<Outcome> outcomes() {
    return state().outcomes().stream().toList();
  }

  /// The states that it went through or may go through, for the walk at the head.
  List<State> walk() {
    return List.of(State.values());
  }

  boolean isBehind(State other) {
    return other.compareTo(state()) < 0;
  }
}
