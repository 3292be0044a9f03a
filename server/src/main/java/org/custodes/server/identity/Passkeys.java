package org.custodes.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.ChallengeStore.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys as a way of signing in: one stands for password and code together, because its device
/// checks a finger or PIN. Whether a device's answer is right is checked at the edge.
@Service
public class Passkeys {

  /// Most of one account.
  public static final int MOST = 10;

  private static final int CHALLENGE_BYTES = 32;

  private final PasskeyStore store;
  private final ChallengeStore challenges;
  private final AccountStore accounts;
  private final Sessions sessions;
  private final Tries tries;
  private final IdentityFacts facts;
  private final Clock clock;
  private final SecureRandom random;

  Passkeys(
      PasskeyStore store,
      ChallengeStore challenges,
      AccountStore accounts,
      Sessions sessions,
      Tries tries,
      IdentityFacts facts,
      Clock clock,
      SecureRandom random) {
    this.store = store;
    this.challenges = challenges;
    this.accounts = accounts;
    this.sessions = sessions;
    this.tries = tries;
    this.facts = facts;
    this.clock = clock;
    this.random = random;
  }

  /// A challenge for whoever holds this cookie, to be answered once.
  @Transactional
  public Bytes challenge(Secret holder, Purpose purpose) {
    byte[] bits = new byte[CHALLENGE_BYTES];
    random.nextBytes(bits);
    Bytes challenge = Bytes.of(bits);
    challenges.add(challenge, holder.hash(), purpose, now());
    return challenge;
  }

  /// Whether this browser was given the challenge, and has not answered it.
  public boolean answers(Bytes challenge, Secret holder, Purpose purpose) {
    Instant earliest = now().minus(ChallengeStore.LONGEST);
    return challenges.take(challenge, holder.hash(), purpose, earliest);
  }

  public List<Passkey> of(UUID account) {
    return store.of(account);
  }

  public Optional<Passkey> find(Bytes credential) {
    return store.find(credential);
  }

  /// Adds one that its device has just made. The other sessions of the account end.
  ///
  /// @return whether it was added; not when there are [#MOST] already, or it is known
  @Transactional
  public boolean add(SignedIn person, Passkey made) {
    if (store.of(person.account()).size() >= MOST || !store.add(made)) {
      return false;
    }
    sessions.endOthers(person.account(), person.through());
    facts.factorAdded(person.actor(), person.account(), Factor.PASSKEY, made.id());
    return true;
  }

  /// @return whether there was this one, and the name can be one
  public boolean rename(SignedIn person, UUID id, String name) {
    String wanted = name.strip();
    return !wanted.isEmpty()
        && wanted.length() <= Passkey.LONGEST_NAME
        && store.rename(id, person.account(), wanted);
  }

  /// @return whether there was this one
  @Transactional
  public boolean remove(SignedIn person, UUID id) {
    return removed(person.actor(), person.account(), id, true);
  }

  /// Until when nothing is taken from this address.
  public Optional<Instant> lockedUntil(String address) {
    return tries.lockedUntil(address);
  }

  /// Counts a passkey that was not right.
  public void failed(String address) {
    tries.failedFrom(address);
  }

  /// Opens a session for whoever has shown this passkey.
  ///
  /// @return empty where the account is closed
  @Transactional
  public Optional<Secret> welcome(Passkey shown, Client client) {
    return accounts
        .find(shown.account())
        .filter(account -> !account.disabled())
        .map(account -> open(account, shown, client));
  }

  /// Ends all of an account: what a reset does.
  void forget(UUID account, Actor by) {
    store.of(account).forEach(passkey -> removed(by, account, passkey.id(), false));
  }

  private boolean removed(Actor by, UUID account, UUID id, boolean own) {
    boolean was = store.remove(id, account);
    if (was) {
      facts.factorRemoved(by, account, Factor.PASSKEY, id, own);
    }
    return was;
  }

  private Secret open(Account account, Passkey shown, Client client) {
    store.used(shown.used(shown.counter(), now()));
    tries.succeeded(account.login().text());
    return sessions.begin(account.id(), Means.PASSKEY, client);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
