package org.custodes.server.books.web;

import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Content;
import org.custodes.server.books.Books.Closing;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.identity.Approval;

/// The form that closes days.
///
/// @param through the day as typed
/// @param day on which the totals are shown
/// @param totals the stock at its end, one content for each category
/// @param waiting acts on these books that are not signed yet, as far as whoever looks may see them
/// @param closings the newest first, at most [#SHOWN]
record ClosePage(
    BookOf of,
    String through,
    LocalDate day,
    List<Content> totals,
    List<Approval> waiting,
    List<Closing> closings,
    FormErrors errors) {

  static final int SHOWN = 24;

  ClosePage {
    totals = List.copyOf(totals);
    waiting = List.copyOf(waiting);
    closings = List.copyOf(closings);
  }

  String action() {
    return of.path() + "/close";
  }
}
