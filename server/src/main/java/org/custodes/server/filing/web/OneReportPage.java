package org.custodes.server.filing.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.server.filing.FiledReports;
import org.custodes.server.filing.Receiver;
import org.custodes.server.filing.Reproduction;
import org.custodes.server.filing.Submission;
import org.custodes.server.frame.Mark;
import org.custodes.server.reports.ReportDueDates;

/// One filed report.
///
/// @param compared what comparing it with the books gave; empty where nobody asked
/// @param tells whether the viewer may tell what became of it
record OneReportPage(
    FiledReports.Standing standing,
    List<LineRow> rows,
    int further,
    Map<Receiver, ReportDueDates.Due> due,
    String preparer,
    String approver,
    Optional<Reproduction.Compared> compared,
    boolean tells) {

  OneReportPage {
    rows = List.copyOf(rows);
    Map<Receiver, ReportDueDates.Due> copy = new EnumMap<>(Receiver.class);
    copy.putAll(due);
    due = copy;
  }

  Submission submission() {
    return standing.report().submission();
  }

  String path() {
    return "/filing/" + submission().area() + "/" + submission().number();
  }

  /// Who signed it, in the order of their signatures.
  String signers() {
    return approver.isEmpty() ? preparer : preparer + ", " + approver;
  }

  Mark mark() {
    return standing.counts() ? Mark.POSTED : Mark.REFUSED;
  }
}
