package org.custodes.server.reports.web;

import java.util.List;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReceivedNote;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports;
import org.custodes.server.reports.ReceivedReports.Correction;
import org.jspecify.annotations.Nullable;

/// One report with its entries, its notes, and what corrections changed.
///
/// @param after the number of the last entry of the page before; 0 on the first
record ReportPage(
    ReceivedReport report,
    List<ReceivedEntry> entries,
    List<ReceivedNote> notes,
    List<Correction> corrections,
    int after) {

  ReportPage {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
    corrections = List.copyOf(corrections);
  }

  /// Where the next page begins; absent on the last one.
  @Nullable Integer next() {
    return entries.size() < ReceivedReports.PAGE ? null : entries.getLast().place().entry();
  }

  /// Its path.
  String path() {
    return Paths.report(report);
  }

  /// What each correction changed, value by value.
  List<ChangeRow> changes() {
    return corrections.stream().flatMap(correction -> ChangeRow.of(correction).stream()).toList();
  }
}
