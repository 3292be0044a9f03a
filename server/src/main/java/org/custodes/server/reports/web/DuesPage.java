package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.custodes.server.frame.Mark;
import org.custodes.server.reports.OverdueShipment;
import org.custodes.server.reports.OwedReport;
import org.custodes.server.reports.OwedReport.Standing;

/// Shipments whose receipt is overdue, and reports that are owed.
///
/// @param owed what is due first comes first
record DuesPage(LocalDate day, List<OverdueShipment> shipments, List<OwedReport> owed) {

  /// The most rows of each list on the first page.
  static final int MOST = 20;

  DuesPage {
    shipments = List.copyOf(shipments);
    owed = List.copyOf(owed);
  }

  boolean isEmpty() {
    return shipments.isEmpty() && owed.isEmpty();
  }

  List<OverdueShipment> shownShipments() {
    return shipments.subList(0, Math.min(MOST, shipments.size()));
  }

  List<OwedReport> shownOwed() {
    return owed.subList(0, Math.min(MOST, owed.size()));
  }

  /// How many owed reports are late.
  long late() {
    return owed.stream().filter(one -> one.isLate(day)).count();
  }

  /// Changes of which no report is here may be late, or there were none: nobody knows.
  static Mark mark(OwedReport owed, LocalDate day) {
    if (owed.standing(day) == Standing.COMING) {
      return Mark.INFORMATION;
    }
    return owed.what().certain() ? Mark.WATCH : Mark.UNKNOWN;
  }

  static String key(OwedReport owed) {
    return "reports.owed." + owed.what().name().toLowerCase(Locale.ROOT);
  }

  static String standing(OwedReport owed, LocalDate day) {
    return (owed.what().certain() ? "reports.owed.standing." : "reports.owed.changes-standing.")
        + owed.standing(day).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
