package org.custodes.server.reports.web;

import org.custodes.accounting.report.EntryReference;
import org.custodes.server.reports.ReceivedReport;

/// Where things of this room are shown.
final class Paths {

  private Paths() {}

  /// A textual report that concerns no area has none in its path either, and a dash stands for it.
  static String report(ReceivedReport report) {
    return report(report.area(), report.number());
  }

  static String report(String area, int number) {
    return "/reports/" + (area.isEmpty() ? "-" : area) + "/" + number;
  }

  static String entry(EntryReference place) {
    return report(place.area().code(), place.report()) + "/entries/" + place.entry();
  }
}
