package org.custodes.server.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.server.books.Book;
import org.custodes.server.filing.Deliveries;
import org.custodes.server.filing.DueReports;
import org.custodes.server.filing.FileReport;
import org.custodes.server.filing.FiledReport;
import org.custodes.server.filing.FiledReports;
import org.custodes.server.filing.FilingOutcome;
import org.custodes.server.filing.FilingRefusal;
import org.custodes.server.filing.ReportMaker;
import org.custodes.server.filing.Reproduction;
import org.custodes.server.filing.Submission;
import org.custodes.server.filing.Wanted;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Reports from the books, for people.
@Controller
class FilingController {

  /// Stands for the official responsible in a preview until somebody is named.
  private static final String NOBODY = "NN";

  private final Reader reader;
  private final ReportMaker maker;
  private final FileReport fileReport;
  private final FiledReports filed;
  private final Deliveries deliveries;
  private final Reproduction reproduction;
  private final DueReports due;
  private final Speech speech;

  FilingController(
      Reader reader,
      ReportMaker maker,
      FileReport fileReport,
      FiledReports filed,
      Deliveries deliveries,
      Reproduction reproduction,
      DueReports due,
      Speech speech) {
    this.reader = reader;
    this.maker = maker;
    this.fileReport = fileReport;
    this.filed = filed;
    this.deliveries = deliveries;
    this.reproduction = reproduction;
    this.due = due;
    this.speech = speech;
  }

  @GetMapping("/filing")
  ModelAndView all() {
    return Page.of("filing/web/filing", new FilingPage(reader.areas(), reader.candidates()));
  }

  @GetMapping("/filing/{area}")
  ModelAndView area(@PathVariable String area) {
    return Page.of("filing/web/area", reader.area(area));
  }

  @GetMapping("/filing/{area}/prepare")
  ModelAndView preview(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") boolean correcting,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request) {
    Book book = reader.book(area);
    Optional<Submission> before =
        filed.of(book.area()).stream().findFirst().map(one -> one.report().submission());
    Precision precision = before.map(Submission::precision).orElse(DueReports.usual());
    TypedReport typed =
        new TypedReport(
            kind,
            correcting,
            from,
            to,
            before.map(one -> one.head().encoder()).orElse(""),
            "",
            String.valueOf(precision.gramDecimals()),
            String.valueOf(precision.kilogramDecimals()),
            precision.bothFissile(),
            "");
    return Page.of("filing/web/prepare", page(book, typed, FormErrors.none(), speech.of(request)));
  }

  @PostMapping("/filing/{area}/prepare")
  ModelAndView prepare(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") boolean correcting,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String encoder,
      @RequestParam(defaultValue = "") String remark,
      @RequestParam(defaultValue = "") String grams,
      @RequestParam(defaultValue = "") String kilograms,
      @RequestParam(defaultValue = "false") boolean bothFissile,
      @RequestParam(defaultValue = "") String about,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    TypedReport typed =
        new TypedReport(
            kind, correcting, from, to, encoder, remark, grams, kilograms, bothFissile, about);
    Book book = reader.book(area);
    return switch (fileReport.ask(by, typed.wanted(book.area()), typed.form())) {
      case FilingOutcome.Asked(var approval, var _) -> Page.redirect("/approvals/" + approval);
      case FilingOutcome.NotAllowed(var why) -> throw why.refusal();
      case FilingOutcome.Told told -> throw new IllegalStateException("not asked for: " + told);
      case FilingOutcome.Refused(FilingRefusal.Malformed why) ->
          again(book, typed, why.field(), why, speech.of(request));
      case FilingOutcome.Refused(FilingRefusal.Uncarried why) ->
          again(book, typed, why.field(), why, speech.of(request));
      case FilingOutcome.Refused(var why) -> throw FilingRefusals.refusal(why);
    };
  }

  /// A form for a report in words.
  @GetMapping("/filing/{area}/text")
  ModelAndView text(@PathVariable String area) {
    Book book = reader.book(area);
    return Page.of(
        "filing/web/text",
        new TextPage(book, reader.today(), encoder(book), "", "", FormErrors.none()));
  }

  private ModelAndView again(
      Book book, TypedReport typed, String field, FilingRefusal why, Words words) {
    FormErrors errors = FormErrors.of(field, sentence(why, words));
    return typed.kind().equals(TextPage.KIND)
        ? Page.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "filing/web/text",
            new TextPage(
                book, reader.today(), typed.encoder(), typed.remark(), typed.about(), errors))
        : Page.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "filing/web/prepare",
            page(book, typed, errors, words));
  }

  private String encoder(Book book) {
    return filed.of(book.area()).stream()
        .findFirst()
        .map(one -> one.report().submission().head().encoder())
        .orElse("");
  }

  private static String sentence(FilingRefusal why, Words words) {
    Refusal refusal = FilingRefusals.refusal(why);
    return words.say(refusal.key() + ".detail", refusal.arguments());
  }

  private PreparePage page(Book book, TypedReport typed, FormErrors errors, Words words) {
    Wanted wanted = typed.wanted(book.area());
    TypedReport shown = errors.any() ? blank(typed) : typed;
    return switch (maker.draft(wanted, shown.signedBy(NOBODY).form())) {
      case ReportMaker.NoDraft(var why) ->
          new PreparePage(book, wanted, typed, Optional.empty(), sentence(why, words), errors);
      case ReportMaker.Draft(var submission, var made, var findings) ->
          new PreparePage(
              book,
              wanted,
              typed,
              Optional.of(
                  new PreparePage.Preview(submission, LineRow.of(made), further(made), findings)),
              "",
              errors);
    };
  }

  /// What was typed without what may be wrong in it, for a preview of the figures.
  private static TypedReport blank(TypedReport typed) {
    return new TypedReport(
        typed.kind(),
        typed.correcting(),
        typed.from(),
        typed.to(),
        "",
        "",
        typed.grams(),
        typed.kilograms(),
        typed.bothFissile(),
        "");
  }

  private static int further(MadeReport made) {
    return Math.max(0, made.lines().size() - LineRow.MOST);
  }

  @GetMapping("/filing/{area}/{number}")
  ModelAndView one(
      @PathVariable String area,
      @PathVariable String number,
      @AuthenticationPrincipal SignedIn person) {
    return page(reader.report(area, number), Optional.empty(), person);
  }

  /// Makes the report again from the books and compares it with what was signed.
  @GetMapping("/filing/{area}/{number}/comparison")
  ModelAndView compare(
      @PathVariable String area,
      @PathVariable String number,
      @AuthenticationPrincipal SignedIn person) {
    FiledReports.Standing standing = reader.report(area, number);
    return page(standing, Optional.of(reproduction.compare(standing.report())), person);
  }

  private ModelAndView page(
      FiledReports.Standing standing, Optional<Reproduction.Compared> compared, SignedIn person) {
    FiledReport report = standing.report();
    Submission said = report.submission();
    boolean tells = person.has(Duty.ACCOUNTANT) || person.has(Duty.REPORTING_OFFICER);
    return Page.of(
        "filing/web/report",
        new OneReportPage(
            standing,
            LineRow.of(report.made()),
            further(report.made()),
            said.correcting() ? Map.of() : due.days(said.type(), said.head().period().end()),
            reader.who(report.preparer()),
            report.approver().map(reader::who).orElse(""),
            compared,
            tells));
  }

  @GetMapping("/filing/{area}/{number}/file")
  ResponseEntity<byte[]> file(@PathVariable String area, @PathVariable String number) {
    return file(reader.report(area, number), filed);
  }

  /// The signed bytes, to be kept under the report's name.
  static ResponseEntity<byte[]> file(FiledReports.Standing standing, FiledReports filed) {
    ContentDisposition name =
        ContentDisposition.attachment().filename(standing.report().submission().fileName()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(filed.file(standing.report()));
  }

  @PostMapping("/filing/{area}/{number}/deliveries")
  ModelAndView tell(
      @PathVariable String area,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String receiver,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn by) {
    FiledReports.Standing standing = reader.report(area, number);
    Submission said = standing.report().submission();
    Deliveries.Typed typed = new Deliveries.Typed(receiver, step, reason);
    return switch (deliveries.tell(by, said.area(), said.number(), typed)) {
      case FilingOutcome.Told _ -> Page.redirect("/filing/" + said.area() + "/" + said.number());
      case FilingOutcome.Refused(var why) -> throw FilingRefusals.refusal(why);
      case FilingOutcome.NotAllowed(var why) -> throw why.refusal();
      case FilingOutcome.Asked asked -> throw new IllegalStateException("not told: " + asked);
    };
  }
}
