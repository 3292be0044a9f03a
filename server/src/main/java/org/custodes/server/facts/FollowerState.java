package org.custodes.server.facts;

import java.time.Instant;
import java.util.Optional;

/// How far a follower is.
///
/// @param position it has heard every fact whose index is below
/// @param lag how many facts it has still to hear
/// @param failure why it stopped before the fact at its position; empty while it goes on
public record FollowerState(String name, long position, long lag, Optional<Failure> failure) {

  /// What stopped it.
  ///
  /// @param kind names of the faults, without what they said, which might be content
  /// @param retries how often it was tried again since
  public record Failure(String kind, Instant at, int retries) {

    /// The longest [#kind], in characters.
    public static final int LONGEST_KIND = 200;

    /// What of a fault may be shown to those who see no content: the kinds of it and of its cause.
    public static String kind(Throwable fault) {
      Throwable root = fault;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      String first = fault.getClass().getSimpleName();
      String last = root.getClass().getSimpleName();
      String kind = first.equals(last) ? first : first + ", " + last;
      return kind.substring(0, Math.min(kind.length(), LONGEST_KIND));
    }
  }

  /// What to think of it.
  public enum Condition {
    /// It has heard everything.
    UP_TO_DATE,
    /// It has facts to hear, and hears them.
    BEHIND,
    /// It could not take a fact, and is tried again.
    STOPPED
  }

  public Condition condition() {
    if (failure.isPresent()) {
      return Condition.STOPPED;
    }
    return lag > 0 ? Condition.BEHIND : Condition.UP_TO_DATE;
  }
}
