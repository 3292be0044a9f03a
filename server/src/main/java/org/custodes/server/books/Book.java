package org.custodes.server.books;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;

/// The books of one material balance area.
///
/// @param opened the first day of which they tell; what was there before is the opening entry
/// @param closedThrough the last closed day
/// @param fact the fact that opened them
public record Book(
    Mba area, Facility facility, LocalDate opened, Optional<LocalDate> closedThrough, UUID fact) {

  /// Whether an entry of this day would be a late one.
  public boolean closed(LocalDate day) {
    return closedThrough.filter(last -> !day.isAfter(last)).isPresent();
  }
}
