package org.custodes.verifier.log;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// When enough witnesses had signed heads of which sizes.
///
/// A fact at place n was recorded after every head of at most n leaves, and before every head of
/// more.
public final class QuorumTimes {

  private final NavigableMap<Long, Instant> earliest = new TreeMap<>();
  private final NavigableMap<Long, Instant> latest = new TreeMap<>();

  /// @param size leaves of a head, @param time when its quorum was met
  void add(long size, Instant time) {
    latest.merge(size, time, (a, b) -> a.isAfter(b) ? a : b);
    earliest.merge(size, time, (a, b) -> a.isBefore(b) ? a : b);
  }

  /// Makes the answers quick, when all heads are known.
  void close() {
    Instant max = Instant.MIN;
    for (Map.Entry<Long, Instant> one : latest.entrySet()) {
      max = one.getValue().isAfter(max) ? one.getValue() : max;
      one.setValue(max);
    }
    Instant min = Instant.MAX;
    for (Map.Entry<Long, Instant> one : earliest.descendingMap().entrySet()) {
      min = one.getValue().isBefore(min) ? one.getValue() : min;
      one.setValue(min);
    }
  }

  /// The latest quorum time of a head without this fact; it was recorded after.
  public Optional<Instant> before(long index) {
    return Optional.ofNullable(latest.floorEntry(index)).map(Map.Entry::getValue);
  }

  /// The earliest quorum time of a head with this fact; it was recorded before.
  public Optional<Instant> after(long index) {
    return Optional.ofNullable(earliest.higherEntry(index)).map(Map.Entry::getValue);
  }
}
