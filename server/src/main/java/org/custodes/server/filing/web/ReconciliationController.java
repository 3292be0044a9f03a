package org.custodes.server.filing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.custodes.server.filing.FilingRefusal;
import org.custodes.server.filing.Reconciled;
import org.custodes.server.filing.Reconciliation;
import org.custodes.server.frame.Csv;
import org.custodes.server.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Books held against reports, for people.
@Controller
class ReconciliationController {

  private final Reconciliation reconciliation;

  ReconciliationController(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  @GetMapping("/filing/{area}/reconciliation")
  ModelAndView page(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "false") boolean all) {
    return Page.of(
        "filing/web/reconciliation",
        new ReconciliationPage(reconciled(reconciliation, area, day), all));
  }

  @GetMapping("/filing/{area}/reconciliation.csv")
  void csv(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "false") boolean all,
      HttpServletResponse response)
      throws IOException {
    Reconciled reconciled = reconciled(reconciliation, area, day);
    Csv csv =
        Csv.begin(
            response,
            "reconciliation-%s-%s.csv".formatted(reconciled.area(), reconciled.day()),
            ReconciliationCsv.HEADS);
    ReconciliationCsv.write(csv, ReconciliationPage.rows(reconciled, all));
  }

  /// @throws org.custodes.server.frame.Refusal if there are no books, or they do not tell of the
  ///   day
  static Reconciled reconciled(Reconciliation reconciliation, String area, String day) {
    Reconciliation.Outcome outcome =
        Reader.mba(area)
            .map(code -> reconciliation.of(code, Reader.day(day)))
            .orElseGet(() -> new Reconciliation.Outcome.Refused(new FilingRefusal.NoBooks(area)));
    return switch (outcome) {
      case Reconciliation.Outcome.Done(var reconciled) -> reconciled;
      case Reconciliation.Outcome.Refused(var why) -> throw FilingRefusals.refusal(why);
    };
  }
}
