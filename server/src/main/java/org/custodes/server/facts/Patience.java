package org.custodes.server.facts;

import java.time.Duration;

/// How long to wait after a fault: twice as long after each further one, up to a longest time.
///
/// @param first after the first fault
/// @param longest never more than this
public record Patience(Duration first, Duration longest) {

  /// For sequencing and following.
  public static final Patience USUAL = new Patience(Duration.ofMillis(250), Duration.ofSeconds(30));

  private static final int MOST_DOUBLINGS = 20;

  /// @param faults how many there were in a row, from 1
  public Duration after(int faults) {
    Duration time = first.multipliedBy(1L << Math.min(faults - 1, MOST_DOUBLINGS));
    return time.compareTo(longest) < 0 ? time : longest;
  }
}
