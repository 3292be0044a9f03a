package org.custodes.server.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.Entry;

/// Inventory changes that people sign at once, all or none.
///
/// @param says what they do, in one sentence
/// @param reason why they come late
/// @param source when the source recorded them, for imported history
record Changes(
    Mba area, List<Change> all, String says, Optional<String> reason, Optional<Instant> source) {

  Changes {
    all = List.copyOf(all);
    if (all.isEmpty() || all.size() > Bookkeeping.MOST_CHANGES) {
      throw new IllegalArgumentException(
          "1 to %d changes are posted at once, found %d"
              .formatted(Bookkeeping.MOST_CHANGES, all.size()));
    }
  }

  List<Entry> entries() {
    return all.stream().map(Change::entry).toList();
  }

  List<Entry> lateEntries() {
    return all.stream().filter(Change::late).map(Change::entry).toList();
  }

  boolean late() {
    return all.stream().anyMatch(Change::late);
  }
}
