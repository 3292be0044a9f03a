package org.custodes.server.filing.web;

import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Content;
import org.custodes.server.filing.Cause;
import org.custodes.server.filing.Cited;
import org.custodes.server.filing.Reconciled.Part;
import org.custodes.server.filing.Reconciled.Row;
import org.custodes.server.frame.Csv;

/// A comparison of books and reports as comma-separated values: a row for each part of a
/// difference, and one for each batch without any. Masses are in the category's unit, fissile
/// masses in grams; differences are book less report.
final class ReconciliationCsv {

  static final String[] HEADS = {
    "batch",
    "category",
    "unit",
    "book",
    "report",
    "difference",
    "book_fissile_g",
    "report_fissile_g",
    "difference_fissile_g",
    "cause",
    "part",
    "part_fissile_g",
    "book_entry",
    "report_entry",
    "changes_report"
  };

  private ReconciliationCsv() {}

  static void write(Csv csv, List<Row> rows) {
    for (Row row : rows) {
      if (row.parts().isEmpty()) {
        row(csv, row);
        csv.text("").text("").text("").text("").text("").text("").end();
      }
      for (Part part : row.parts()) {
        row(csv, row);
        part(csv, part);
      }
    }
  }

  private static void row(Csv csv, Row row) {
    csv.text(row.lot().batch())
        .text(String.valueOf(row.lot().category().letter()))
        .text(row.lot().category().reportingUnit().symbol())
        .figure(element(row.book()))
        .figure(element(row.report()))
        .figure(element(row.difference()))
        .figure(row.book().fissile().inGrams())
        .figure(row.report().fissile().inGrams())
        .figure(row.difference().fissile().inGrams());
  }

  private static void part(Csv csv, Part part) {
    Cause cause = part.cause();
    csv.text(cause.kind().word())
        .figure(element(part.amount()))
        .figure(part.amount().fissile().inGrams())
        .optional(cause.bookEntry())
        .optional(cause.reportEntry().map(Cited::label))
        .optional(
            cause instanceof Cause.CorrectedLate(var _, var _, var report)
                ? Optional.of(report)
                : Optional.empty())
        .end();
  }

  private static String element(Content content) {
    return content.element().in(content.category().reportingUnit()).toPlainString();
  }
}
