package org.custodes.server.cases.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.custodes.server.cases.CaseOutcome;
import org.custodes.server.cases.CaseOutcome.Refused;
import org.custodes.server.cases.Outcome;
import org.custodes.server.cases.State;
import org.custodes.server.cases.Step;
import org.custodes.server.frame.Refusal;

/// Says why something was not done.
final class CaseRefusals {

  private CaseRefusals() {}

  static Refusal refusal(Refused refused) {
    return switch (refused) {
      case CaseOutcome.Unknown _ -> new Refusal(404, "cases.unknown");
      case CaseOutcome.NotOneOf(var field, var found, var wanted) ->
          new Refusal(422, "cases.not-one-of", found, field, String.join(", ", wanted));
      case CaseOutcome.Note(var characters) ->
          new Refusal(422, "cases.note", characters, Step.LONGEST_NOTE);
      case CaseOutcome.Closed _ -> new Refusal(409, "cases.closed");
      case CaseOutcome.Owned _ -> new Refusal(409, "cases.owned");
      case CaseOutcome.NotOwner _ -> new Refusal(403, "cases.not-owner");
      case CaseOutcome.Affected _ -> new Refusal(403, "cases.affected");
      case CaseOutcome.NoSuchPerson(var login) -> new Refusal(422, "cases.no-such-person", login);
      case CaseOutcome.NoSuchFact(var typed) -> new Refusal(422, "cases.no-such-fact", typed);
      case CaseOutcome.LinkedAlready _ -> new Refusal(409, "cases.linked-already");
      case CaseOutcome.TooMuchEvidence(var most) ->
          new Refusal(409, "cases.too-much-evidence", most);
      case CaseOutcome.NotNext(var from, var to, var next) ->
          new Refusal(409, "cases.not-next", from.word(), to.word(), states(next));
      case CaseOutcome.NotAnOutcome(var state, var outcomes) ->
          new Refusal(409, "cases.not-an-outcome", state.word(), outcomes(outcomes));
      case CaseOutcome.NotToBeSigned(var why) -> why.refusal();
    };
  }

  private static String states(Collection<State> states) {
    return orNothing(states.stream().map(State::word).collect(Collectors.joining(", ")));
  }

  private static String outcomes(Collection<Outcome> outcomes) {
    return orNothing(outcomes.stream().map(Outcome::word).collect(Collectors.joining(", ")));
  }

  private static String orNothing(String words) {
    return words.isEmpty() ? "–" : words;
  }
}
