package org.custodes.server.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Answers a login and a password.
///
/// Whatever is wrong (no such account, another password, an account that is closed), the answer is
/// the same and takes as long.
@Service
public class SignIn {

  private final AccountStore accounts;
  private final PasswordHashing hashing;
  private final SecondStep next;
  private final Tries tries;

  SignIn(AccountStore accounts, PasswordHashing hashing, SecondStep next, Tries tries) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.next = next;
    this.tries = tries;
  }

  /// What came of it.
  public sealed interface Outcome {

    /// A session is open; the secret is for the browser.
    record Welcome(Secret session, Account account) implements Outcome {}

    /// Right, and something else is asked for; the secret is for the browser. See [SecondStep].
    record Halfway(Secret secret) implements Outcome {}

    /// Login or password is wrong, or the account is closed.
    record Wrong() implements Outcome {}

    /// Too many failures; even the right password is not looked at before this time.
    record Locked(Instant until) implements Outcome {}

    /// Too many passwords are being checked just now.
    record Busy() implements Outcome {}
  }

  public Outcome attempt(String login, String password, Client client) {
    String key = keyOf(login);
    Optional<Instant> locked = tries.lockedUntil(key, client.address());
    if (locked.isPresent()) {
      return new Outcome.Locked(locked.get());
    }
    try {
      return Login.of(login)
          .flatMap(accounts::find)
          .map(known -> check(known, password))
          .orElseGet(() -> checkNobody(password))
          .map(known -> next.first(known, Means.PASSWORD, client))
          .orElseGet(() -> wrong(key, client.address()));
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

  private Outcome wrong(String login, String address) {
    tries.failed(login, address);
    return new Outcome.Wrong();
  }

  /// What cannot be a login is counted as one, so that it is answered like one.
  private static String keyOf(String login) {
    return Login.of(login).map(Login::text).orElse("?");
  }
}
