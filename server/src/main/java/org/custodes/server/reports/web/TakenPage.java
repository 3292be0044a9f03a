package org.custodes.server.reports.web;

import java.util.List;
import java.util.UUID;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.ReceivedReport;

/// What one import brought.
record TakenPage(Import taken, UUID fact, List<ReceivedReport> reports, List<FindingRow> warnings) {

  TakenPage {
    reports = List.copyOf(reports);
    warnings = List.copyOf(warnings);
  }

  /// Whether the list of reports is shorter than what was taken.
  boolean shortened() {
    return reports.size() < taken.reports();
  }
}
