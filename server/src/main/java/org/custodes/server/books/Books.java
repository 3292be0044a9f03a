package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;

/// The areas whose books are kept here.
public interface Books {

  /// All books, by area.
  List<Book> all();

  Optional<Book> find(Mba area);

  /// The closings of an area's books, newest first.
  default List<Closing> closings(Mba area) {
    return closings(area, Optional.empty());
  }

  /// The closings that were known at a time, newest first.
  ///
  /// @param known empty for all; see [AsKnown]
  List<Closing> closings(Mba area, Optional<Instant> known);

  /// Days that were closed.
  ///
  /// @param through the last of them
  /// @param inventory whether a physical inventory closed them, and with it a material balance
  ///   period
  /// @param known since when it counts as known
  record Closing(Mba area, LocalDate through, boolean inventory, Instant known, UUID fact) {}
}
