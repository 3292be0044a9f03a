package org.custodes.server.books.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Posting;
import org.custodes.server.books.Change;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One posting of an entry, as a row.
///
/// @param code of the line it comes from; empty for an opening or an inventory taking
record PostingRow(UUID key, int ordinal, String code, Posting posting) {

  static List<PostingRow> of(List<Change> changes) {
    List<PostingRow> rows = new ArrayList<>();
    changes.forEach(change -> add(change.entry(), rows));
    return rows;
  }

  /// Postings of a change, and of its reversal, follow its lines in their order.
  private static void add(Entry entry, List<PostingRow> rows) {
    List<String> codes = codes(entry);
    for (int i = 0; i < entry.postings().size(); i++) {
      rows.add(new PostingRow(entry.key(), i, codes.get(i), entry.postings().get(i)));
    }
  }

  private static List<String> codes(Entry entry) {
    List<String> codes = new ArrayList<>();
    Mba area = entry.area();
    for (ChangeLine line : entry.lines()) {
      line.postings(area).forEach(_ -> codes.add(line.code().code()));
    }
    entry.postings().stream().skip(codes.size()).forEach(_ -> codes.add(""));
    return codes;
  }

  static JdbcClient.StatementSpec bind(List<PostingRow> rows, JdbcClient.StatementSpec statement) {
    return statement
        .param("postingKeys", Rows.column(rows, PostingRow::key))
        .param("postingOrdinals", Rows.column(rows, PostingRow::ordinal))
        .param("accounts", Rows.column(rows, row -> row.posting.account().kind().word()))
        .param(
            "postingCategories",
            Rows.column(rows, row -> row.posting.account().category().letter()))
        .param("postingBatches", Rows.column(rows, row -> Rows.batch(row.posting.account())))
        .param("postingCodes", Rows.column(rows, PostingRow::code))
        .param(
            "postingElements",
            Rows.column(rows, row -> row.posting.amount().element().micrograms()))
        .param(
            "postingFissiles",
            Rows.column(rows, row -> row.posting.amount().fissile().micrograms()));
  }
}
