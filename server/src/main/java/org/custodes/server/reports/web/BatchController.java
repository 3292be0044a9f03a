package org.custodes.server.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mba;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.reports.LedgerPage.Place;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;
import org.custodes.server.reports.ReportedMaterial.Listed;
import org.custodes.server.site.RegisteredArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The batches of an area and category, and one of them.
@Controller
class BatchController {

  private final ReportedMaterial material;
  private final Asked asked;

  BatchController(ReportedMaterial material, Asked asked) {
    this.material = material;
    this.asked = asked;
  }

  @GetMapping("/material/{area}/{category}/batches")
  ModelAndView batches(
      @PathVariable String area,
      @PathVariable String category,
      @RequestParam(name = "at", defaultValue = "") String at,
      @RequestParam(name = "after", defaultValue = "") String after) {
    RegisteredArea found = asked.area(area);
    Category held = asked.category(category);
    LocalDate day = asked.day(at);
    String from = after.isEmpty() ? "" : Asked.batch(after);
    return Page.of(
        "reports/web/material_batches",
        BatchesPage.of(
            found,
            held,
            day,
            material.book(found.code(), held, day),
            material.batches(found.code(), held, day, from, ReportedMaterial.PAGE + 1),
            !from.isEmpty()));
  }

  @GetMapping("/material/{area}/{category}/batches.csv")
  void csv(
      @PathVariable String area,
      @PathVariable String category,
      @RequestParam(name = "at", defaultValue = "") String at,
      HttpServletResponse response)
      throws IOException {
    Mba found = asked.area(area).code();
    Category held = asked.category(category);
    LocalDate day = asked.day(at);
    MaterialCsv.batches(
        found, held, day, material.batches(found, held, day, "", ReportedMaterial.MOST), response);
  }

  /// @throws Refusal `reports.batch-unknown` if nothing was ever reported of it up to the day
  @GetMapping("/material/{area}/{category}/batch")
  ModelAndView batch(
      @PathVariable String area,
      @PathVariable String category,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "at", defaultValue = "") String at,
      @RequestParam(name = "after", defaultValue = "") String after) {
    RegisteredArea found = asked.area(area);
    Category held = asked.category(category);
    LocalDate day = asked.day(at);
    String batch = Asked.batch(name);
    Optional<Place> place = Asked.place(after);
    List<Listed> listings = material.listings(found.code(), held, batch, day);
    List<LedgerLine> lines =
        material.batchLines(found.code(), held, batch, day, place, ReportedMaterial.PAGE + 1);
    if (listings.isEmpty() && lines.isEmpty() && place.isEmpty()) {
      throw new Refusal(404, "reports.batch-unknown", batch);
    }
    return Page.of(
        "reports/web/material_batch",
        BatchPage.of(
            found,
            held,
            day,
            batch,
            material.batch(found.code(), held, batch, day),
            listings,
            lines));
  }
}
