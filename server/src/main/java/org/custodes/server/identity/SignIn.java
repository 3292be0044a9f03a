package org.custodes.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Answers a login and a password.
///
/// Whatever is wrong (no such account, another password, an account that is closed), the answer is
/// the same and takes as long.
@Service
public class SignIn {

  private final AccountStore accounts;
  private final PasswordHashing hashing;
  private final Sessions sessions;
  private final Lockouts lockouts;
  private final Clock clock;

  SignIn(
      AccountStore accounts,
      PasswordHashing hashing,
      Sessions sessions,
      Lockouts lockouts,
      Clock clock) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.sessions = sessions;
    this.lockouts = lockouts;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Outcome {

    /// A session is open; the secret is for the browser.
    record Welcome(Secret session, Account account) implements Outcome {}

    /// Login or password is wrong, or the account is closed.
    record Wrong() implements Outcome {}

    /// Too many failures; even the right password is not looked at before this time.
    record Locked(Instant until) implements Outcome {}

    /// Too many passwords are being checked just now.
    record Busy() implements Outcome {}
  }

  /// @param address from where, as the network says
  /// @param browser what the browser calls itself
  public Outcome attempt(String login, String password, String address, String browser) {
    Instant now = clock.instant();
    String account = Lockouts.account(keyOf(login));
    String place = Lockouts.address(address);
    Optional<Instant> locked =
        Stream.of(account, place)
            .flatMap(key -> lockouts.lockedUntil(key, now).stream())
            .max(Instant::compareTo);
    if (locked.isPresent()) {
      return new Outcome.Locked(locked.get());
    }
    try {
      return Login.of(login)
          .flatMap(accounts::find)
          .map(known -> check(known, password))
          .orElseGet(() -> checkNobody(password))
          .<Outcome>map(known -> welcome(known, account, address, browser))
          .orElseGet(() -> wrong(account, place, now));
    } catch (PasswordHashing.Busy _) {
      return new Outcome.Busy();
    }
  }

  private Optional<Account> check(Account account, String password) {
    boolean right = hashing.matches(password, accounts.passwordHash(account.id()));
    return right && !account.disabled() ? Optional.of(account) : Optional.empty();
  }

  private Optional<Account> checkNobody(String password) {
    hashing.matches(password, Optional.empty());
    return Optional.empty();
  }

  private Outcome welcome(Account account, String key, String address, String browser) {
    lockouts.clear(key);
    return new Outcome.Welcome(sessions.begin(account.id(), address, browser), account);
  }

  private Outcome wrong(String account, String place, Instant now) {
    lockouts.failed(account, Lockout.ACCOUNT_TRIES, now);
    lockouts.failed(place, Lockout.ADDRESS_TRIES, now);
    return new Outcome.Wrong();
  }

  /// What cannot be a login is counted as one, so that it is answered like one.
  private static String keyOf(String login) {
    return Login.of(login).map(Login::text).orElse("?");
  }
}
