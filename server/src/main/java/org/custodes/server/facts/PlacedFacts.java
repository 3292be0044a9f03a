package org.custodes.server.facts;

import java.util.List;
import java.util.Optional;

/// Facts by their place in the log.
public interface PlacedFacts {

  /// Facts in the order of the log, the first first.
  ///
  /// @param from the first index
  /// @param most at most this many, 1 to [Follower#MOST]
  List<PlacedFact> forwards(long from, int most);

  /// The place at an index; empty beyond the end of the log.
  Optional<Place> at(long index);
}
