package org.custodes.server.filing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.facts.Bytes;
import org.custodes.server.filing.Deliveries;
import org.custodes.server.filing.Delivery;
import org.custodes.server.filing.DueReports;
import org.custodes.server.filing.FileReport;
import org.custodes.server.filing.FiledReports;
import org.custodes.server.filing.FilingOutcome;
import org.custodes.server.filing.Reproduction;
import org.custodes.server.filing.Submission;
import org.custodes.server.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Reports from the books, for programs.
@RestController
@Tag(
    name = "Filing",
    description = "Reports made from the books, signed by two, and what became of them")
class FilingApi {

  private final Reader reader;
  private final FileReport fileReport;
  private final FiledReports filed;
  private final Deliveries deliveries;
  private final Reproduction reproduction;

  FilingApi(
      Reader reader,
      FileReport fileReport,
      FiledReports filed,
      Deliveries deliveries,
      Reproduction reproduction) {
    this.reader = reader;
    this.fileReport = fileReport;
    this.filed = filed;
    this.deliveries = deliveries;
    this.reproduction = reproduction;
  }

  @GetMapping("/api/v1/filing/{area}")
  @Operation(summary = "What an area owes, and what it has filed, the newest first")
  AreaJson area(@PathVariable String area) {
    AreaPage page = reader.area(area);
    return new AreaJson(
        area,
        page.due().stream().map(one -> DueJson.of(one, page.today())).toList(),
        page.filed().stream().map(FiledJson::of).toList());
  }

  @PostMapping("/api/v1/filing/{area}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Make a report from the books as they are now and ask for its signing")
  WaitingJson prepare(
      @PathVariable String area,
      @RequestBody NewReport typed,
      @AuthenticationPrincipal SignedIn by) {
    Mba code = reader.book(area).area();
    TypedReport report = typed.typed();
    return switch (fileReport.ask(by, report.wanted(code), report.form())) {
      case FilingOutcome.Asked(var approval, var said) ->
          new WaitingJson(approval, said.number(), said.attempt(), said.sha256().hex());
      case FilingOutcome.Refused(var why) -> throw FilingRefusals.refusal(why);
      case FilingOutcome.NotAllowed(var why) -> throw why.refusal();
      case FilingOutcome.Told told -> throw new IllegalStateException("not asked for: " + told);
    };
  }

  @GetMapping("/api/v1/filing/{area}/{number}")
  @Operation(
      summary = "A filed report: its entries with the keys of the books' entries behind them")
  OneJson one(@PathVariable String area, @PathVariable String number) {
    FiledReports.Standing standing = reader.report(area, number);
    return new OneJson(
        FiledJson.of(standing),
        LineRow.of(standing.report().made()).stream().map(LineJson::of).toList());
  }

  @GetMapping(path = "/api/v1/filing/{area}/{number}/file", produces = "text/plain")
  @Operation(summary = "The bytes that were signed")
  ResponseEntity<byte[]> file(@PathVariable String area, @PathVariable String number) {
    return FilingController.file(reader.report(area, number), filed);
  }

  @GetMapping("/api/v1/filing/{area}/{number}/comparison")
  @Operation(summary = "Make the report again from the books as known then, and compare the bytes")
  ComparedJson compare(@PathVariable String area, @PathVariable String number) {
    Reproduction.Compared compared = reproduction.compare(reader.report(area, number).report());
    return new ComparedJson(
        compared.same(),
        compared.signed().hex(),
        compared.stored().map(Bytes::hex).orElse(null),
        compared.made().map(Bytes::hex).orElse(null));
  }

  @PostMapping("/api/v1/filing/{area}/{number}/deliveries")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Tell what became of a report: sent, received, rejected or resubmitted")
  ToldJson tell(
      @PathVariable String area,
      @PathVariable String number,
      @RequestBody NewDelivery typed,
      @AuthenticationPrincipal SignedIn by) {
    Submission said = reader.report(area, number).report().submission();
    return switch (deliveries.tell(by, said.area(), said.number(), typed.typed())) {
      case FilingOutcome.Told(var delivery) -> ToldJson.of(delivery);
      case FilingOutcome.Refused(var why) -> throw FilingRefusals.refusal(why);
      case FilingOutcome.NotAllowed(var why) -> throw why.refusal();
      case FilingOutcome.Asked asked -> throw new IllegalStateException("not told: " + asked);
    };
  }

  @Schema(name = "FilingArea")
  record AreaJson(String area, List<DueJson> due, List<FiledJson> filed) {}

  @Schema(name = "DueReport")
  record DueJson(
      @Schema(example = "ICR") String kind,
      boolean correcting,
      LocalDate from,
      LocalDate to,
      @Schema(description = "Last day in time, by receiver") Map<String, LocalDate> due,
      long daysLate,
      @Schema(description = "Entries of a correcting report") int entries) {

    static DueJson of(DueReports.Due due, LocalDate today) {
      Map<String, LocalDate> days = new TreeMap<>();
      due.days().forEach((receiver, one) -> days.put(receiver.word(), one.day()));
      return new DueJson(
          due.wanted().type().name(),
          due.wanted().correcting(),
          due.wanted().period().start(),
          due.wanted().period().end(),
          days,
          due.daysLate(today),
          due.entries());
    }
  }

  @Schema(name = "FiledReport")
  record FiledJson(
      String kind,
      boolean correcting,
      int number,
      int attempt,
      LocalDate from,
      LocalDate to,
      LocalDate made,
      int entries,
      String sha256,
      boolean counts,
      Instant knownAt,
      Instant filedAt,
      UUID fact,
      List<ToldJson> told) {

    static FiledJson of(FiledReports.Standing standing) {
      Submission said = standing.report().submission();
      return new FiledJson(
          said.type().name(),
          said.correcting(),
          said.number(),
          said.attempt(),
          said.head().period().start(),
          said.head().period().end(),
          said.head().date(),
          said.entries(),
          said.sha256().hex(),
          standing.counts(),
          said.known().at(),
          standing.report().filedAt(),
          standing.report().fact(),
          standing.told().stream().map(ToldJson::of).toList());
    }
  }

  @Schema(name = "Delivery")
  record ToldJson(String receiver, String step, String reason, Instant at, UUID fact) {

    static ToldJson of(Delivery delivery) {
      return new ToldJson(
          delivery.receiver().word(),
          delivery.step().word(),
          delivery.reason(),
          delivery.at(),
          delivery.fact());
    }
  }

  @Schema(name = "FiledReportWithEntries")
  record OneJson(
      FiledJson report,
      @Schema(description = "The first " + LineRow.MOST + "; the file has all")
          List<LineJson> entries) {}

  @Schema(name = "FiledEntry")
  record LineJson(
      int number,
      String status,
      String about,
      @Schema(description = "Values as printed, by label") Map<String, String> values,
      String note,
      @Schema(description = "Keys of the books' entries behind it") List<UUID> sources) {

    static LineJson of(LineRow row) {
      Map<String, String> values = new TreeMap<>();
      row.line().values().forEach((label, value) -> values.put(label.code(), value));
      return new LineJson(
          row.number(),
          String.valueOf(row.line().status().letter()),
          row.about(),
          values,
          row.note(),
          row.line().sources());
    }
  }

  @Schema(name = "ReportWaiting")
  record WaitingJson(
      @Schema(description = "Where people sign it") UUID approval,
      int number,
      int attempt,
      String sha256) {}

  @Schema(name = "ReportComparison")
  record ComparedJson(
      boolean same, String signed, @Nullable String stored, @Nullable String made) {}

  /// What a program sends; what is missing is empty.
  @Schema(name = "NewReport")
  record NewReport(
      @Nullable String kind,
      @Nullable Boolean correcting,
      @Nullable String from,
      @Nullable String to,
      @Nullable String encoder,
      @Nullable String remark,
      @Nullable Integer gramDecimals,
      @Nullable Integer kilogramDecimals,
      @Nullable Boolean bothFissile,
      @Schema(description = "Report or entry that a textual report is about", example = "7/2")
          @Nullable String about) {

    TypedReport typed() {
      return new TypedReport(
          given(kind),
          Boolean.TRUE.equals(correcting),
          given(from),
          given(to),
          given(encoder),
          given(remark),
          decimals(gramDecimals, DueReports.usual().gramDecimals()),
          decimals(kilogramDecimals, DueReports.usual().kilogramDecimals()),
          Boolean.TRUE.equals(bothFissile),
          given(about));
    }

    private static String decimals(@Nullable Integer given, int usual) {
      return String.valueOf(given == null ? usual : given);
    }
  }

  @Schema(name = "NewDelivery")
  record NewDelivery(@Nullable String receiver, @Nullable String step, @Nullable String reason) {

    Deliveries.Typed typed() {
      return new Deliveries.Typed(given(receiver), given(step), given(reason));
    }
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
