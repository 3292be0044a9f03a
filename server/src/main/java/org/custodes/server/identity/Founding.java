package org.custodes.server.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ceremony in which a house gets its first two signing keys.
///
/// Whoever starts the server reads a code on its console and gives it to two people who confirm
/// keys of others. Their keys sign for themselves alone; their names go into the verifier's policy
/// by a way that does not lead through this server.
@Service
public class Founding {

  /// As many as are needed to enrol the keys of everybody else.
  public static final int FOUNDERS = 2;

  private static final int CODE_BYTES = 10;
  private static final int TRIES = 5;
  private static final String KEY = "founding";

  private final SigningKeyStore keys;
  private final Approvals approvals;
  private final Lockouts lockouts;
  private final Clock clock;
  private final String log;
  private final String code;

  Founding(
      SigningKeyStore keys,
      Approvals approvals,
      Lockouts lockouts,
      Clock clock,
      SecureRandom random,
      @Value("${custodes.log.name}") String log) {
    this.keys = keys;
    this.approvals = approvals;
    this.lockouts = lockouts;
    this.clock = clock;
    this.log = log;
    byte[] secret = new byte[CODE_BYTES];
    random.nextBytes(secret);
    this.code = Bytes.of(secret).hex();
  }

  /// The code for the console; empty once the house is founded.
  public Optional<String> code() {
    return isOpen() ? Optional.of(code) : Optional.empty();
  }

  public boolean isOpen() {
    return keys.founders().size() < FOUNDERS;
  }

  /// Whether this person may be one of the two.
  public boolean isOpenTo(SignedIn person) {
    return mayFound(person) && isOpen() && !keys.founders().contains(person.person());
  }

  /// Offers a first key; it signs for itself next, and is enrolled with that.
  ///
  /// @param typed the code from the console
  /// @param desk where the person signs
  @Transactional
  public Approvals.Opening found(SignedIn person, OfferedKey key, SigningPlace desk, String typed) {
    Optional<Objection> no =
        mayFound(person)
            ? wrong(typed).or(() -> KeyForm.wrong(key))
            : Optional.of(Objection.of("identity.not-a-founder"));
    return no.<Approvals.Opening>map(Approvals.Opening.Refused::new)
        .orElseGet(() -> approvals.offer(person, asked(person, key, desk)));
  }

  private NewFact asked(SignedIn person, OfferedKey key, SigningPlace desk) {
    return KeyEnrolment.asked(FoundKey.TYPE, person, key)
        .with("origin", desk.origin())
        .with("log", log);
  }

  private Optional<Objection> wrong(String typed) {
    if (lockouts.lockedUntil(KEY, clock.instant()).isPresent()) {
      return Optional.of(Objection.of("identity.founding-locked"));
    }
    if (same(typed.strip())) {
      lockouts.clear(KEY);
      return Optional.empty();
    }
    lockouts.failed(KEY, TRIES, clock.instant());
    return Optional.of(Objection.of("identity.founding-code-wrong"));
  }

  private boolean same(String typed) {
    return MessageDigest.isEqual(Bytes.ofText(typed).toArray(), Bytes.ofText(code).toArray());
  }

  private static boolean mayFound(SignedIn person) {
    return !person.byToken() && (person.has(Duty.KEY_OFFICER) || person.has(Duty.ADMINISTRATOR));
  }

  /// Persons whose keys founded the house.
  public java.util.Set<UUID> founders() {
    return keys.founders();
  }
}
