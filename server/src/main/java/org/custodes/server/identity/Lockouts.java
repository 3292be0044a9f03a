package org.custodes.server.identity;

import java.time.Instant;
import java.util.Optional;

/// Keeps lock-outs, by account and by address.
public interface Lockouts {

  /// Until when the key must wait; empty when it need not.
  Optional<Instant> lockedUntil(String key, Instant now);

  /// Counts a failure.
  void failed(String key, int tries, Instant now);

  /// Forgets the failures of a key.
  void clear(String key);

  static String account(String login) {
    return "account:" + login;
  }

  static String address(String address) {
    return "address:" + address;
  }
}
