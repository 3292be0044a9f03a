package org.custodes.server.books.web;

import java.util.List;
import java.util.Locale;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.server.books.BookLedger.Batch;
import org.custodes.server.books.BookLedger.Move;
import org.custodes.server.frame.Csv;

/// The books as comma-separated values: exact masses in the unit of the category's reports, fissile
/// mass in grams.
final class BookCsv {

  /// The heads of a ledger.
  static final String[] MOVES = {
    "date",
    "code",
    "kind",
    "batch",
    "category",
    "unit",
    "element",
    "fissile_g",
    "held_element",
    "held_fissile_g",
    "entry"
  };

  /// The heads of a list of batches.
  static final String[] BATCHES = {
    "batch", "category", "unit", "element", "fissile_g", "description", "items", "latest"
  };

  private BookCsv() {}

  static void moves(Csv csv, List<Move> moves) {
    for (Move move : moves) {
      csv.figure(move.date())
          .text(move.code().map(ChangeCode::code).orElse(""))
          .text(move.kind().name().toLowerCase(Locale.ROOT))
          .text(move.batch().name());
      content(csv, move.gained());
      csv.figure(element(move.held())).figure(fissile(move.held())).figure(move.entry()).end();
    }
  }

  static void batches(Csv csv, List<Batch> batches) {
    for (Batch batch : batches) {
      csv.text(batch.batch().name());
      content(csv, batch.content());
      csv.text(batch.description()).figure(batch.items()).figure(batch.latest()).end();
    }
  }

  static String element(Content content) {
    return content.element().in(content.category().reportingUnit()).toPlainString();
  }

  static String fissile(Content content) {
    return content.fissile().inGrams();
  }

  private static void content(Csv csv, Content content) {
    csv.text(String.valueOf(content.category().letter()))
        .text(content.category().reportingUnit().symbol())
        .figure(element(content))
        .figure(fissile(content));
  }
}
