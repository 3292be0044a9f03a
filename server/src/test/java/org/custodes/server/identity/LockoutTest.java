package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {

  private static final Instant START = Instant.parse("2026-08-14T12:00:00Z");

  @Test
  void fifthFailureLocks() {
    assertThat(failures(Lockout.none(START), 4, START).isLocked(START)).isFalse();
    assertThat(failures(Lockout.none(START), 5, START).isLocked(START)).isTrue();
  }

  @Test
  void firstLockLastsAMinute() {
    Lockout locked = failures(Lockout.none(START), 5, START);

    assertThat(locked.isLocked(START.plusSeconds(59))).isTrue();
    assertThat(locked.isLocked(START.plusSeconds(60))).isFalse();
  }

  @Test
  void eachLockIsTwiceAsLongUpToAnHour() {
    Lockout lockout = Lockout.none(START);
    Instant now = START;
    for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      lockout = failures(lockout, 5, now);
      assertThat(lockout.lockedUntil()).contains(now.plus(Duration.ofMinutes(minutes)));
      now = now.plus(Duration.ofMinutes(minutes));
    }
  }

  @Test
  void failuresOutsideTheWindowAreForgotten() {
    Lockout four = failures(Lockout.none(START), 4, START);
    Instant later = START.plus(Lockout.WINDOW).plusSeconds(1);

    assertThat(four.failed(later, 5).isLocked(later)).isFalse();
  }

  @Test
  void locksAreForgottenAfterADay() {
    Lockout locked = failures(Lockout.none(START), 5, START);
    Instant later = START.plus(Lockout.FORGOTTEN_AFTER).plusSeconds(1);

    assertThat(failures(locked, 5, later).lockedUntil()).contains(later.plus(Lockout.FIRST_WAIT));
  }

  private static Lockout failures(Lockout lockout, int number, Instant at) {
    Lockout current = lockout;
    for (int failure = 0; failure < number; failure++) {
      current = current.failed(at, 5);
    }
    return current;
  }
}
