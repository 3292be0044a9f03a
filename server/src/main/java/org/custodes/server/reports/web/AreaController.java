package org.custodes.server.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.server.frame.Page;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.reports.ReportedMaterial.ReportedPeriod;
import org.custodes.server.reports.ReportedMaterial.ReportingArea;
import org.custodes.server.reports.Weighing;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisteredArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What one area holds, and its balances.
@Controller
class AreaController {

  private final ReportedMaterial material;
  private final Weighing weighing;
  private final Areas areas;
  private final Asked asked;

  AreaController(ReportedMaterial material, Weighing weighing, Areas areas, Asked asked) {
    this.material = material;
    this.weighing = weighing;
    this.areas = areas;
    this.asked = asked;
  }

  @GetMapping("/material/{area}")
  ModelAndView area(
      @PathVariable String area, @RequestParam(name = "at", defaultValue = "") String at) {
    RegisteredArea found = asked.area(area);
    LocalDate day = asked.day(at);
    List<AreaPage.Part> parts =
        material.categories(found.code()).stream()
            .map(category -> part(found, category, day))
            .sorted(
                Comparator.comparing(AreaPage.Part::isBelowZero)
                    .thenComparing(part -> part.weight().significant())
                    .reversed())
            .toList();
    return Page.of(
        "reports/web/material_area",
        new AreaPage(found, areas.find(found.facility()), day, parts, lastReported(found)));
  }

  @GetMapping("/material/{area}/balances.csv")
  void balances(
      @PathVariable String area,
      @RequestParam(name = "at", defaultValue = "") String at,
      HttpServletResponse response)
      throws IOException {
    RegisteredArea found = asked.area(area);
    LocalDate day = asked.day(at);
    Map<Category, List<ReportedPeriod>> periods = new LinkedHashMap<>();
    for (Category category : material.categories(found.code())) {
      periods.put(category, material.periods(found.code(), category, day));
    }
    MaterialCsv.balances(found.code(), day, periods, response);
  }

  private AreaPage.Part part(RegisteredArea area, Category category, LocalDate day) {
    Content book = material.book(area.code(), category, day);
    return AreaPage.Part.of(
        area,
        day,
        book,
        weighing.weigh(area.code(), book, day),
        material.periods(area.code(), category, day));
  }

  private Optional<LocalDate> lastReported(RegisteredArea area) {
    return material.areas(Asked.LAST).stream()
        .filter(one -> one.area().equals(area.code()))
        .map(ReportingArea::last)
        .findFirst();
  }
}
