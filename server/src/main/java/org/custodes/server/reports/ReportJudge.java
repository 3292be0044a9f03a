package org.custodes.server.reports;

import java.io.IOException;
import java.util.List;
import org.custodes.accounting.report.Findings;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Sink;

/// Reads reports of one format and judges them by its rules.
public interface ReportJudge {

  /// Judges the files in order, as one sending.
  ///
  /// @throws IOException if a file cannot be read
  Verdict judge(List<Upload> files, History before, Sink sink) throws IOException;

  /// @param entries all entries in the files, accepted or not
  record Verdict(Findings findings, long entries) {}
}
