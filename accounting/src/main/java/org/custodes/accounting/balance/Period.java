package org.custodes.accounting.balance;

import java.time.LocalDate;

/// The days a balance covers, the first and the last included.
///
/// A period begins the day after one physical inventory taking and ends on the day of the next.
public record Period(LocalDate start, LocalDate end) {

  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "a period ends on or after its start, found %s to %s".formatted(start, end));
    }
  }

  /// The period of one day.
  public static Period on(LocalDate day) {
    return new Period(day, day);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /// Both days, for example `2026-01-01 to 2026-01-31`; one day alone if they are the same.
  @Override
  public String toString() {
    return start.equals(end) ? start.toString() : start + " to " + end;
  }
}
