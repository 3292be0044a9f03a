package org.custodes.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Counts failures to sign in, whatever was shown: passwords and codes have one patience.
@Component
class Tries {

  private final Lockouts lockouts;
  private final Clock clock;

  Tries(Lockouts lockouts, Clock clock) {
    this.lockouts = lockouts;
    this.clock = clock;
  }

  /// Until when the account or the address must wait; empty when neither need.
  Optional<Instant> lockedUntil(String login, String address) {
    Instant now = clock.instant();
    return Stream.of(Lockouts.account(login), Lockouts.address(address))
        .flatMap(key -> lockouts.lockedUntil(key, now).stream())
        .max(Instant::compareTo);
  }

  /// The same for the address alone.
  Optional<Instant> lockedUntil(String address) {
    return lockouts.lockedUntil(Lockouts.address(address), clock.instant());
  }

  /// Counts a failure of both.
  void failed(String login, String address) {
    failed(login);
    failedFrom(address);
  }

  /// Counts a failure where it is not known whose.
  void failedFrom(String address) {
    lockouts.failed(Lockouts.address(address), Lockout.ADDRESS_TRIES, clock.instant());
  }

  /// Whether somebody who is signed in must wait before they show another password or code.
  boolean waits(String login) {
    return lockouts.lockedUntil(Lockouts.account(login), clock.instant()).isPresent();
  }

  /// Counts a failure of somebody who is signed in.
  void failed(String login) {
    lockouts.failed(Lockouts.account(login), Lockout.ACCOUNT_TRIES, clock.instant());
  }

  /// Forgets the failures of an account whose person has shown all that is asked for.
  void succeeded(String login) {
    lockouts.clear(Lockouts.account(login));
  }
}
