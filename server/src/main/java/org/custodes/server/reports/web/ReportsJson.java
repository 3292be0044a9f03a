package org.custodes.server.reports.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.custodes.accounting.Content;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReceivedFile;
import org.custodes.server.reports.ReceivedNote;
import org.custodes.server.reports.ReceivedReport;
import org.jspecify.annotations.Nullable;

/// What the interface for programs says of reports and imports. Masses are decimal text in grams.
final class ReportsJson {

  private ReportsJson() {}

  record ReportJson(
      String area,
      int number,
      String type,
      String country,
      String facility,
      LocalDate date,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      String encoder,
      int entries,
      int notes,
      int replaced,
      int corrects,
      UUID importId) {

    static ReportJson of(ReceivedReport report) {
      return new ReportJson(
          report.area(),
          report.number(),
          String.valueOf(report.type().letter()),
          report.country(),
          report.facility(),
          report.date(),
          report.start().orElse(null),
          report.end().orElse(null),
          report.encoder(),
          report.entries(),
          report.notes(),
          report.replaced(),
          report.corrects(),
          report.importId());
    }
  }

  record ContentJson(String category, String element, String fissile, String unit) {

    static ContentJson of(Content content) {
      return new ContentJson(
          String.valueOf(content.category().letter()),
          content.element().inGrams(),
          content.fissile().inGrams(),
          "g");
    }
  }

  record EntryJson(
      int number,
      String status,
      String corrects,
      boolean counts,
      String code,
      @Nullable LocalDate date,
      String kmp,
      String batch,
      String shippersBatch,
      String description,
      String basis,
      @Nullable Integer items,
      String shipper,
      String receiver,
      List<ContentJson> contents,
      String text) {

    static EntryJson of(ReceivedEntry entry) {
      return new EntryJson(
          entry.place().entry(),
          entry.status().name().toLowerCase(Locale.ROOT),
          entry.isCorrection() ? entry.address().report() + "/" + entry.address().entry() : "",
          entry.counts(),
          entry.code(),
          entry.date().orElse(null),
          entry.kmp(),
          entry.batch(),
          entry.shipperBatch(),
          entry.description(),
          entry.basis(),
          entry.items().isPresent() ? entry.items().getAsInt() : null,
          entry.shipper(),
          entry.receiver(),
          entry.contents().stream().map(ContentJson::of).toList(),
          entry.text());
    }
  }

  record NoteJson(int number, String about, String text) {

    static NoteJson of(ReceivedNote note) {
      return new NoteJson(note.number(), note.about(), note.text());
    }
  }

  /// @param nextAfter give it as `after` to read on; absent at the end
  record WholeReportJson(
      ReportJson report,
      List<EntryJson> entries,
      List<NoteJson> notes,
      @Nullable Integer nextAfter) {}

  record FileJson(String name, long size, String sha256) {

    static FileJson of(ReceivedFile file) {
      return new FileJson(file.name(), file.size(), file.sha256());
    }
  }

  record ImportJson(
      UUID id,
      Instant at,
      String by,
      @Nullable UUID fact,
      List<FileJson> files,
      int reports,
      long entries,
      long warnings) {

    static ImportJson of(Import taken, @Nullable UUID fact) {
      return new ImportJson(
          taken.id(),
          taken.at(),
          taken.by(),
          fact,
          taken.files().stream().map(FileJson::of).toList(),
          taken.reports(),
          taken.entries(),
          taken.warnings());
    }
  }

  /// @param level E or W
  /// @param area of its report, empty where there is none
  /// @param report its number, 0 where there is none
  record FindingJson(
      int rule,
      String level,
      String code,
      String file,
      long line,
      String area,
      int report,
      String entry,
      String label,
      String text) {

    static FindingJson of(FindingRow row) {
      return new FindingJson(
          row.rule(),
          row.error() ? "E" : "W",
          row.code(),
          row.file(),
          row.line(),
          row.area(),
          row.report(),
          row.entry(),
          row.label(),
          row.text());
    }
  }

  /// What a check says of acceptable files.
  record CheckJson(long entries, List<FindingJson> findings, long unlisted) {}

  /// What an import says when it was taken.
  record TakenJson(ImportJson taken, List<FindingJson> findings) {}
}
