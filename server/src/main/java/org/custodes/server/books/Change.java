package org.custodes.server.books;

import static java.util.Objects.requireNonNull;

import org.custodes.accounting.journal.Entry;

/// An entry that is to come into the books.
///
/// @param late whether its day is closed
public record Change(Entry entry, boolean late) {
  public Change {
    requireNonNull(entry, "entry");
  }
}
