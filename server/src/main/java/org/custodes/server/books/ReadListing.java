package org.custodes.server.books;

import java.util.List;
import org.custodes.accounting.journal.ListedBatch;

/// A listing as somebody typed or sent it, read line by line, so that its verdict can be shown
/// before anybody is asked.
///
/// @param rows those that can be read
/// @param wrong what is wrong with the others; each names its line, from 0, as its change
public record ReadListing(List<ListedBatch> rows, List<BookOutcome.Wrong> wrong) {

  public ReadListing {
    rows = List.copyOf(rows);
    wrong = List.copyOf(wrong);
  }

  public static ReadListing of(List<TypedLine> lines) {
    Listings.Read read = Listings.read(lines);
    return new ReadListing(read.rows(), read.wrong());
  }
}
