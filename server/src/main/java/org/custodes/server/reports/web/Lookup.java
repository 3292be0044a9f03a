package org.custodes.server.reports.web;

import java.util.Optional;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.frame.Refusal;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports;
import org.springframework.stereotype.Component;

/// Finds what a path names, or refuses with what was named.
@Component
final class Lookup {

  private static final int DIGITS = 9;

  private final ReceivedReports received;

  Lookup(ReceivedReports received) {
    this.received = received;
  }

  /// @throws Refusal `reports.report-unknown` if the area never sent a report of that number
  ReceivedReport report(String area, String number) {
    return whole(number)
        .flatMap(wanted -> received.report(area.equals("-") ? "" : area, wanted))
        .orElseThrow(() -> new Refusal(404, "reports.report-unknown", area, number));
  }

  /// @throws Refusal `reports.entry-unknown` if there is no such accounting entry
  ReceivedEntry entry(ReceivedReport report, String number) {
    return whole(number)
        .filter(wanted -> wanted > 0)
        .flatMap(wanted ->
            received.entry(new EntryReference(new Mba(report.area()), report.number(), wanted)))
        .orElseThrow(() ->
            new Refusal(404, "reports.entry-unknown", report.area(), report.number(), number));
  }

  /// A parameter that was left empty is absent.
  static Optional<String> given(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.trim());
  }

  /// A letter that names no type is as good as none.
  static Optional<ReportType> type(String letter) {
    return letter.length() == 1 ? ReportType.ofLetter(letter.charAt(0)) : Optional.empty();
  }

  private static Optional<Integer> whole(String digits) {
    boolean sound = digits.length() <= DIGITS && digits.matches("[0-9]+");
    return sound ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }
}
