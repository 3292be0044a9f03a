package org.custodes.server.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.custodes.server.frame.Page;
import org.custodes.server.reports.StateMaterial;
import org.custodes.server.reports.Weighing;
import org.custodes.server.site.Areas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the State holds, and by which tables it is weighed.
@Controller
class MaterialController {

  private final StateMaterial state;
  private final Areas areas;
  private final Weighing weighing;
  private final Asked asked;

  MaterialController(StateMaterial state, Areas areas, Weighing weighing, Asked asked) {
    this.state = state;
    this.areas = areas;
    this.weighing = weighing;
    this.asked = asked;
  }

  @GetMapping("/material")
  ModelAndView material(@RequestParam(name = "at", defaultValue = "") String at) {
    return Page.of(
        "reports/web/material",
        MaterialPage.of(
            state.on(asked.day(at)), areas.all(), areas.facilities(), weighing.table()));
  }

  @GetMapping("/material/areas.csv")
  void csv(@RequestParam(name = "at", defaultValue = "") String at, HttpServletResponse response)
      throws IOException {
    MaterialCsv.state(state.on(asked.day(at)), response);
  }

  @GetMapping("/material/tables")
  ModelAndView tables() {
    return Page.of("reports/web/material_tables", TablesPage.of(weighing.table()));
  }
}
