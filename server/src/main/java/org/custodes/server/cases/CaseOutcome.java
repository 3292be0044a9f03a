package org.custodes.server.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.identity.Objection;

/// What became of an act.
public sealed interface CaseOutcome {

  record Done(Step step) implements CaseOutcome {}

  /// A closing waits for two signatures, the first that of the person who asked.
  record Waits(UUID approval) implements CaseOutcome {}

  /// Nothing was done.
  sealed interface Refused extends CaseOutcome {}

  /// There is no such irregularity.
  record Unknown() implements Refused {}

  /// A word is none of those wanted.
  ///
  /// @param field which part of [Asked]
  record NotOneOf(String field, String found, List<String> wanted) implements Refused {}

  /// The note is missing or too long.
  record Note(int characters) implements Refused {}

  /// It is closed, and nothing more is done about it.
  record Closed() implements Refused {}

  /// It has an owner already.
  record Owned() implements Refused {}

  /// Only the owner does this.
  record NotOwner() implements Refused {}

  /// The person stands in a fact of the evidence.
  record Affected() implements Refused {}

  /// Nobody with this login can take it over.
  record NoSuchPerson(String login) implements Refused {}

  /// No such fact.
  record NoSuchFact(String typed) implements Refused {}

  /// The fact is among the evidence already.
  record LinkedAlready() implements Refused {}

  /// There is as much evidence as one irregularity takes.
  record TooMuchEvidence(int most) implements Refused {}

  /// It cannot be moved so from where it is.
  record NotNext(State from, State to, Set<State> next) implements Refused {}

  /// It cannot be closed as this from where it is.
  record NotAnOutcome(State state, Set<Outcome> outcomes) implements Refused {}

  /// The closing cannot be signed by this person, or not now.
  record NotToBeSigned(Objection why) implements Refused {}
}
