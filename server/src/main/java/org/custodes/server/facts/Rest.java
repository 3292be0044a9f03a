package org.custodes.server.facts;

import java.time.Duration;

/// How long a worker rests before it looks again.
///
/// @param least this long, whatever happens
/// @param most this long when nobody wakes it; not less than `least`
public record Rest(Duration least, Duration most) {

  /// There is more to do.
  public static final Rest NONE = new Rest(Duration.ZERO, Duration.ZERO);

  /// Nothing wakes it earlier.
  public static Rest of(Duration time) {
    return new Rest(time, time);
  }
}
