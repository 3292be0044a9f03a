package org.custodes.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The failures of one account or one address, and how long it must wait.
///
/// So many failures within [#WINDOW] lock it for [#FIRST_WAIT], and each lock after that for twice
/// as long, up to [#LONGEST_WAIT]. Who leaves it alone for [#FORGOTTEN_AFTER] starts anew. Logins
/// that do not exist are counted like others, so that waiting tells nobody which exist.
///
/// @param failures since `since`
/// @param since the first of these failures
/// @param locks how often it was locked
/// @param lockedUntil when it may try again
public record Lockout(int failures, Instant since, int locks, Optional<Instant> lockedUntil) {

  /// Failures that lock an account.
  public static final int ACCOUNT_TRIES = 5;

  /// Failures that lock an address; many people may sit behind one.
  public static final int ADDRESS_TRIES = 30;

  public static final Duration WINDOW = Duration.ofMinutes(15);
  public static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  public static final Duration LONGEST_WAIT = Duration.ofHours(1);
  public static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  /// Nothing has failed.
  public static Lockout none(Instant now) {
    return new Lockout(0, now, 0, Optional.empty());
  }

  public boolean isLocked(Instant now) {
    return lockedUntil.filter(now::isBefore).isPresent();
  }

  /// This and one failure more.
  public Lockout failed(Instant now, int tries) {
    Lockout current = forgetting(now);
    int failed = current.failures + 1;
    return failed < tries
        ? new Lockout(failed, current.since, current.locks, Optional.empty())
        : new Lockout(0, now, current.locks + 1, Optional.of(now.plus(wait(current.locks))));
  }

  private Lockout forgetting(Instant now) {
    if (now.isAfter(since.plus(FORGOTTEN_AFTER))) {
      return none(now);
    }
    return now.isAfter(since.plus(WINDOW)) ? new Lockout(0, now, locks, lockedUntil) : this;
  }

  private static Duration wait(int earlierLocks) {
    Duration wait = FIRST_WAIT;
    for (int lock = 0; lock < earlierLocks && wait.compareTo(LONGEST_WAIT) < 0; lock++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
