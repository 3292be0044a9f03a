package org.custodes.server.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Sends a report's entries as they were received, one a line.
@Component
final class ReportTexts {

  private final ReceivedReports received;

  ReportTexts(ReceivedReports received) {
    this.received = received;
  }

  void send(ReceivedReport report, HttpServletResponse response) throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s-%d.txt\"".formatted(report.area(), report.number()));
    Writer out = response.getWriter();
    received.texts(report, text -> line(out, text));
  }

  private static void line(Writer out, String text) {
    try {
      out.append(text).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("sending a report", e);
    }
  }
}
