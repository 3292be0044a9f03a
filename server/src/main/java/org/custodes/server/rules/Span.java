package org.custodes.server.rules;

import java.time.LocalDate;
import java.util.Optional;

/// Days from one to another, both among them; an absent end is open.
public record Span(Optional<LocalDate> from, Optional<LocalDate> until) {

  public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

  public Span {
    if (isReversed(from, until)) {
      throw new IllegalArgumentException(
          "the last day " + until.get() + " is before the first day " + from.get());
    }
  }

  public static Span between(LocalDate from, LocalDate until) {
    return new Span(Optional.of(from), Optional.of(until));
  }

  static boolean isReversed(Optional<LocalDate> from, Optional<LocalDate> until) {
    return from.isPresent() && until.isPresent() && until.get().isBefore(from.get());
  }

  public boolean contains(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }

  boolean overlaps(Span other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(Span other) {
    return until.isPresent() && other.from.isPresent() && until.get().isBefore(other.from.get());
  }
}
