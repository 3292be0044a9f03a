package org.custodes.server.identity;

import java.util.Optional;
import java.util.Set;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome.Refused;

/// Which duties one account may hold together.
final class DutyRules {

  private DutyRules() {}

  static Optional<Refused> wrong(Set<Duty> duties) {
    if (duties.isEmpty()) {
      return Optional.of(Refused.NO_DUTY);
    }
    boolean apart = duties.stream().anyMatch(duty -> !duty.seesContent());
    return apart && duties.size() > 1 ? Optional.of(Refused.DUTIES_MIXED) : Optional.empty();
  }
}
