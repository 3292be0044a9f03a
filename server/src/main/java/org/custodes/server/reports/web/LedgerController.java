package org.custodes.server.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.custodes.server.frame.Page;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.site.RegisteredArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The ledger of an area and category, line by line.
@Controller
class LedgerController {

  private final ReportedMaterial material;
  private final Asked asked;

  LedgerController(ReportedMaterial material, Asked asked) {
    this.material = material;
    this.asked = asked;
  }

  @GetMapping("/material/{area}/{category}/ledger")
  ModelAndView ledger(
      @PathVariable String area,
      @PathVariable String category,
      @RequestParam(name = "at", defaultValue = "") String at,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "after", defaultValue = "") String after) {
    RegisteredArea found = asked.area(area);
    LedgerQuery query = query(found, category, at, from, code);
    var place = Asked.place(after);
    return Page.of(
        "reports/web/material_ledger",
        LedgerShown.of(found, material.ledger(query, place), place.isPresent()));
  }

  @GetMapping("/material/{area}/{category}/ledger.csv")
  void csv(
      @PathVariable String area,
      @PathVariable String category,
      @RequestParam(name = "at", defaultValue = "") String at,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletResponse response)
      throws IOException {
    LedgerQuery query = query(asked.area(area), category, at, from, code);
    MaterialCsv.ledger(material, query, response);
  }

  private LedgerQuery query(
      RegisteredArea area, String category, String at, String from, String code) {
    LocalDate to = asked.day(at);
    return new LedgerQuery(
        area.code(), asked.category(category), Asked.code(code), asked.from(from, to), to);
  }
}
