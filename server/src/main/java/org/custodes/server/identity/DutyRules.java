package org.custodes.server.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome.Refused;

/// Which duties one account may hold together.
final class DutyRules {

  private DutyRules() {}

  /// As they stand in facts, in one order.
  static List<String> words(Collection<Duty> duties) {
    return duties.stream().sorted().map(Duty::word).toList();
  }

  /// @throws IllegalArgumentException if there is no such duty
  static Set<Duty> read(Collection<String> words) {
    return words.stream().map(Duty::of).collect(Collectors.toUnmodifiableSet());
  }

  static Optional<Refused> wrong(Set<Duty> duties) {
    if (duties.isEmpty()) {
      return Optional.of(Refused.NO_DUTY);
    }
    boolean apart = duties.stream().anyMatch(duty -> !duty.seesContent());
    return apart && duties.size() > 1 ? Optional.of(Refused.DUTIES_MIXED) : Optional.empty();
  }
}
