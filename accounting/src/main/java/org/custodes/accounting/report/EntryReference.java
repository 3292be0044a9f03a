package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import org.custodes.accounting.Mba;

/// Names one accounting entry: an area's report number and the entry's number in it.
///
/// Report numbers are one series per area across all report types, so no type is needed.
///
/// @param report the report number of label 001, at least 1
/// @param entry the number of label 002, at least 1
public record EntryReference(Mba area, int report, int entry)
    implements Comparable<EntryReference> {

  public EntryReference {
    requireNonNull(area, "area");
    if (report < 1 || entry < 1) {
      throw new IllegalArgumentException(
          "report and entry numbers start at 1, found " + report + "/" + entry);
    }
  }

  @Override
  public int compareTo(EntryReference other) {
    int byArea = area.compareTo(other.area);
    int byReport = byArea != 0 ? byArea : Integer.compare(report, other.report);
    return byReport != 0 ? byReport : Integer.compare(entry, other.entry);
  }

  @Override
  public String toString() {
    return area + " " + report + "/" + entry;
  }
}
