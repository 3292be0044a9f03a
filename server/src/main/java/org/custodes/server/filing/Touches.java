package org.custodes.server.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.custodes.accounting.Mba;

/// What the books were heard to have done: which months of which area were touched, and when.
///
/// It only tells where to look; whether a report is due, or must be corrected, the books themselves
/// say.
public interface Touches {

  /// When a month of an area's books was touched last, by its first day.
  SortedMap<LocalDate, Instant> months(Mba area);
}
