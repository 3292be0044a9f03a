package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Content;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.server.facts.Bytes;

/// Books that are to be opened.
///
/// @param day the first of which they tell
/// @param key of the opening entry
/// @param rows how many batches are listed
/// @param listing its hash
/// @param totals of the listing, for each category
record Opening(
    Mba area,
    Facility facility,
    LocalDate day,
    UUID key,
    int rows,
    Bytes listing,
    List<Content> totals,
    String says,
    Optional<Instant> source) {

  Opening {
    totals = List.copyOf(totals);
  }

  /// What was there lies there at the end of the day before.
  LocalDate eve() {
    return day.minusDays(1);
  }

  /// What it does, in one sentence.
  String sentence() {
    return "From %s on, with %d batches: %s.".formatted(day, rows, Says.contents(totals));
  }

  Opening saying(String words) {
    return new Opening(area, facility, day, key, rows, listing, totals, words, source);
  }
}
