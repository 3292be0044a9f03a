package org.custodes.server.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes one's own password. The other sessions of the account end.
@Service
public class OwnPassword {

  private final AccountStore accounts;
  private final PasswordHashing hashing;
  private final Sessions sessions;
  private final Lockouts lockouts;
  private final IdentityFacts facts;
  private final Clock clock;

  OwnPassword(
      AccountStore accounts,
      PasswordHashing hashing,
      Sessions sessions,
      Lockouts lockouts,
      IdentityFacts facts,
      Clock clock) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.sessions = sessions;
    this.lockouts = lockouts;
    this.facts = facts;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Outcome {

    record Changed() implements Outcome {}

    /// The present password is not the one given. It counts as a failure to sign in.
    record PresentWrong() implements Outcome {}

    record NewRefused(Passwords.Fault fault) implements Outcome {}

    /// The new password is the present one.
    record Same() implements Outcome {}

    /// Too many failures.
    record Locked() implements Outcome {}
  }

  @Transactional
  public Outcome change(SignedIn person, String present, String wanted) {
    String key = Lockouts.account(person.login().text());
    if (lockouts.lockedUntil(key, clock.instant()).isPresent()) {
      return new Outcome.Locked();
    }
    if (!hashing.matches(present, accounts.passwordHash(person.account()))) {
      lockouts.failed(key, Lockout.ACCOUNT_TRIES, clock.instant());
      return new Outcome.PresentWrong();
    }
    Optional<Passwords.Fault> fault = Passwords.fault(wanted, person.login());
    if (fault.isPresent()) {
      return new Outcome.NewRefused(fault.get());
    }
    if (Passwords.normal(wanted).equals(Passwords.normal(present))) {
      return new Outcome.Same();
    }
    return changed(person, wanted);
  }

  private Outcome changed(SignedIn person, String wanted) {
    UUID account = person.account();
    accounts.setPassword(account, hashing.hash(wanted), false, clock.instant());
    sessions.endOthers(account, person.through());
    facts.told("identity.password-changed.1", person.actor(), account);
    return new Outcome.Changed();
  }
}
