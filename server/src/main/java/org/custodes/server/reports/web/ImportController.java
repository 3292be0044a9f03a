package org.custodes.server.reports.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.ImportOutcome;
import org.custodes.server.reports.ImportReports;
import org.custodes.server.reports.ReceivedReports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Hands in files of reports and shows what became of them.
@Controller
class ImportController {

  /// How many earlier imports stand below the form.
  private static final int RECENT = 5;

  private final ImportReports imports;
  private final ReceivedReports received;

  ImportController(ImportReports imports, ReceivedReports received) {
    this.imports = imports;
    this.received = received;
  }

  @GetMapping("/reports/import")
  ModelAndView form() {
    return Page.of("reports/web/import", page(null, null));
  }

  /// @param act `check` judges the files only; anything else takes them
  @PostMapping("/reports/import")
  ModelAndView handIn(
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(name = "act", defaultValue = "import") String act,
      @AuthenticationPrincipal SignedIn person) {
    var uploads = PartUpload.of(files == null ? List.of() : files);
    ImportOutcome outcome =
        act.equals("check") ? imports.check(uploads) : imports.take(uploads, person.actor());
    return switch (outcome) {
      case ImportOutcome.Taken(Import taken, _) -> Page.redirect("/reports/imports/" + taken.id());
      case ImportOutcome.Acceptable acceptable ->
          Page.of("reports/web/import", page(acceptable, null));
      case ImportOutcome.Faulty faulty ->
          again(HttpStatus.UNPROCESSABLE_CONTENT, page(faulty, null));
      case ImportOutcome.Refused refused -> refused(Refusals.of(refused));
    };
  }

  @GetMapping("/reports/imports")
  ModelAndView all(@RequestParam(name = "before", required = false) @Nullable UUID before) {
    return Page.of(
        "reports/web/imports", new ImportsPage(received.imports(Optional.ofNullable(before))));
  }

  @GetMapping("/reports/imports/{id}")
  ModelAndView one(@PathVariable UUID id) {
    Import taken =
        received.importOf(id).orElseThrow(() -> new Refusal(404, "reports.import-unknown", id));
    return Page.of(
        "reports/web/taken",
        new TakenPage(
            taken,
            received.factOf(id).orElseThrow(),
            received.reportsOf(id),
            FindingRow.kept(received.warningsOf(id))));
  }

  private ModelAndView refused(Refusal refusal) {
    ImportPage.Message message =
        new ImportPage.Message(refusal.key() + ".detail", List.of(refusal.arguments()));
    return again(HttpStatusCode.valueOf(refusal.status()), page(null, message));
  }

  private static ModelAndView again(HttpStatusCode status, ImportPage page) {
    return Page.of(status, "reports/web/import", page);
  }

  private ImportPage page(@Nullable ImportOutcome outcome, ImportPage.@Nullable Message refusal) {
    List<Import> newest = received.imports(Optional.empty());
    return new ImportPage(outcome, refusal, newest.subList(0, Math.min(RECENT, newest.size())));
  }
}
