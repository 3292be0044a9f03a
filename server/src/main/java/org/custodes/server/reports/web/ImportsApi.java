package org.custodes.server.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.ImportOutcome;
import org.custodes.server.reports.ImportReports;
import org.custodes.server.reports.ReceivedReports;
import org.custodes.server.reports.web.ReportsJson.CheckJson;
import org.custodes.server.reports.web.ReportsJson.FindingJson;
import org.custodes.server.reports.web.ReportsJson.ImportJson;
import org.custodes.server.reports.web.ReportsJson.TakenJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Imports for programs.
@RestController
@Tag(name = "Imports", description = "Hand in files of accounting reports: all are taken, or none")
class ImportsApi {

  private final ImportReports imports;
  private final ReceivedReports received;

  ImportsApi(ImportReports imports, ReceivedReports received) {
    this.imports = imports;
    this.received = received;
  }

  @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary =
          "Takes files of reports, in the order given. 422 with findings if any rule of level E is broken")
  ResponseEntity<Object> take(
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      @AuthenticationPrincipal SignedIn person) {
    return answer(imports.take(PartUpload.of(files == null ? List.of() : files), person.actor()));
  }

  @PostMapping(path = "/api/v1/checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Judges files as an import would, and takes nothing")
  ResponseEntity<Object> check(
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
    return answer(imports.check(PartUpload.of(files == null ? List.of() : files)));
  }

  @GetMapping("/api/v1/imports")
  @Operation(summary = "Imports, newest first; give the last id as `before` to read on")
  List<ImportJson> all(@RequestParam(name = "before", required = false) @Nullable UUID before) {
    return received.imports(Optional.ofNullable(before)).stream().map(this::json).toList();
  }

  @GetMapping("/api/v1/imports/{id}")
  @Operation(summary = "One import with its warnings")
  TakenJson one(@PathVariable UUID id) {
    Import taken =
        received.importOf(id).orElseThrow(() -> new Refusal(404, "reports.import-unknown", id));
    return new TakenJson(json(taken), findings(FindingRow.kept(received.warningsOf(id))));
  }

  private ResponseEntity<Object> answer(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Taken(Import taken, var warnings) ->
          ResponseEntity.created(URI.create("/api/v1/imports/" + taken.id()))
              .body(new TakenJson(json(taken), findings(FindingRow.of(warnings))));
      case ImportOutcome.Acceptable acceptable ->
          ResponseEntity.ok(
              new CheckJson(
                  acceptable.entries(),
                  findings(FindingRow.of(acceptable.warnings())),
                  acceptable.unlisted()));
      case ImportOutcome.Faulty faulty ->
          throw Refusals.of(faulty)
              .with("findings", findings(FindingRow.of(faulty.findings())))
              .with("unlisted", faulty.unlisted());
      case ImportOutcome.Refused refused -> throw Refusals.of(refused);
    };
  }

  private ImportJson json(Import taken) {
    return ImportJson.of(taken, received.factOf(taken.id()).orElse(null));
  }

  private static List<FindingJson> findings(List<FindingRow> rows) {
    return rows.stream().map(FindingJson::of).toList();
  }
}
