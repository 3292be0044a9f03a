package org.custodes.server.identity;

import java.util.Optional;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.springframework.stereotype.Component;

/// Tells the record how an approval went, where it does not end in the act itself.
@Component
class ApprovalFacts {

  private final Facts facts;

  ApprovalFacts(Facts facts) {
    this.facts = facts;
  }

  void prepared(Actor by, Approval approval) {
    facts.record(
        about("identity.approval-prepared.1", by, approval)
            .with("expires", approval.expiresAt().toString()));
  }

  /// @param own whether it was taken back by whoever asked for it
  Fact refused(Actor by, Approval approval, String reason, boolean own) {
    return facts.record(
        about("identity.approval-refused.1", by, approval)
            .with("reason", reason)
            .with("withdrawn", own));
  }

  void expired(Approval approval) {
    facts.record(about("identity.approval-expired.1", Actor.HOUSE, approval));
  }

  private static NewFact about(String type, Actor by, Approval approval) {
    NewFact fact =
        NewFact.of(type, by, approval.content().subject())
            .with("approval", approval.id().toString())
            .with("act", approval.type())
            .with("content", approval.content().hash())
            .with("pack", approval.requirement().pack());
    return Optional.of(fact)
        .flatMap(told -> approval.content().facility().map(told::at))
        .orElse(fact);
  }
}
