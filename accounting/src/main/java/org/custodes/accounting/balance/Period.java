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

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
