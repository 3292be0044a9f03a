package org.custodes.server.frame;

/// How many things wait behind a navigation entry.
///
/// @param number how many; nothing is shown for zero
/// @param mark how urgent they are: [Mark#NOW], [Mark#WATCH] or [Mark#PENDING]
/// @param key message that says what they do, for example `waits for you`; with `.one` and `.other`
public record Count(long number, Mark mark, String key) {

  public Count {
    if (number < 0) {
      throw new IllegalArgumentException("a count is not negative: " + number);
    }
  }
}
