package org.custodes.server.cases;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/// What an irregularity was found to be. Loss, accounting error and undetermined are the outcomes
/// of the resolution of an alarm in material control and accounting (INMM, 1982).
public enum Outcome {
  LOSS,
  ACCOUNTING_ERROR,
  UNDETERMINED,
  /// A fault of data or of a machine; nothing was irregular.
  DATA_FAULT;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Outcome> of(String word) {
    return EnumSet.allOf(Outcome.class).stream().filter(one -> one.word().equals(word)).findFirst();
  }
}
