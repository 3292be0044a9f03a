package org.custodes.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome.Done;
import org.custodes.server.identity.AccountOutcome.PasswordGiven;
import org.custodes.server.identity.AccountOutcome.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes and changes accounts. Each act is one fact, in the same transaction.
///
/// What one person does alone stands here: closing an account only takes away and must be quick,
/// and unlocking only ends a wait, for somebody who still needs their password. What lets somebody
/// in, or lets them do more, is asked for by [AccountRequests] and takes two.
@Service
public class Accounts {

  private final AccountStore store;
  private final PasswordHashing hashing;
  private final Sessions sessions;
  private final Lockouts lockouts;
  private final IdentityFacts facts;
  private final Clock clock;
  private final SecureRandom random;

  Accounts(
      AccountStore store,
      PasswordHashing hashing,
      Sessions sessions,
      Lockouts lockouts,
      IdentityFacts facts,
      Clock clock,
      SecureRandom random) {
    this.store = store;
    this.hashing = hashing;
    this.sessions = sessions;
    this.lockouts = lockouts;
    this.facts = facts;
    this.clock = clock;
    this.random = random;
  }

  /// Makes the first account of a house, with a password that is known already. The house itself is
  /// the actor.
  ///
  /// @param login 2 to 40 small letters, digits, full stops, hyphens and underscores
  /// @param password 12 to 128 characters; not the login, not well known
  /// @param duties see [Account#duties]
  /// @return [Refused#NOT_THE_FIRST] when there is an account already
  /// @throws IllegalArgumentException if the password may not be taken
  @Transactional
  public AccountOutcome bootstrap(String login, String name, String password, Set<Duty> duties) {
    if (!store.isEmpty()) {
      return Refused.NOT_THE_FIRST;
    }
    return addWithPassword(login, name, password, duties);
  }

  /// Makes a further account of a demonstration, with a password that is known already.
  ///
  /// @return as [#bootstrap], but for the first
  @Transactional
  public AccountOutcome addWithPassword(
      String login, String name, String password, Set<Duty> duties) {
    Login.of(login)
        .flatMap(known -> Passwords.fault(password, known))
        .ifPresent(fault -> {
          throw new IllegalArgumentException("the password of " + login + " is " + fault);
        });
    return make(Actor.HOUSE, login, name, Held.everywhere(duties), password, false);
  }

  /// Makes an account of a house that has not its first two signing keys: nobody could sign.
  @Transactional
  AccountOutcome makeBeforeFounding(SignedIn by, String login, String name, Set<Held> duties) {
    OneTimePassword password = OneTimePassword.made(random);
    return given(make(by.actor(), login, name, duties, password.text(), true), password);
  }

  /// Closes an account: its sessions end, nobody can sign in with it, its tokens stop working.
  @Transactional
  public AccountOutcome disable(SignedIn by, UUID id) {
    Optional<Account> account = store.find(id);
    if (account.isEmpty()) {
      return Refused.ACCOUNT_UNKNOWN;
    }
    if (by.account().equals(id)) {
      return Refused.OWN_ACCOUNT;
    }
    if (isLastAdministrator(account.get())) {
      return Refused.LAST_ADMINISTRATOR;
    }
    store.setDisabled(id, Optional.of(now()));
    sessions.endAll(id);
    facts.told("identity.account-disabled.1", by.actor(), id);
    return done(id);
  }

  /// Lets an account try again that was locked by failures.
  @Transactional
  public AccountOutcome unlock(SignedIn by, UUID id) {
    Optional<Account> account = store.find(id);
    if (account.isEmpty()) {
      return Refused.ACCOUNT_UNKNOWN;
    }
    lockouts.clear(Lockouts.account(account.get().login().text()));
    facts.told("identity.account-unlocked.1", by.actor(), id);
    return done(id);
  }

  public Optional<Account> find(UUID id) {
    return store.find(id);
  }

  /// @param login as typed; capitals and spaces around it do not matter
  public Optional<Account> find(String login) {
    return Login.of(login).flatMap(store::find);
  }

  /// Until when an account is locked by failures.
  public Optional<Instant> lockedUntil(Account account) {
    return lockouts.lockedUntil(Lockouts.account(account.login().text()), now());
  }

  /// Accounts by login; see [AccountStore#list].
  public List<Account> list(String part, String after) {
    return store.list(part, after);
  }

  public AccountStore.Tally tally() {
    return store.tally();
  }

  private AccountOutcome make(
      Actor by, String typed, String name, Set<Held> duties, String password, boolean provisional) {
    Optional<Refused> wrong = AccountForm.wrong(typed, name, duties);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Account account = account(Login.of(typed).orElseThrow(), name.strip(), duties, provisional);
    if (!store.add(account)) {
      return Refused.LOGIN_TAKEN;
    }
    store.setPassword(account.id(), hashing.hash(password), provisional, now());
    facts.accountMade(by, account, duties);
    return new Done(account);
  }

  private Account account(Login login, String name, Set<Held> duties, boolean provisional) {
    return new Account(
        UUID.randomUUID(),
        UUID.randomUUID(),
        login,
        name,
        duties,
        now(),
        Optional.empty(),
        provisional);
  }

  private boolean isLastAdministrator(Account account) {
    return account.isAdministrator()
        && !account.disabled()
        && store.otherAdministrators(account.id()) == 0;
  }

  private AccountOutcome done(UUID id) {
    return store.find(id).<AccountOutcome>map(Done::new).orElse(Refused.ACCOUNT_UNKNOWN);
  }

  private static AccountOutcome given(AccountOutcome made, OneTimePassword password) {
    return made instanceof Done(Account account) ? new PasswordGiven(account, password) : made;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
