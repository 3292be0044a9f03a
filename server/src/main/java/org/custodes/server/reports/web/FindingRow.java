package org.custodes.server.reports.web;

import java.util.List;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.Level;
import org.custodes.server.reports.KeptWarning;

/// A finding as a row of a table.
///
/// @param entry set and number, for example `OI 6`; empty where it is about a whole file
record FindingRow(
    boolean error,
    int rule,
    String code,
    String file,
    long line,
    String entry,
    String label,
    String text) {

  static List<FindingRow> of(List<Finding> findings) {
    return findings.stream().map(FindingRow::row).toList();
  }

  static List<FindingRow> kept(List<KeptWarning> warnings) {
    return warnings.stream().map(FindingRow::row).toList();
  }

  private static FindingRow row(Finding finding) {
    return new FindingRow(
        finding.level() == Level.E,
        finding.rule(),
        finding.code(),
        finding.file(),
        finding.line(),
        finding.set() == null ? "" : place(finding.set().name(), finding.entry()),
        finding.label(),
        finding.text());
  }

  private static FindingRow row(KeptWarning warning) {
    return new FindingRow(
        false,
        warning.rule(),
        warning.code(),
        warning.file(),
        warning.line(),
        warning.set().isEmpty() ? "" : place(warning.set(), warning.entry()),
        warning.label(),
        warning.text());
  }

  private static String place(String set, int entry) {
    return entry == 0 ? set : set + " " + entry;
  }
}
