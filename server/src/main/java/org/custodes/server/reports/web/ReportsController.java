package org.custodes.server.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.custodes.server.frame.Page;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows what was received: the reports, and one of them with its entries, notes and corrections.
@Controller
class ReportsController {

  private final ReceivedReports received;
  private final Lookup lookup;
  private final ReportTexts texts;

  ReportsController(ReceivedReports received, Lookup lookup, ReportTexts texts) {
    this.received = received;
    this.lookup = lookup;
    this.texts = texts;
  }

  /// @param type I, P, M or T; anything else shows all
  @GetMapping("/reports")
  ModelAndView all(
      @RequestParam(name = "area", defaultValue = "") String area,
      @RequestParam(name = "type", defaultValue = "") String type,
      @RequestParam(name = "before", required = false) @Nullable Long before) {
    ReceivedReports.Filter filter =
        new ReceivedReports.Filter(
            Lookup.given(area), Lookup.type(type), Optional.ofNullable(before));
    return Page.of(
        "reports/web/reports",
        new ReportsPage(received.reports(filter), area, type, before != null));
  }

  @GetMapping("/reports/{area}/{number}")
  ModelAndView one(
      @PathVariable String area,
      @PathVariable String number,
      @RequestParam(name = "after", defaultValue = "0") int after) {
    ReceivedReport report = lookup.report(area, number);
    return Page.of(
        "reports/web/report",
        new ReportPage(
            report,
            received.entries(report, after),
            received.notes(report),
            received.corrections(report),
            after));
  }

  /// The report's entries as they were received, one a line.
  @GetMapping("/reports/{area}/{number}/text")
  void text(@PathVariable String area, @PathVariable String number, HttpServletResponse response)
      throws IOException {
    texts.send(lookup.report(area, number), response);
  }
}
