package org.custodes.server.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.Flaw;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.server.books.BookOutcome.Wrong;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.Objection;

/// Reads listings that were typed, and tries stored ones against what was signed of them.
final class Listings {

  private Listings() {}

  /// What was typed as a listing, or all that is wrong with it.
  record Read(List<ListedBatch> rows, List<Wrong> wrong) {}

  static Read read(List<TypedLine> typed) {
    List<ListedBatch> rows = new ArrayList<>();
    List<Wrong> wrong = new ArrayList<>();
    Set<BatchName> seen = new HashSet<>();
    for (int i = 0; i < typed.size(); i++) {
      int place = i;
      List<Flaw> flaws = new ArrayList<>();
      Optional<ListedBatch> row = ReadChange.listed(0, typed.get(i), flaws);
      row.filter(one -> !seen.add(one.batch())).ifPresent(one -> flaws.add(twice(one)));
      flaws.forEach(flaw -> wrong.add(new Wrong(place, flaw)));
      row.ifPresent(rows::add);
    }
    return new Read(List.copyOf(rows), List.copyOf(wrong));
  }

  private static Flaw twice(ListedBatch row) {
    return new Flaw(
        0, "batch", Flaw.Kind.BATCH_TWICE, row.batch().name(), "each batch on one line");
  }

  /// Whether the rows are stored, and are those that were signed.
  static Optional<Objection> objection(
      BookStore store, Bytes sha256, int rows, List<Content> totals) {
    Optional<Listing> kept = store.listing(sha256).map(Listing::of);
    return kept.filter(listing ->
            listing.sha256().equals(sha256)
                && listing.rows().size() == rows
                && listing.totals().equals(totals))
            .isPresent()
        ? Optional.empty()
        : Optional.of(Objection.of("books.listing-other", rows, sha256.hex()));
  }
}
