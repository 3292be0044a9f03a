package org.custodes.server.filing;

import org.custodes.accounting.report.EntryReference;

/// An entry of a report, and where that report is to be seen.
///
/// @param here whether the report was filed in this house; otherwise it was taken in from elsewhere
public record Cited(EntryReference entry, boolean here) {

  /// Where the entry is shown.
  public String path() {
    return here
        ? "/filing/%s/%d".formatted(entry.area(), entry.report())
        : "/reports/%s/%d/entries/%d".formatted(entry.area(), entry.report(), entry.entry());
  }

  /// Report and entry number, `7/2`.
  public String label() {
    return entry.report() + "/" + entry.entry();
  }
}
