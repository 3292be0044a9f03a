package org.custodes.server.reports.web;

import java.util.List;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports;
import org.jspecify.annotations.Nullable;

/// The reports received, newest first.
///
/// @param area what was asked for; empty for all
/// @param type the letter of the type asked for; empty for all
/// @param further whether this is not the first page
record ReportsPage(List<ReceivedReport> reports, String area, String type, boolean further) {

  ReportsPage {
    reports = List.copyOf(reports);
  }

  /// Where the next page begins; absent on the last one.
  @Nullable Long next() {
    return reports.size() < ReceivedReports.PAGE ? null : reports.getLast().id();
  }

  boolean filtered() {
    return !area.isBlank() || !type.isBlank();
  }

  boolean isType(String letter) {
    return type.equals(letter);
  }
}
