package org.custodes.server.books.web;

import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Mass;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.DecayProposals.Proposal;
import org.custodes.server.frame.FormErrors;

/// What plutonium lost by decay to the end of the last month that is over, batch by batch.
///
/// @param reason as typed; needed where the day is closed
record DecayPage(
    BookOf of, LocalDate through, List<Proposal> due, String reason, FormErrors errors) {

  DecayPage {
    due = List.copyOf(due);
  }

  String path() {
    return of.path() + "/decay";
  }

  /// Of all batches together.
  Mass loss() {
    return due.stream().map(Proposal::loss).reduce(Mass.ZERO, Mass::plus);
  }

  boolean late() {
    return of.book().closed(through);
  }

  /// Those that are asked for at once.
  List<Proposal> first() {
    return due.stream().limit(Bookkeeping.MOST_CHANGES).toList();
  }
}
