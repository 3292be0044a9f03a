package org.custodes.server.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approval.State;
import org.custodes.server.identity.SigningRules.Requirement;
import org.springframework.stereotype.Component;

/// Who may sign what: duties, the preparer never twice, nobody about themselves, no pair in
/// conflict. The one place where this is decided; the query behind the inbox says the same in SQL
/// and is tested against it.
@Component
class Signatories {

  private final Conflicts conflicts;

  Signatories(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  /// Why this person may not ask for an act. A program may ask in a person's name; it cannot sign.
  Optional<Objection> asking(
      SignedIn person, Requirement rules, Optional<String> area, Set<UUID> about) {
    return duty(person, rules.prepare(), area)
        .or(() -> concerned(person.person(), conflicting(person), about));
  }

  /// Persons for whom this one may not sign, and who may not sign for this one.
  Set<UUID> conflicting(SignedIn person) {
    return conflicts.of(person.person());
  }

  /// Why this person may not give the signature for which an approval waits.
  Optional<Objection> signing(SignedIn person, Approval approval) {
    return signing(person, conflicting(person), approval);
  }

  /// The same for whoever asks about many.
  ///
  /// @param conflicting [#conflicting] of the person, in the same transaction
  Optional<Objection> signing(SignedIn person, Set<UUID> conflicting, Approval approval) {
    return program(person).or(() -> next(person, conflicting, approval));
  }

  private Optional<Objection> next(SignedIn person, Set<UUID> conflicting, Approval approval) {
    return switch (approval.state()) {
      case OFFERED ->
          approval.about().contains(person.person())
              ? Optional.empty()
              : Optional.of(Objection.of("identity.not-your-key"));
      case DRAFT -> preparing(person, conflicting, approval);
      case WAITING -> approving(person, conflicting, approval);
      case DONE, REFUSED, EXPIRED, WITHDRAWN -> Optional.of(ended(approval.state()));
    };
  }

  static Objection ended(State state) {
    return Objection.of("identity.approval-ended", state.word());
  }

  private Optional<Objection> preparing(SignedIn person, Set<UUID> conflicting, Approval approval) {
    Requirement rules = approval.requirement();
    boolean anybody = approval.about().contains(approval.openedBy());
    if (!anybody && !approval.openedBy().equals(person.person())) {
      return Optional.of(Objection.of("identity.not-the-preparer"));
    }
    return duty(person, rules.prepare(), approval.area())
        .or(() -> concerned(person.person(), conflicting, approval.about()));
  }

  private Optional<Objection> approving(SignedIn person, Set<UUID> conflicting, Approval approval) {
    Approval.Signed first = approval.prepared().orElseThrow();
    if (first.person().equals(person.person())) {
      return Optional.of(Objection.of("identity.preparer-twice"));
    }
    if (first.session().equals(person.through())) {
      return Optional.of(Objection.of("identity.same-session"));
    }
    if (conflicting.contains(first.person())) {
      return Optional.of(Objection.of("identity.in-conflict"));
    }
    return duty(person, approval.requirement().approve(), approval.area())
        .or(() -> concerned(person.person(), conflicting, approval.about()));
  }

  private static Optional<Objection> concerned(
      UUID person, Set<UUID> conflicting, Set<UUID> about) {
    if (about.contains(person)) {
      return Optional.of(Objection.of("identity.about-yourself"));
    }
    return Collections.disjoint(conflicting, about)
        ? Optional.empty()
        : Optional.of(Objection.of("identity.in-conflict"));
  }

  private static Optional<Objection> duty(SignedIn person, Set<Duty> any, Optional<String> area) {
    if (person.hasOneOf(any, area)) {
      return Optional.empty();
    }
    return Optional.of(
        area.filter(_ -> any.stream().anyMatch(person::has))
            .map(code -> Objection.of("identity.duty-elsewhere", words(any), code))
            .orElseGet(() -> Objection.of("identity.duty-missing", words(any))));
  }

  private static Optional<Objection> program(SignedIn person) {
    return person.byToken()
        ? Optional.of(Objection.of("identity.programs-do-not-sign"))
        : Optional.empty();
  }

  private static String words(Set<Duty> duties) {
    return String.join(", ", EnumSet.copyOf(duties).stream().map(Duty::word).toList());
  }
}
