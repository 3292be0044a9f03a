package org.custodes.server.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports;
import org.custodes.server.reports.web.ReportsJson.EntryJson;
import org.custodes.server.reports.web.ReportsJson.NoteJson;
import org.custodes.server.reports.web.ReportsJson.ReportJson;
import org.custodes.server.reports.web.ReportsJson.WholeReportJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Received reports for programs.
@RestController
@Tag(name = "Reports", description = "Accounting reports as they were received")
class ReportsApi {

  private final ReceivedReports received;
  private final Lookup lookup;
  private final ReportTexts texts;

  ReportsApi(ReceivedReports received, Lookup lookup, ReportTexts texts) {
    this.received = received;
    this.lookup = lookup;
    this.texts = texts;
  }

  @GetMapping("/api/v1/reports")
  @Operation(
      summary = "Reports, newest first, at most 100; `before` is the id of the last one read")
  List<ReportJson> all(
      @RequestParam(name = "area", defaultValue = "") String area,
      @RequestParam(name = "type", defaultValue = "") String type,
      @RequestParam(name = "before", required = false) @Nullable Long before) {
    ReceivedReports.Filter filter =
        new ReceivedReports.Filter(
            Lookup.given(area), Lookup.type(type), Optional.ofNullable(before));
    return received.reports(filter).stream().map(ReportJson::of).toList();
  }

  @GetMapping("/api/v1/reports/{area}/{number}")
  @Operation(summary = "A report with its entries, 100 at a time, and its notes")
  WholeReportJson one(
      @PathVariable String area,
      @PathVariable String number,
      @RequestParam(name = "after", defaultValue = "0") int after) {
    ReceivedReport report = lookup.report(area, number);
    List<ReceivedEntry> entries = received.entries(report, after);
    return new WholeReportJson(
        ReportJson.of(report),
        entries.stream().map(EntryJson::of).toList(),
        received.notes(report).stream().map(NoteJson::of).toList(),
        entries.size() < ReceivedReports.PAGE ? null : entries.getLast().place().entry());
  }

  @GetMapping(path = "/api/v1/reports/{area}/{number}/text", produces = "text/plain;charset=UTF-8")
  @Operation(summary = "The entries of a report as they were received, one a line")
  void text(@PathVariable String area, @PathVariable String number, HttpServletResponse response)
      throws IOException {
    texts.send(lookup.report(area, number), response);
  }
}
