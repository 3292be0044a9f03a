package org.custodes.server.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Level;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.Code10Check;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.Limits;
import org.custodes.accounting.report.filing.MadeReport;

/// Judges a report before it is signed, with those sent before it, as its receiver will.
final class Checked {

  private Checked() {}

  /// What is wrong with a report.
  ///
  /// @param sent reports that stand
  static List<Finding> findings(List<FiledReport> sent, MadeReport made, LocalDate today) {
    Code10Check check =
        new Code10Check(
            Policy.STANDARD.asOf(today),
            Limits.STANDARD,
            Delimiters.STANDARD,
            History.none(),
            Sink.NONE);
    Stream.concat(sent.stream().map(FiledReport::made), Stream.of(made))
        .sorted(Comparator.comparingInt(one -> one.head().number()))
        .forEach(one -> take(check, one));
    return check.finish().findings().listed().stream()
        .filter(finding -> finding.file().equals(name(made)))
        .toList();
  }

  static boolean pass(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.level() == Level.E);
  }

  private static void take(Code10Check check, MadeReport report) {
    try {
      check.file(name(report), new ByteArrayInputStream(report.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static String name(MadeReport report) {
    return "report " + report.head().number();
  }
}
