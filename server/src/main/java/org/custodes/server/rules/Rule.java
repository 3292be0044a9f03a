package org.custodes.server.rules;

import java.time.LocalDate;
import java.util.List;

/// One value of a pack, with where it comes from and when it holds.
///
/// @param key what it rules, one the pack's kind knows
/// @param citation the publication and the place in it, or whose decision it is
/// @param confirmed whether somebody answers for the value: never true unless the mark allows it
/// @param suspended when it does not hold all the same
/// @param line where it begins in the file
public record Rule(
    String key,
    Value value,
    RuleUnit unit,
    String citation,
    SourceMark mark,
    boolean confirmed,
    Span span,
    List<Suspension> suspended,
    int line) {

  public Rule {
    suspended = List.copyOf(suspended);
    if (confirmed && !mark.isConfirmable()) {
      throw new IllegalArgumentException(key + " was not read in its source and is not confirmed");
    }
  }

  /// Whether it holds on a day: within its dates and not suspended.
  public boolean holdsOn(LocalDate day) {
    return span.contains(day) && suspended.stream().noneMatch(one -> one.span().contains(day));
  }

  /// Whether the other says the same of the same days, wherever it stands in its file.
  boolean saysTheSame(Rule other) {
    return key.equals(other.key)
        && value.equals(other.value)
        && unit == other.unit
        && span.equals(other.span)
        && suspended.equals(other.suspended);
  }
}
