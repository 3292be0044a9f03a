package org.custodes.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.custodes.server.identity.HalfwayStore.Halfway;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second step of signing in: whoever was right at the first shows a one-time code. Until then
/// they are nobody.
@Service
public class SecondStep {

  private final HalfwayStore store;
  private final AccountStore accounts;
  private final Factors factors;
  private final OneTimeCodes codes;
  private final Sessions sessions;
  private final Tries tries;
  private final Clock clock;
  private final SecureRandom random;

  SecondStep(
      HalfwayStore store,
      AccountStore accounts,
      Factors factors,
      OneTimeCodes codes,
      Sessions sessions,
      Tries tries,
      Clock clock,
      SecureRandom random) {
    this.store = store;
    this.accounts = accounts;
    this.factors = factors;
    this.codes = codes;
    this.sessions = sessions;
    this.tries = tries;
    this.clock = clock;
    this.random = random;
  }

  /// What came of it.
  public sealed interface Outcome {

    record Welcome(Secret session) implements Outcome {}

    /// No code of now, or one that was used.
    record Wrong() implements Outcome {}

    record Locked(Instant until) implements Outcome {}

    /// The first step was too long ago, or was taken back.
    record BeginAnew() implements Outcome {}
  }

  /// Lets somebody in who was right at the first step, or halfway in where a second is asked for.
  ///
  /// @param by what they showed
  @Transactional
  SignIn.Outcome first(Account account, Means by, Client client) {
    if (factors.of(account.id()).isEmpty()) {
      return new SignIn.Outcome.Welcome(open(account, by, client), account);
    }
    Secret secret = Secret.made(random);
    store.add(secret.hash(), new Halfway(account.id(), by, now()));
    return new SignIn.Outcome.Halfway(secret);
  }

  /// What somebody who is halfway in can show; nothing where they must begin anew.
  public Set<Factor> asked(Secret secret) {
    return halfway(secret)
        .flatMap(this::account)
        .map(account -> factors.of(account.id()))
        .orElse(Set.of());
  }

  /// Takes the code.
  public Outcome attempt(Secret secret, String code, Client client) {
    Optional<Halfway> halfway = halfway(secret);
    Optional<Account> known = halfway.flatMap(this::account);
    if (known.isEmpty()) {
      return new Outcome.BeginAnew();
    }
    Account account = known.get();
    String login = account.login().text();
    Optional<Instant> locked = tries.lockedUntil(login, client.address());
    if (locked.isPresent()) {
      store.end(secret.hash());
      return new Outcome.Locked(locked.get());
    }
    if (!codes.accepts(account, code)) {
      tries.failed(login, client.address());
      return new Outcome.Wrong();
    }
    return store.end(secret.hash())
        ? new Outcome.Welcome(open(account, halfway.get().by().withCode(), client))
        : new Outcome.BeginAnew();
  }

  private Secret open(Account account, Means by, Client client) {
    tries.succeeded(account.login().text());
    return sessions.begin(account.id(), by, client);
  }

  private Optional<Halfway> halfway(Secret secret) {
    return store.find(secret.hash(), now().minus(HalfwayStore.LONGEST));
  }

  private Optional<Account> account(Halfway halfway) {
    return accounts.find(halfway.account()).filter(account -> !account.disabled());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
