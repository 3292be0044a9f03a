package org.custodes.server.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person's signing keys: offered, enrolled by two others, withdrawn.
@Service
public class SigningKeys {

  private final SigningKeyStore store;
  private final Approvals approvals;
  private final KeyEnrolment enrolment;
  private final Facts facts;
  private final Clock clock;

  SigningKeys(
      SigningKeyStore store,
      Approvals approvals,
      KeyEnrolment enrolment,
      Facts facts,
      Clock clock) {
    this.store = store;
    this.approvals = approvals;
    this.enrolment = enrolment;
    this.facts = facts;
    this.clock = clock;
  }

  /// Why a key counts no more.
  public enum Reason {
    LOST,
    REPLACED,
    RESET,
    OTHER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @return empty for a word that is none of them
    public static Optional<Reason> of(String word) {
      return List.of(values()).stream().filter(reason -> reason.word().equals(word)).findFirst();
    }
  }

  /// Offers a key of one's own. It signs for itself next; then two others enrol it.
  @Transactional
  public Approvals.Opening offer(SignedIn person, OfferedKey key) {
    return KeyForm.wrong(key)
        .<Approvals.Opening>map(Approvals.Opening.Refused::new)
        .orElseGet(
            () -> approvals.offer(person, KeyEnrolment.asked(enrolment.type(), person, key)));
  }

  /// Ends a key: at once, by one person, since it only takes away. Its owner may, and a key
  /// officer.
  ///
  /// @return why it was not done
  @Transactional
  public Optional<Objection> withdraw(SignedIn by, String id, Reason reason) {
    Optional<SigningKey> key = store.lock(id).filter(known -> mayEnd(by, known));
    if (key.isEmpty()) {
      return Optional.of(Objection.of("identity.key-unknown"));
    }
    if (key.get().withdrawn()) {
      return Optional.of(Objection.of("identity.key-withdrawn", key.get().name()));
    }
    Fact fact = facts.record(withdrawn(by, key.get(), reason));
    store.withdrawn(id, fact.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Optional.empty();
  }

  /// Of one person, withdrawn ones too, newest first.
  public List<SigningKey> of(UUID person) {
    return store.of(person);
  }

  /// Those with which this person can sign now.
  public List<SigningKey> usable(UUID person) {
    return store.of(person).stream().filter(SigningKey::usable).toList();
  }

  /// The key that an offer would enrol.
  public static SigningKey offered(Approval offer) {
    return KeyEnrolment.offered(offer.content().fields(), offer.id());
  }

  private static boolean mayEnd(SignedIn by, SigningKey key) {
    return key.person().equals(by.person()) || by.has(Duty.KEY_OFFICER);
  }

  private static NewFact withdrawn(SignedIn by, SigningKey key, Reason reason) {
    return NewFact.of("identity.key-withdrawn.1", by.actor(), "key of " + key.person())
        .with("person", key.person().toString())
        .with("key", key.id())
        .with("reason", reason.word())
        .with("own", key.person().equals(by.person()));
  }
}
