package org.custodes.server.facts.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.custodes.server.facts.FactReader.Found;
import org.custodes.server.facts.Place;

/// Where the page goes on, as the index before which it does.
final class Next {

  private Next() {}

  static OptionalLong before(Optional<Long> asked) {
    return asked.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /// @param rows how many were asked for
  /// @return empty at the end; where the page ends with a fact that has no place yet, the end of
  ///   the log
  static Optional<Long> after(List<Found> found, int rows) {
    return found.size() < rows
        ? Optional.empty()
        : Optional.of(found.getLast().place().map(Place::index).orElse(Long.MAX_VALUE));
  }
}
