package org.custodes.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.identity.CodeStore.Kept;
import org.custodes.server.identity.PersonalSeal.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One-time codes as a second factor. A person turns them on for their own account: they get a
/// secret for their device, and it counts once a code of it was shown. A code is taken once; none
/// of an earlier step is taken after it.
///
/// The server knows the secret, so a code proves no more than the server does.
@Service
public class OneTimeCodes {

  private final CodeStore store;
  private final PersonalSeal seal;
  private final Tries tries;
  private final Sessions sessions;
  private final IdentityFacts facts;
  private final Clock clock;
  private final SecureRandom random;

  OneTimeCodes(
      CodeStore store,
      PersonalSeal seal,
      Tries tries,
      Sessions sessions,
      IdentityFacts facts,
      Clock clock,
      SecureRandom random) {
    this.store = store;
    this.seal = seal;
    this.tries = tries;
    this.sessions = sessions;
    this.facts = facts;
    this.clock = clock;
    this.random = random;
  }

  /// What came of showing a code.
  public enum Outcome {
    DONE,
    /// No code of now, or one that was used. It counts as a failure to sign in.
    WRONG,
    /// Too many failures.
    LOCKED,
    /// There is no secret of which a code could be.
    NO_SECRET
  }

  /// Since when codes are asked of this account; empty where they are not.
  public Optional<Instant> since(UUID account) {
    return store.find(account).flatMap(Kept::since);
  }

  /// A secret that waits for its first code.
  public Optional<CodeSecret> offered(SignedIn person) {
    return store.find(person.account()).filter(this::waits).flatMap(kept -> opened(person, kept));
  }

  /// Makes a secret for one's own account, in place of one that does not count yet.
  ///
  /// @return whether it was made; not where one counts already
  @Transactional
  public boolean offer(SignedIn person) {
    CodeSecret secret = CodeSecret.made(random);
    return store.offer(
        person.account(),
        new Kept(
            UUID.randomUUID(),
            seal.seal(person.person(), Purpose.CODES, secret.text()),
            now(),
            Optional.empty()));
  }

  /// Turns codes on by showing the first. The other sessions of the account end.
  @Transactional
  public Outcome turnOn(SignedIn person, String code) {
    Optional<Kept> kept = store.find(person.account()).filter(this::waits);
    return kept.isEmpty() ? Outcome.NO_SECRET : shown(person, kept.get(), code, this::on);
  }

  /// Turns codes off by showing one more.
  @Transactional
  public Outcome turnOff(SignedIn person, String code) {
    Optional<Kept> kept = counting(person.account());
    return kept.isEmpty() ? Outcome.NO_SECRET : shown(person, kept.get(), code, this::off);
  }

  /// Takes a code of this person, for an act that needs one. A wrong one counts as a failure to
  /// sign in.
  @Transactional
  public Outcome take(SignedIn person, String code) {
    Optional<Kept> kept = counting(person.account());
    return kept.isEmpty() ? Outcome.NO_SECRET : shown(person, kept.get(), code, (_, _) -> {});
  }

  /// Whether this is a code of the account that nobody has used. From here on it is used.
  @Transactional
  boolean accepts(Account account, String code) {
    return counting(account.id())
        .filter(kept -> accepts(account.id(), account.person(), kept, code))
        .isPresent();
  }

  /// Ends codes without one: what a reset does.
  void forget(UUID account, Actor by) {
    store
        .find(account)
        .ifPresent(kept -> {
          store.remove(account);
          if (kept.since().isPresent()) {
            facts.factorRemoved(by, account, Factor.CODE, kept.id(), false);
          }
        });
  }

  private interface Then {
    void on(SignedIn person, Kept kept);
  }

  private Outcome shown(SignedIn person, Kept kept, String code, Then then) {
    String login = person.login().text();
    if (tries.waits(login)) {
      return Outcome.LOCKED;
    }
    if (!accepts(person.account(), person.person(), kept, code)) {
      tries.failed(login);
      return Outcome.WRONG;
    }
    then.on(person, kept);
    return Outcome.DONE;
  }

  private void on(SignedIn person, Kept kept) {
    if (!store.confirm(person.account(), kept.id(), now())) {
      throw new IllegalStateException("another secret was offered meanwhile");
    }
    sessions.endOthers(person.account(), person.through());
    facts.factorAdded(person.actor(), person.account(), Factor.CODE, kept.id());
  }

  private void off(SignedIn person, Kept kept) {
    store.remove(person.account());
    facts.factorRemoved(person.actor(), person.account(), Factor.CODE, kept.id(), true);
  }

  private Optional<Kept> counting(UUID account) {
    return store.find(account).filter(kept -> kept.since().isPresent());
  }

  private boolean waits(Kept kept) {
    return kept.since().isEmpty() && now().isBefore(kept.offeredAt().plus(CodeStore.OFFERED));
  }

  private boolean accepts(UUID account, UUID person, Kept kept, String code) {
    return seal.open(person, Purpose.CODES, kept.sealed())
        .map(CodeSecret::new)
        .map(secret -> Totp.matching(secret.bits(), code, clock.instant()))
        .filter(step -> step.isPresent() && store.use(account, step.getAsLong()))
        .isPresent();
  }

  private Optional<CodeSecret> opened(SignedIn person, Kept kept) {
    return seal.open(person.person(), Purpose.CODES, kept.sealed()).map(CodeSecret::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
