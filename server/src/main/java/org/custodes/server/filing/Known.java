package org.custodes.server.filing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// What a report could know: the books and the reports sent, at a moment.
///
/// @param at when it was prepared; reports filed and rejections told by then count
/// @param lastEntry the number of the last entry that the area's books had then; 0 for none
public record Known(Instant at, long lastEntry) {

  public Known {
    requireNonNull(at, "at");
    if (lastEntry < 0) {
      throw new IllegalArgumentException("entries are numbered from 1, found " + lastEntry);
    }
  }
}
