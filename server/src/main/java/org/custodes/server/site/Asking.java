package org.custodes.server.site;

import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Hands an entry over to those who must sign it.
@Component
class Asking {

  private final Approvals approvals;

  Asking(Approvals approvals) {
    this.approvals = approvals;
  }

  SiteOutcome ask(String code, SignedIn by, NewFact act) {
    return switch (approvals.open(by, act)) {
      case Approvals.Opening.Opened(var approval) -> new SiteOutcome.Asked(code, approval);
      case Approvals.Opening.Refused(var why) -> new SiteOutcome.NotAllowed(why);
    };
  }
}
