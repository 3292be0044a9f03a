package org.custodes.server.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.custodes.server.frame.Page;
import org.custodes.server.reports.Transit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Domestic transfers whose two sides do not say the same yet.
@Controller
class TransferController {

  private final Transit transit;
  private final Asked asked;

  TransferController(Transit transit, Asked asked) {
    this.transit = transit;
    this.asked = asked;
  }

  @GetMapping("/transfers")
  ModelAndView open() {
    return Page.of("reports/web/transfers", page());
  }

  @GetMapping("/transfers/open.csv")
  void csv(HttpServletResponse response) throws IOException {
    TransferCsv.write(page(), response);
  }

  private TransfersPage page() {
    return TransfersPage.of(asked.today(), transit.open(), transit.count());
  }
}
