package org.custodes.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.springframework.stereotype.Component;

/// Judges what a key gave: that it is the person's own, of a kind the rules take, and good.
@Component
class SigningHand {

  /// Says that a security key's counter did not grow.
  static final String COUNTER = "identity.counter-noted.1";

  /// A list that was signed at once.
  static final String LIST = "identity.signature.1";

  private final SigningKeyStore keys;
  private final SignatureVerifier verifier;
  private final Conflicts conflicts;
  private final Facts facts;

  SigningHand(SigningKeyStore keys, SignatureVerifier verifier, Conflicts conflicts, Facts facts) {
    this.keys = keys;
    this.verifier = verifier;
    this.conflicts = conflicts;
    this.facts = facts;
  }

  /// What became of a signature.
  sealed interface Taken {
    /// @param member as it stands in each fact
    record Good(Json.Members member) implements Taken {}

    record Wrong(Objection why) implements Taken {}
  }

  Taken take(SignedIn person, List<Approval> approvals, Json.Members signature) {
    SignatureAct act = approvals.getFirst().next();
    if (approvals.stream().anyMatch(approval -> approval.next() != act)) {
      return wrong("identity.batch-mixed");
    }
    Optional<SigningKey> key = key(act, approvals.getFirst(), signature);
    if (key.isEmpty() || !key.get().person().equals(person.person())) {
      return wrong("identity.key-not-yours");
    }
    if (key.get().withdrawn()) {
      return wrong("identity.key-withdrawn", key.get().name());
    }
    if (key.get().unconfirmed()) {
      return wrong("identity.signer-unconfirmed", key.get().name());
    }
    if (act != SignatureAct.ENROL && !taken(approvals, key.get().kind())) {
      return wrong("identity.key-too-weak", key.get().kind().word());
    }
    return verified(person, approvals, act, signature, key.get());
  }

  private Taken verified(
      SignedIn person,
      List<Approval> approvals,
      SignatureAct act,
      Json.Members signature,
      SigningKey key) {
    List<Bytes> contents =
        approvals.stream().map(approval -> approval.content().canonical()).toList();
    Optional<Objection> wrong = verifier.wrong(contents, act, signature, key);
    if (wrong.isPresent()) {
      return new Taken.Wrong(wrong.get());
    }
    verifier.counter(signature).ifPresent(shown -> count(person, key, shown));
    return new Taken.Good(
        contents.size() == 1 ? signature : batch(person, contents, act, signature, key));
  }

  /// A counter that does not grow may mean a copy of the key, or a key that signs in too: a note to
  /// a person, never a refusal. Many keys keep none and always show 0.
  private void count(SignedIn person, SigningKey key, long shown) {
    if (shown > key.counter()) {
      keys.counted(key.id(), shown);
    } else if (shown != 0) {
      facts.record(
          NewFact.of(COUNTER, person.actor(), "key of " + key.person())
              .with("person", key.person().toString())
              .with("key", key.id())
              .with("last", key.counter())
              .with("shown", shown));
    }
  }

  /// A list that is signed at once: statement and signature stand in a fact before.
  private Json.Members batch(
      SignedIn person,
      List<Bytes> contents,
      SignatureAct act,
      Json.Members signature,
      SigningKey key) {
    Bytes statement = verifier.statement(contents, act);
    facts.record(
        withTexts(
            NewFact.of(LIST, person.actor(), list(statement.sha256()))
                .with("statement", Base64Url.encode(statement))
                .with("contents", contents.size()),
            signature));
    return Json.Members.NONE
        .with("act", new Json.Text(act.word()))
        .with("batch", new Json.Text(Base64Url.encode(statement.sha256())))
        .with("key", new Json.Text(key.id()));
  }

  /// What the fact about a list is about.
  static String list(Bytes statementHash) {
    return "batch " + statementHash.hex();
  }

  /// The members of a signature are texts, all of them.
  private static NewFact withTexts(NewFact fact, Json.Members signature) {
    NewFact all = fact;
    for (var member : signature.values().entrySet()) {
      all = all.with(member.getKey(), member.getValue());
    }
    return all;
  }

  /// A key that is to be enrolled signs for itself and is not among the enrolled.
  private Optional<SigningKey> key(SignatureAct act, Approval approval, Json.Members signature) {
    if (act == SignatureAct.ENROL) {
      return Optional.of(KeyEnrolment.offered(approval.content().fields(), approval.id()));
    }
    return signature.values().get("key") instanceof Json.Text(var id)
        ? keys.hold(id)
        : Optional.empty();
  }

  private static boolean taken(List<Approval> approvals, KeyKind kind) {
    return approvals.stream().allMatch(approval -> approval.requirement().kinds().contains(kind));
  }

  /// What this person may be asked for.
  ApprovalStore.Asking asking(SignedIn person, Instant now) {
    return new ApprovalStore.Asking(
        person.person(),
        words(person, true),
        words(person, false),
        conflicts.of(person.person()),
        now);
  }

  private static Set<String> words(SignedIn person, boolean wholeHouse) {
    return person.held().stream()
        .filter(held -> held.wholeHouse() == wholeHouse)
        .map(Held::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Taken wrong(String code, Object... arguments) {
    return new Taken.Wrong(Objection.of(code, arguments));
  }
}
