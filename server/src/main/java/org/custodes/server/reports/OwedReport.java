package org.custodes.server.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.custodes.server.reports.ReportDueDates.Due;
import org.custodes.server.site.RegisteredArea;

/// What is owed of one area, and until when.
///
/// @param until the end of what is reported: of a month, or the day of an inventory taking
/// @param operator until when the operator owes it to the State's authority; empty without a rule
/// @param state until when the State owes it to the Agency; empty without a rule
public record OwedReport(
    RegisteredArea area, What what, LocalDate until, Optional<Due> operator, Optional<Due> state) {

  /// What kind of report.
  public enum What {
    /// Inventory changes of a month. They are owed only where something changed, which nobody knows
    /// who was not told.
    CHANGES,
    /// The balance after an inventory taking that was listed.
    BALANCE,
    /// The next inventory taking at the latest, with listing and balance.
    INVENTORY;

    /// Whether it is owed in any case.
    public boolean certain() {
      return this != CHANGES;
    }
  }

  /// How it stands on a day.
  public enum Standing {
    /// Nothing is late.
    COMING,
    /// The operator's day has passed.
    OPERATOR_LATE,
    /// The State's day has passed.
    STATE_LATE
  }

  public Standing standing(LocalDate day) {
    if (passed(state, day)) {
      return Standing.STATE_LATE;
    }
    return passed(operator, day) ? Standing.OPERATOR_LATE : Standing.COMING;
  }

  /// Whether a day has passed of something that is owed in any case.
  public boolean isLate(LocalDate day) {
    return what.certain() && standing(day) != Standing.COMING;
  }

  /// The earlier of the days; for the order of a list.
  LocalDate first() {
    return operator.or(() -> state).map(Due::day).orElse(until);
  }

  private static boolean passed(Optional<Due> due, LocalDate day) {
    return due.filter(one -> day.isAfter(one.day())).isPresent();
  }
}
