package org.custodes.server.rules;

/// What a deadline counts.
///
/// Minutes and hours run on the line of instants, so that a change of clocks neither lengthens nor
/// shortens them; the others count days of the calendar.
public enum TimeUnit {
  MINUTE,
  HOUR,
  DAY,
  /// Monday to Friday. Holidays differ from place to place and are not known here.
  WORKING_DAY,
  WEEK,
  MONTH,
  YEAR;

  /// Whether it is shorter than a day.
  public boolean isElapsed() {
    return this == MINUTE || this == HOUR;
  }
}
