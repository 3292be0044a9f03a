package org.custodes.server.filing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.server.filing.Cause;
import org.custodes.server.filing.Cited;
import org.custodes.server.filing.OpenFromReports;
import org.custodes.server.filing.OpeningProposal;
import org.custodes.server.filing.OpeningProposal.Misfit;
import org.custodes.server.filing.Reconciled;
import org.custodes.server.filing.Reconciliation;
import org.custodes.server.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Books opened with what was reported, and held against it, for programs.
@RestController
@Tag(name = "Filing")
class ReconciliationApi {

  private final OpenFromReports openings;
  private final Reconciliation reconciliation;

  ReconciliationApi(OpenFromReports openings, Reconciliation reconciliation) {
    this.openings = openings;
    this.reconciliation = reconciliation;
  }

  @GetMapping("/api/v1/filing/{area}/opening")
  @Operation(
      summary = "What the reports of an area say was there, with which its books could be opened")
  OpeningJson proposal(@PathVariable String area, @RequestParam(defaultValue = "") String day) {
    Mba code = OpeningController.area(area);
    return OpeningJson.of(
        openings.days(code), OpeningController.found(openings, code, Reader.day(day)));
  }

  @PostMapping("/api/v1/filing/{area}/opening")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask to open the books of an area with what was reported at the end of a day")
  OpeningWaitingJson ask(
      @PathVariable String area,
      @RequestBody NewOpening typed,
      @AuthenticationPrincipal SignedIn by) {
    String day = typed.day() == null ? "" : typed.day();
    return new OpeningWaitingJson(
        OpeningController.asked(
            openings, by, OpeningController.area(area), OpeningController.wanted(day)));
  }

  @GetMapping("/api/v1/filing/{area}/reconciliation")
  @Operation(
      summary = "Books and reports of an area side by side, with the cause of each difference")
  ReconciledJson reconciliation(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "false") boolean all) {
    return ReconciledJson.of(ReconciliationController.reconciled(reconciliation, area, day), all);
  }

  @Schema(name = "NewOpening")
  record NewOpening(@Schema(example = "2026-01-31") @Nullable String day) {}

  @Schema(name = "OpeningWaiting")
  record OpeningWaitingJson(@Schema(description = "Where people sign it") UUID approval) {}

  @Schema(name = "ReportedContent")
  record ContentJson(
      @Schema(example = "E") String category,
      @Schema(description = "Grams, or kilograms for N, D and T, as decimal text") String element,
      @Schema(description = "Grams, as decimal text") String fissile) {

    static ContentJson of(Content content) {
      return new ContentJson(
          String.valueOf(content.category().letter()),
          content.element().in(content.category().reportingUnit()).toPlainString(),
          content.fissile().inGrams());
    }
  }

  @Schema(name = "OpeningProposal")
  record OpeningJson(
      String area,
      LocalDate day,
      @Schema(description = "The listing that it starts from") @Nullable LocalDate inventory,
      @Schema(description = "Days that can be asked for, the newest first") List<LocalDate> days,
      List<OpeningLineJson> batches,
      @Schema(description = "What does not fit: below-zero, scattered or ledger")
          List<MisfitJson> misfits) {

    static OpeningJson of(List<LocalDate> days, OpeningProposal proposal) {
      return new OpeningJson(
          proposal.area().code(),
          proposal.day(),
          proposal.inventory().orElse(null),
          days,
          proposal.lines().stream().map(OpeningLineJson::of).toList(),
          proposal.misfits().stream().map(MisfitJson::of).toList());
    }
  }

  @Schema(name = "OpeningBatch")
  record OpeningLineJson(
      String batch,
      String point,
      String description,
      int items,
      String measurement,
      List<ContentJson> contents,
      @Schema(description = "Entries of reports behind it, report/entry") List<String> listed,
      List<String> changes) {

    static OpeningLineJson of(OpeningProposal.Line line) {
      return new OpeningLineJson(
          line.batch(),
          line.point(),
          line.description(),
          line.items(),
          line.basis(),
          line.contents().stream().map(ContentJson::of).toList(),
          line.listed().stream().map(Cited::label).toList(),
          line.changes().stream().map(Cited::label).toList());
    }
  }

  @Schema(name = "OpeningMisfit")
  record MisfitJson(
      String kind,
      @Schema(description = "Whether books cannot be opened over it") boolean grave,
      @Schema(description = "Empty where a whole category does not fit") String batch,
      List<ContentJson> contents) {

    static MisfitJson of(Misfit misfit) {
      return switch (misfit) {
        case Misfit.BelowZero(var batch, var content) ->
            new MisfitJson("below-zero", true, batch, List.of(ContentJson.of(content)));
        case Misfit.Scattered(var batch, var _) ->
            new MisfitJson("scattered", false, batch, List.of());
        case Misfit.Ledger(var ledger, var batches) ->
            new MisfitJson(
                "ledger", false, "", List.of(ContentJson.of(ledger), ContentJson.of(batches)));
      };
    }
  }

  @Schema(name = "Reconciliation")
  record ReconciledJson(
      String area,
      @Schema(description = "The day from which both are compared entry by entry") LocalDate from,
      LocalDate day,
      int differing,
      @Schema(description = "Differing batches with a part of unknown cause") long unknown,
      List<RowJson> rows) {

    static ReconciledJson of(Reconciled reconciled, boolean all) {
      return new ReconciledJson(
          reconciled.area().code(),
          reconciled.from(),
          reconciled.day(),
          reconciled.differing().size(),
          reconciled.unknown(),
          ReconciliationPage.rows(reconciled, all).stream().map(RowJson::of).toList());
    }
  }

  @Schema(name = "ReconciledBatch")
  record RowJson(
      String batch,
      ContentJson book,
      ContentJson report,
      @Schema(description = "Book less report") ContentJson difference,
      List<PartJson> parts) {

    static RowJson of(Reconciled.Row row) {
      return new RowJson(
          row.lot().batch(),
          ContentJson.of(row.book()),
          ContentJson.of(row.report()),
          ContentJson.of(row.difference()),
          row.parts().stream().map(PartJson::of).toList());
    }
  }

  @Schema(name = "ReconciledPart")
  record PartJson(
      @Schema(
              description =
                  "rounding, not-reported, not-booked, corrected-late, other-measurement or unknown")
          String cause,
      ContentJson amount,
      @Schema(description = "Entry of the books") @Nullable UUID bookEntry,
      @Schema(description = "Entry of a report, report/entry") @Nullable String reportEntry,
      @Schema(description = "Number of the report that a late correction changes")
          @Nullable Integer changesReport) {

    static PartJson of(Reconciled.Part part) {
      Cause cause = part.cause();
      return new PartJson(
          cause.kind().word(),
          ContentJson.of(part.amount()),
          cause.bookEntry().orElse(null),
          cause.reportEntry().map(Cited::label).orElse(null),
          cause instanceof Cause.CorrectedLate(var _, var _, var report) ? report : null);
    }
  }
}
