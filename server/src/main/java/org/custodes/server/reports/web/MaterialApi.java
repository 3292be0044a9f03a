package org.custodes.server.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mba;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.reports.ReportedMaterial.BatchHolding;
import org.custodes.server.reports.StateMaterial;
import org.custodes.server.reports.Transit;
import org.custodes.server.reports.Weighing;
import org.custodes.server.reports.web.MaterialJson.BalanceJson;
import org.custodes.server.reports.web.MaterialJson.BalancesJson;
import org.custodes.server.reports.web.MaterialJson.BatchJson;
import org.custodes.server.reports.web.MaterialJson.BatchesJson;
import org.custodes.server.reports.web.MaterialJson.StateJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Material for programs. `at` is a day as `2026-11-22`; without it, the last one reported about.
@RestController
@Tag(name = "Material", description = "Accounts as reported, in the signs of the IAEA and Euratom")
class MaterialApi {

  private final StateMaterial state;
  private final ReportedMaterial material;
  private final Weighing weighing;
  private final Transit transit;
  private final Asked asked;

  MaterialApi(
      StateMaterial state,
      ReportedMaterial material,
      Weighing weighing,
      Transit transit,
      Asked asked) {
    this.state = state;
    this.material = material;
    this.weighing = weighing;
    this.transit = transit;
    this.asked = asked;
  }

  @GetMapping("/api/v1/material")
  @Operation(summary = "What every area holds of each category on a day, and what it weighs")
  StateJson material(@RequestParam(name = "at", defaultValue = "") String at) {
    return StateJson.of(state.on(asked.day(at)), weighing.table().name());
  }

  @GetMapping("/api/v1/areas/{area}/balances")
  @Operation(
      summary =
          "The balances of an area, by category and period, exact and as printed; the last one may"
              + " be open")
  BalancesJson balances(
      @PathVariable String area, @RequestParam(name = "at", defaultValue = "") String at) {
    Mba found = asked.area(area).code();
    LocalDate day = asked.day(at);
    return new BalancesJson(
        day,
        material.categories(found).stream()
            .flatMap(category -> material.periods(found, category, day).stream())
            .map(BalanceJson::of)
            .toList());
  }

  @GetMapping("/api/v1/areas/{area}/ledger")
  @Operation(
      summary =
          "The lines of a ledger in order of dates, 100 at a time; `category` is one of N, D, E,"
              + " U, P, T, `after` is `next` of the page before")
  LedgerJson ledger(
      @PathVariable String area,
      @RequestParam(name = "category", defaultValue = "") String category,
      @RequestParam(name = "at", defaultValue = "") String at,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "after", defaultValue = "") String after) {
    Mba found = asked.area(area).code();
    Category held = asked.category(category);
    LocalDate to = asked.day(at);
    LedgerQuery query = new LedgerQuery(found, held, Asked.code(code), asked.from(from, to), to);
    return LedgerJson.of(material.ledger(query, Asked.place(after)));
  }

  @GetMapping("/api/v1/areas/{area}/batches")
  @Operation(
      summary =
          "What each batch holds on a day, by name, 100 at a time; `after` is `next` of the page"
              + " before")
  BatchesJson batches(
      @PathVariable String area,
      @RequestParam(name = "category", defaultValue = "") String category,
      @RequestParam(name = "at", defaultValue = "") String at,
      @RequestParam(name = "after", defaultValue = "") String after) {
    Mba found = asked.area(area).code();
    Category held = asked.category(category);
    LocalDate day = asked.day(at);
    String from = after.isEmpty() ? "" : Asked.batch(after);
    List<BatchHolding> batches =
        material.batches(found, held, day, from, ReportedMaterial.PAGE + 1);
    boolean more = batches.size() > ReportedMaterial.PAGE;
    List<BatchHolding> page = more ? batches.subList(0, ReportedMaterial.PAGE) : batches;
    return new BatchesJson(
        found.code(),
        MaterialJson.letter(held),
        held.reportingUnit().symbol(),
        day,
        page.stream().map(BatchJson::of).toList(),
        more ? page.getLast().batch() : null);
  }

  @GetMapping("/api/v1/transit")
  @Operation(summary = "Domestic shipments and receipts that no counterpart answers in full")
  TransitJson transit() {
    return TransitJson.of(TransfersPage.of(asked.today(), transit.open(), transit.count()));
  }
}
