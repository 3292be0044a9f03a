package org.custodes.server.reports.web;

import java.util.List;
import org.custodes.server.frame.Page;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Opens one entry to its values, its versions and its exact text.
@Controller
class EntryController {

  private final ReceivedReports received;
  private final Lookup lookup;

  EntryController(ReceivedReports received, Lookup lookup) {
    this.received = received;
    this.lookup = lookup;
  }

  @GetMapping("/reports/{area}/{number}/entries/{entry}")
  ModelAndView entry(
      @PathVariable String area, @PathVariable String number, @PathVariable String entry) {
    ReceivedReport report = lookup.report(area, number);
    ReceivedEntry found = lookup.entry(report, entry);
    List<ReceivedEntry> versions = received.versions(found.address());
    return Page.of("reports/web/entry", new EntryPage(report, found, versions));
  }
}
