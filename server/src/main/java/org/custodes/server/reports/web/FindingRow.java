package org.custodes.server.reports.web;

import java.util.List;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.Level;
import org.custodes.server.reports.KeptWarning;

/// A finding as a row of a table.
///
/// @param area of its report; empty where it is about none
/// @param report its number, 0 where it is about none
/// @param path to the report or the entry, empty unless they were taken
/// @param entry set and number, for example `OI 6`; empty where it is about a whole file
record FindingRow(
    boolean error,
    int rule,
    String code,
    String file,
    long line,
    String area,
    int report,
    String path,
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
        finding.area() == null ? "" : finding.area().code(),
        finding.report(),
        "",
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
        warning.area(),
        warning.report(),
        path(warning),
        warning.set().isEmpty() ? "" : place(warning.set(), warning.entry()),
        warning.label(),
        warning.text());
  }

  /// What is warned of was taken, so its report can be looked at.
  private static String path(KeptWarning warning) {
    if (warning.report() == 0) {
      return "";
    }
    String report = Paths.report(warning.area(), warning.report());
    boolean oneEntry = warning.set().equals(EntrySet.OI.name()) && warning.entry() > 0;
    return oneEntry ? report + "/entries/" + warning.entry() : report;
  }

  /// Area and number, for example `ZM01 7`; empty where it is about none.
  String reportName() {
    return report == 0 ? area : (area + " " + report).strip();
  }

  private static String place(String set, int entry) {
    return entry == 0 ? set : set + " " + entry;
  }
}
