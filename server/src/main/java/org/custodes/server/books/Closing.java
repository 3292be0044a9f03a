package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// Days that are to be closed.
///
/// @param totals the book inventory at the end of the last of them, for each category
/// @param entries how many the area's books have
record Closing(
    Mba area,
    LocalDate through,
    List<Content> totals,
    long entries,
    String says,
    Optional<Instant> source) {

  Closing {
    totals = List.copyOf(totals);
  }

  String sentence() {
    return "All days through %s, with a book inventory of %s."
        .formatted(through, Says.contents(totals));
  }

  Closing saying(String words) {
    return new Closing(area, through, totals, entries, words, source);
  }
}
