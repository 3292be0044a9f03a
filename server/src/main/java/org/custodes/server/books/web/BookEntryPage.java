package org.custodes.server.books.web;

import java.util.List;
import java.util.Optional;
import org.custodes.accounting.journal.Entry;
import org.custodes.server.books.PostedEntry;

/// One entry: what was reported, what it moved account by account, and who stands behind it.
///
/// @param preparer a name, or a pseudonym where the name is not known any more
/// @param replacement the entry that was posted instead, if there is one
record BookEntryPage(
    BookOf of,
    PostedEntry posted,
    List<CategoryPostings> postings,
    String preparer,
    Optional<String> approver,
    Optional<PostedEntry> replacement) {

  BookEntryPage {
    postings = List.copyOf(postings);
  }

  Entry entry() {
    return posted.entry();
  }

  /// Only a change that stands can be corrected.
  boolean mayBeCorrected() {
    return entry().kind() == Entry.Kind.CHANGE && posted.stands();
  }

  String path() {
    return BookPaths.entry(entry().key());
  }

  String record() {
    return "/record/" + posted.fact();
  }
}
