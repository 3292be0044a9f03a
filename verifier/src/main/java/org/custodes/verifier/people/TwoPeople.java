package org.custodes.verifier.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.Finding;
import org.custodes.verifier.Step;
import org.custodes.verifier.leaf.FactType;
import org.custodes.verifier.leaf.Leaf;

/// The rule of two people, of one fact: who signed it as what, and whether they might.
///
/// Whether the signatures themselves are good is checked apart; here a signature is of whoever
/// enrolled its key.
final class TwoPeople {

  static final String PREPARE = "prepare";
  static final String APPROVE = "approve";
  static final String ENROL = "enrol";

  private static final String FOUNDED = "identity.key-founded";
  private static final String ENROLLED = "identity.key-enrolled";

  private final Standing standing;
  private final Keys keys;
  private final Leaf leaf;
  private final List<Finding> findings = new ArrayList<>();

  /// Who did what, by a key or by a code; an act that stands twice is a finding.
  private final Map<String, Hand> hands = new HashMap<>();

  /// @param kind `webauthn`, `device` or `totp`
  private record Hand(String person, String kind) {}

  TwoPeople(Standing standing, Keys keys, Leaf leaf) {
    this.standing = standing;
    this.keys = keys;
    this.leaf = leaf;
  }

  /// Acts whose signatures must be there under a requirement, codes counted.
  static List<String> acts(Leaf leaf, Requirement rule) {
    List<String> acts = new ArrayList<>();
    if (leaf.is(FOUNDED)) {
      return List.of(ENROL);
    }
    if (leaf.is(ENROLLED)) {
      acts.add(ENROL);
    }
    acts.add(PREPARE);
    if (rule.people() == 2) {
      acts.add(APPROVE);
    }
    return acts;
  }

  /// @param preparersDuties what the preparer held when they signed, where a fact tells when
  List<Finding> judge(Requirement rule, Optional<Set<String>> preparersDuties) {
    if (leaf.type().signed() == FactType.Signed.NONE) {
      require(
          !leaf.isBacked(),
          "signed-needlessly",
          "signatures",
          "none on a fact of this type",
          "Facts of this type are the house's own word; a signature on one means nothing.");
      return findings;
    }
    gather();
    List<String> wanted = acts(leaf, rule);
    require(
        hands.keySet().equals(new HashSet<>(wanted)),
        "people",
        "the acts " + words(hands.keySet()),
        words(wanted) + " under " + rule.pack(),
        "Fewer people stand behind it than the rules ask for, or others.");
    if (leaf.is(FOUNDED)) {
      return findings;
    }
    persons(rule, preparersDuties);
    return findings;
  }

  private void gather() {
    for (Json signature : leaf.signatures()) {
      if (signature instanceof Json.Members members) {
        hand(members.text("act").orElse(""), members.text("key").orElse(""));
      }
    }
    for (Leaf.Attested code : leaf.attested()) {
      add(code.act(), new Hand(code.person(), "totp"));
      findings.add(
          Finding.difference(
                  Step.PEOPLE,
                  "attested-only",
                  leaf.type().name(),
                  "the act " + code.act() + " by a one-time code",
                  "a signature by a key",
                  "Only the server says that this person did it; nobody else can check it.")
              .of(leaf.index(), leaf.id())
              .asNote());
    }
  }

  private void hand(String act, String key) {
    if (act.equals(ENROL)) {
      add(act, new Hand(leaf.text("person"), leaf.text("kind")));
      return;
    }
    Optional<Keys.Known> known = digest(key).flatMap(keys::find);
    if (known.isEmpty()) {
      require(
          false,
          "key-unknown",
          "a signature for " + act + " by the key " + key,
          "a key that facts before this one have enrolled",
          "Nobody is known to hold this key.");
      return;
    }
    require(
        !known.get().unconfirmed(),
        "signer-unconfirmed",
        "a signature by the key " + key + ", enrolled for somebody who had none left",
        "the confirmation of a third person first",
        "Two people could have given themselves this person's hand.");
    add(act, new Hand(known.get().key().person(), known.get().key().kind().word()));
  }

  private static Optional<Digest> digest(String key) {
    try {
      return Optional.of(Digest.parse(key));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private void add(String act, Hand hand) {
    require(
        hands.put(act, hand) == null,
        "act-twice",
        "the act " + act + " twice",
        "it once",
        "More signatures than the rules ask for hide who is meant.");
  }

  private void persons(Requirement rule, Optional<Set<String>> preparersDuties) {
    Optional<Hand> preparer = Optional.ofNullable(hands.get(PREPARE));
    Optional<Hand> approver = Optional.ofNullable(hands.get(APPROVE));
    preparer.ifPresent(hand -> {
      require(
          leaf.actor().equals(hand.person),
          "actor",
          "the actor " + leaf.actor(),
          hand.person + ", who signed first",
          "The record names another person than who did it.");
      duty(
          hand,
          rule.prepare(),
          preparersDuties.orElseGet(() -> standing.dutiesOf(hand.person)),
          PREPARE);
      common(hand, rule);
    });
    approver.ifPresent(hand -> {
      duty(hand, rule.approve(), standing.dutiesOf(hand.person), APPROVE);
      common(hand, rule);
    });
    if (preparer.isPresent() && approver.isPresent()) {
      pair(preparer.get().person, approver.get().person);
    }
  }

  private void pair(String preparer, String approver) {
    require(
        !preparer.equals(approver),
        "one-person",
        "the person " + preparer + " as both",
        "two different people",
        "One person stands for two.");
    require(
        !standing.inConflict(preparer, approver),
        "conflict",
        preparer + " and " + approver + ", who are in the conflict register",
        "two people who may sign for each other",
        "The register forbids this pair: they may be one human, relatives, or one the other's superior.");
  }

  private void duty(Hand hand, Set<String> any, Set<String> held, String act) {
    require(
        Standing.covers(held, any, area()),
        "duty",
        "for " + act + " the person " + hand.person + " with " + words(held),
        "one of " + words(any) + area().map(code -> " on " + code).orElse(""),
        "Somebody signed who had no duty to.");
  }

  private void common(Hand hand, Requirement rule) {
    require(
        rule.kinds().contains(hand.kind),
        "key-kind",
        "a signature by " + hand.kind,
        words(rule.kinds()) + " under " + rule.pack(),
        "The rules ask for a stronger key than was used.");
    for (String person : about()) {
      require(
          !person.equals(hand.person),
          "about-oneself",
          "the person " + hand.person + " signing about themselves",
          "somebody else",
          "Nobody decides about themselves.");
      require(
          !standing.inConflict(person, hand.person),
          "conflict",
          hand.person + " signing about " + person + ", with whom they are in conflict",
          "somebody else",
          "The register forbids this pair.");
    }
  }

  /// The balance area it concerns, for duties held on one area.
  private Optional<String> area() {
    boolean hasOne = leaf.type().room().equals("books") || leaf.type().room().equals("filing");
    return hasOne ? leaf.fields().text("area") : Optional.empty();
  }

  /// The persons it is about.
  private Set<String> about() {
    Set<String> about = new HashSet<>();
    switch (leaf.type().act()) {
      case ENROLLED,
          "identity.account-made",
          "identity.duties-changed",
          "identity.account-enabled",
          "identity.password-given",
          "identity.name-erased" ->
          about.add(leaf.text("person"));
      case "identity.conflict-entered", "identity.conflict-ended" -> {
        about.add(leaf.text("one"));
        about.add(leaf.text("other"));
      }
      case "identity.signer-confirmed" -> {
        about.add(leaf.text("person"));
        leaf.texts("keys")
            .forEach(key ->
                digest(key)
                    .flatMap(keys::find)
                    .ifPresent(known -> about.addAll(known.enrollers())));
      }
      default -> {}
    }
    return about;
  }

  /// Who signed with this act; empty if nobody did.
  static Optional<String> signer(Keys keys, Leaf leaf, String act) {
    return leaf.signatures().stream()
        .filter(Json.Members.class::isInstance)
        .map(Json.Members.class::cast)
        .filter(members -> members.text("act").equals(Optional.of(act)))
        .flatMap(
            members -> members.text("key").flatMap(TwoPeople::digest).flatMap(keys::find).stream())
        .map(known -> known.key().person())
        .findFirst()
        .or(() ->
            leaf.attested().stream()
                .filter(code -> code.act().equals(act))
                .map(Leaf.Attested::person)
                .findFirst());
  }

  private void require(boolean holds, String code, String found, String wanted, String meaning) {
    if (!holds) {
      findings.add(
          Finding.difference(Step.PEOPLE, code, leaf.type().name(), found, wanted, meaning)
              .of(leaf.index(), leaf.id()));
    }
  }

  private static String words(Iterable<String> all) {
    List<String> sorted = new ArrayList<>();
    all.forEach(sorted::add);
    sorted.sort(null);
    return sorted.isEmpty() ? "none" : String.join(", ", sorted);
  }
}
