package org.custodes.server.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// What is kept of a password: Argon2id (RFC 9106), 32 MiB and three passes, above the least that
/// OWASP's cheat sheet of 2026 asks for (19 MiB, two passes).
///
/// Only [#AT_ONCE] are calculated at a time, so that many attempts cannot take the machine's
/// memory; who waits longer than [#PATIENCE] is told to come back.
@Component
class PasswordHashing {

  static final int AT_ONCE = 2;
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 32 * 1024;
  private static final int PASSES = 3;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /// What a password is compared with when there is no account: the answer then takes as long.
  private final String nobody = hashed("the password of nobody");

  /// @throws Busy when too many are being calculated
  String hash(String password) {
    return inTurn(() -> hashed(password));
  }

  /// Whether the password is the one that was hashed. Without a hash it is not, and finding out
  /// takes as long.
  ///
  /// @throws Busy when too many are being calculated
  boolean matches(String password, Optional<String> hash) {
    boolean equal = inTurn(() -> argon2.matches(Passwords.normal(password), hash.orElse(nobody)));
    return equal && hash.isPresent();
  }

  private String hashed(String password) {
    return String.valueOf(argon2.encode(Passwords.normal(password)));
  }

  private <T> T inTurn(java.util.function.Supplier<T> work) {
    await();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private void await() {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
  }

  /// Too many passwords are being checked just now.
  static final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Busy() {
      super("too many passwords are being checked at once", null, false, false);
    }
  }
}
