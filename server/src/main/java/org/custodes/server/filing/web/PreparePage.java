package org.custodes.server.filing.web;

import java.util.List;
import java.util.Optional;
import org.custodes.accounting.report.Finding;
import org.custodes.server.books.Book;
import org.custodes.server.filing.Submission;
import org.custodes.server.filing.Wanted;
import org.custodes.server.frame.FormErrors;

/// A report before anybody signs it.
///
/// @param preview what it would be; empty where none can be made
/// @param why why none can be, in words
record PreparePage(
    Book book,
    Wanted wanted,
    TypedReport typed,
    Optional<Preview> preview,
    String why,
    FormErrors errors) {

  String path() {
    return "/filing/" + book.area();
  }

  /// What would be signed.
  ///
  /// @param further entries that are not shown
  record Preview(Submission submission, List<LineRow> rows, int further, List<Finding> findings) {

    Preview {
      rows = List.copyOf(rows);
      findings = List.copyOf(findings);
    }
  }
}
