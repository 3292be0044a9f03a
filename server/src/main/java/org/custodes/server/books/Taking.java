package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.server.facts.Bytes;

/// A physical inventory that is to be taken into the books.
///
/// @param key of the entry that brings the books to it
/// @param rows how many batches were found
/// @param listing its hash
/// @param totals what was found, for each category
/// @param muf book less physical, for each category that differs
record Taking(
    Mba area,
    LocalDate day,
    UUID key,
    int rows,
    Bytes listing,
    List<Content> totals,
    List<Content> muf,
    String says,
    Optional<Instant> source) {

  Taking {
    totals = List.copyOf(totals);
    muf = List.copyOf(muf);
  }

  String sentence() {
    return "%d batches found at the end of %s: %s. Unaccounted for, book less physical: %s. All days through it are closed."
        .formatted(rows, day, Says.contents(totals), Says.contents(muf));
  }

  Taking saying(String words) {
    return new Taking(area, day, key, rows, listing, totals, muf, words, source);
  }
}
