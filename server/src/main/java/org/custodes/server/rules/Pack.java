package org.custodes.server.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Rules of one kind that are activated together.
///
/// @param authority whose rules they are
/// @param rules in the order of the file; of one key never two on one day
public record Pack(
    PackVersion version, PackKind kind, String title, String authority, List<Rule> rules) {

  public Pack {
    rules = List.copyOf(rules);
  }

  /// The rule of a key that holds on a day.
  public Optional<Rule> rule(String key, LocalDate day) {
    return rules.stream().filter(rule -> rule.key().equals(key) && rule.holdsOn(day)).findFirst();
  }

  /// How many values nobody answers for.
  public long unconfirmed() {
    return rules.stream().filter(rule -> !rule.confirmed()).count();
  }

  public boolean isConfirmed() {
    return unconfirmed() == 0;
  }
}
