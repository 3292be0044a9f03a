package org.custodes.server.identity;

import org.custodes.server.facts.Attestation;
import org.springframework.stereotype.Component;

/// Judges a one-time code that somebody shows for an act: that the rules take codes for it, and
/// that it is one of theirs and unused.
@Component
class CodeHand {

  private final OneTimeCodes codes;

  CodeHand(OneTimeCodes codes) {
    this.codes = codes;
  }

  /// What became of a code.
  sealed interface Taken {
    /// It is used; see [Attestation].
    record Good(Attestation attestation) implements Taken {}

    record Wrong(Objection why) implements Taken {}
  }

  /// @param approval one for which this person may sign now
  Taken take(SignedIn person, Approval approval, String code) {
    if (!approval.takesCode()) {
      return wrong("identity.code-not-taken", approval.requirement().pack());
    }
    return switch (codes.take(person, code)) {
      case DONE -> new Taken.Good(new Attestation(approval.next().word(), person.person()));
      case WRONG -> wrong("identity.code-wrong");
      case LOCKED -> wrong("identity.code-locked");
      case NO_SECRET -> wrong("identity.code-not-set-up");
    };
  }

  private static Taken wrong(String code, Object... arguments) {
    return new Taken.Wrong(Objection.of(code, arguments));
  }
}
