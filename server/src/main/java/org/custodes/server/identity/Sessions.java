package org.custodes.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sessions of browsers. Each begins with a new secret, so none can be planted before signing
/// in.
@Service
public class Sessions {

  /// Most sessions an account has open; one more ends the oldest.
  public static final int MOST = 20;

  private final SessionStore store;
  private final SecondFactorRule factors;
  private final Clock clock;
  private final SecureRandom random;

  Sessions(SessionStore store, SecondFactorRule factors, Clock clock, SecureRandom random) {
    this.store = store;
    this.factors = factors;
    this.clock = clock;
    this.random = random;
  }

  /// Opens a session by password.
  ///
  /// @return its secret, for the browser alone
  @Transactional
  public Secret begin(UUID account, String address, String browser) {
    return begin(account, Means.PASSWORD, new Client(address, browser));
  }

  /// The same, saying by what.
  @Transactional
  public Secret begin(UUID account, Means by, Client client) {
    Instant now = now();
    open(account).stream().skip(MOST - 1L).forEach(oldest -> end(oldest.id(), account));
    Secret secret = Secret.made(random);
    store.add(
        new Session(UUID.randomUUID(), account, now, now, client.address(), client.browser(), by),
        secret.hash());
    return secret;
  }

  /// Who shows this secret; nobody when the session is over.
  public Optional<SignedIn> recognise(Secret secret) {
    Instant now = now();
    Optional<SessionStore.Found> found =
        store.find(secret.hash()).filter(known -> known.session().open(now));
    found
        .map(SessionStore.Found::session)
        .filter(session -> now.isAfter(session.seenAt().plus(Session.SEEN_EVERY)))
        .ifPresent(session -> store.seen(session.id(), now));
    return found.map(this::person);
  }

  /// The open sessions of an account, the newest first.
  public List<Session> open(UUID account) {
    Instant now = now();
    return store.of(account).stream().filter(session -> session.open(now)).toList();
  }

  /// @return whether there was such a session of this account
  public boolean end(UUID session, UUID account) {
    return store.end(session, account, now());
  }

  public void endAll(UUID account) {
    store.endAll(account, Optional.empty(), now());
  }

  public void endOthers(UUID account, UUID kept) {
    store.endAll(account, Optional.of(kept), now());
  }

  private SignedIn person(SessionStore.Found found) {
    return !found.hasFactor() && factors.asks(found.person().duties())
        ? found.person().owingFactor()
        : found.person();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
