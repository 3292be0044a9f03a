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

  /// The most duties of one account, each area counted.
  static final int MOST = 100;

  private DutyRules() {}

  /// As they stand in facts, in one order.
  static List<String> words(Collection<Held> held) {
    return held.stream().sorted().map(Held::word).toList();
  }

  /// @throws IllegalArgumentException if there is no such duty
  static Set<Held> read(Collection<String> words) {
    return words.stream().map(Held::of).collect(Collectors.toUnmodifiableSet());
  }

  static Optional<Refused> wrong(Set<Held> held) {
    Set<Duty> duties = Held.duties(held);
    if (duties.isEmpty()) {
      return Optional.of(Refused.NO_DUTY);
    }
    if (held.size() > MOST) {
      return Optional.of(Refused.TOO_MANY_DUTIES);
    }
    boolean apart = duties.stream().anyMatch(duty -> !duty.seesContent());
    if (apart && duties.size() > 1) {
      return Optional.of(Refused.DUTIES_MIXED);
    }
    return apart && !held.stream().allMatch(Held::wholeHouse)
        ? Optional.of(Refused.NOT_ON_AN_AREA)
        : Optional.empty();
  }
}
