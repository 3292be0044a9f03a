package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/// The days a report is about, both ends included (label 015).
///
/// @param end for a listing or a balance the date of the physical inventory taking
public record Period(LocalDate start, LocalDate end) {

  public Period {
    requireNonNull(start, "start");
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "a period ends on or after its start " + start + ", found " + end);
    }
  }

  /// The period of one day.
  public static Period on(LocalDate day) {
    return new Period(day, day);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  @Override
  public String toString() {
    return start.equals(end) ? start.toString() : start + " to " + end;
  }
}
