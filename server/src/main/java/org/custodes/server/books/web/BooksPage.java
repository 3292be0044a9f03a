package org.custodes.server.books.web;

import java.util.List;
import org.custodes.accounting.Content;
import org.custodes.server.frame.Mark;
import org.custodes.server.site.RegisteredArea;
import org.jspecify.annotations.Nullable;

/// The areas and their books.
///
/// @param without areas of the State's list whose books are not kept here
record BooksPage(List<Row> rows, List<RegisteredArea> without) {

  BooksPage {
    rows = List.copyOf(rows);
    without = List.copyOf(without);
  }

  /// One area's books.
  ///
  /// @param held the stock, one content for each category
  /// @param waiting how many acts wait for the signature of whoever looks
  record Row(BookOf of, List<Content> held, long waiting) {

    String path() {
      return of.path();
    }
  }

  long waiting() {
    return rows.stream().mapToLong(Row::waiting).sum();
  }

  @Nullable Mark mark() {
    return rows.isEmpty() ? Mark.UNKNOWN : waiting() > 0 ? Mark.PENDING : null;
  }
}
