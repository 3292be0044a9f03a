package org.custodes.server.books.web;

import java.util.List;
import java.util.Optional;
import org.custodes.accounting.ChangeCode;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.PostedEntry;

/// The entries of an area's books, newest first.
///
/// @param more whether there are older ones
record EntriesPage(BookOf of, BookLedger.Query query, List<PostedEntry> entries, boolean more) {

  EntriesPage {
    entries = List.copyOf(entries);
  }

  boolean isFiltered() {
    return query.code().isPresent()
        || query.batch().isPresent()
        || query.from().isPresent()
        || query.to().isPresent();
  }

  String path() {
    return of.path() + "/entries";
  }

  /// The way to older entries.
  Optional<String> next() {
    return more
        ? Optional.of(path() + "?before=" + entries.getLast().number() + filters())
        : Optional.empty();
  }

  /// The way to the newest, from a later page.
  Optional<String> first() {
    return query.before().isPresent()
        ? Optional.of(path() + "?" + filters().replaceFirst("^&", ""))
        : Optional.empty();
  }

  static List<ChangeCode> codes() {
    return List.of(ChangeCode.values());
  }

  private String filters() {
    return BookPaths.optional("code", query.code())
        + BookPaths.optional("batch", query.batch())
        + BookPaths.optional("from", query.from())
        + BookPaths.optional("to", query.to());
  }
}
