package org.custodes.server.rules;

import java.time.LocalDate;
import java.util.Optional;

/// The rules of the house. Every room may ask; none has an interval, limit or deadline of its own.
public interface Rules extends Ruling {

  /// What holds on a day, as far as is known now.
  @Override
  RuleSet at(LocalDate day);

  /// All activations as of now, to ask for many days without asking the database for each.
  Timeline timeline();

  /// The rules a decision was made by: its pack alone, in the version the decision kept.
  ///
  /// @param day of the decision
  /// @return empty when no such pack was ever kept here
  Optional<RuleSet> replay(PackVersion version, LocalDate day);
}
