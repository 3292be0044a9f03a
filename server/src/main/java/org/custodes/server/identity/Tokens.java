package org.custodes.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.TokenOutcome.Made;
import org.custodes.server.identity.TokenOutcome.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tokens with which programs speak for an account at the interface under `/api/`.
@Service
public class Tokens {

  /// Most days a token lasts.
  public static final int MOST_DAYS = 365;

  /// Most tokens of one account.
  public static final int MOST = 20;

  private static final Duration USED_EVERY = Duration.ofMinutes(1);

  private final TokenStore store;
  private final IdentityFacts facts;
  private final Clock clock;
  private final SecureRandom random;

  Tokens(TokenStore store, IdentityFacts facts, Clock clock, SecureRandom random) {
    this.store = store;
    this.facts = facts;
    this.clock = clock;
    this.random = random;
  }

  /// Makes a token for oneself.
  @Transactional
  public TokenOutcome make(SignedIn owner, String name, Set<Duty> duties, int days) {
    Optional<Refused> wrong = wrong(owner, name, duties, days);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Instant now = now();
    Token token =
        new Token(
            UUID.randomUUID(),
            owner.account(),
            name.strip(),
            duties,
            now,
            now.plus(Duration.ofDays(days)),
            Optional.empty());
    Secret secret = Secret.made(random);
    store.add(token, secret.hash());
    facts.tokenMade(owner.actor(), token);
    return new Made(token, secret);
  }

  /// For whom a program speaks that shows this secret.
  public Optional<SignedIn> recognise(Secret secret) {
    Instant now = now();
    Optional<TokenStore.Found> found = store.find(secret.hash(), now);
    found
        .map(TokenStore.Found::token)
        .filter(token -> token.usedAt().map(at -> now.isAfter(at.plus(USED_EVERY))).orElse(true))
        .ifPresent(token -> store.used(token.id(), now));
    return found.map(TokenStore.Found::person);
  }

  public List<Token> of(UUID account) {
    return store.of(account, now());
  }

  /// @return whether there was such a token of one's own
  @Transactional
  public boolean revoke(SignedIn owner, UUID token) {
    boolean revoked = store.revoke(token, owner.account(), now());
    if (revoked) {
      facts.tokenRevoked(owner.actor(), owner.account(), token);
    }
    return revoked;
  }

  private Optional<Refused> wrong(SignedIn owner, String name, Set<Duty> duties, int days) {
    if (name.isBlank() || name.strip().length() > Token.LONGEST_NAME) {
      return Optional.of(Refused.NAME_MALFORMED);
    }
    if (duties.isEmpty()) {
      return Optional.of(Refused.NO_DUTY);
    }
    if (!owner.duties().containsAll(duties)) {
      return Optional.of(Refused.DUTY_NOT_HELD);
    }
    if (days < 1 || days > MOST_DAYS) {
      return Optional.of(Refused.DAYS_OUT_OF_RANGE);
    }
    return of(owner.account()).size() < MOST ? Optional.empty() : Optional.of(Refused.TOO_MANY);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
