package org.custodes.verifier.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.signature.Batches;
import org.custodes.transparency.signature.Counters;
import org.custodes.transparency.signature.EnrolledKey;
import org.custodes.transparency.signature.KeyKind;
import org.custodes.transparency.signature.KeyRegister;
import org.custodes.transparency.signature.SignatureCheck;
import org.custodes.transparency.signature.SigningPolicy;
import org.custodes.transparency.signature.Verdict;
import org.custodes.verifier.Finding;
import org.custodes.verifier.Findings;
import org.custodes.verifier.HousePolicy;
import org.custodes.verifier.Step;
import org.custodes.verifier.leaf.FactType;
import org.custodes.verifier.leaf.Leaf;
import org.jspecify.annotations.Nullable;

/// Who people are, replayed fact by fact, and the judge of every fact.
///
/// Facts come in the order of the log, by one thread. What is left to check of a fact's signatures
/// comes back as a [Check], which any thread may run later: keys know from where to where they
/// sign.
public final class People {

  /// As many as are needed to enrol the keys of everybody else.
  static final int FOUNDERS = 2;

  /// How much clocks and transactions may lie beside each other.
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String HOUSE = "house";

  private final HousePolicy policy;
  private final PackFiles packs;
  private final Findings findings;
  private final Standing standing = new Standing();
  private final Keys keys = new Keys();
  private final Lists lists = new Lists();
  private final SigningRules rules = new SigningRules();
  private final Set<String> origins = new HashSet<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Prepared> prepared = new HashMap<>();
  private final Set<Digest> contents = new HashSet<>();

  /// A page at which people sign.
  ///
  /// @param by the fact that opened it
  public record Place(String origin, String rpId, Leaf by) {}

  /// A first signature that waits for the second.
  private record Prepared(String person, Set<String> duties, String pack, Instant expires) {}

  /// The files of packs, by the hexadecimal digits of their SHA-256.
  public interface PackFiles {
    Optional<byte[]> find(String sha256);
  }

  /// The rest of a fact's judgement: its signatures.
  public interface Check {
    /// @return what is wrong with them
    Optional<Finding> run();
  }

  public People(HousePolicy policy, PackFiles packs, Findings findings) {
    this.policy = policy;
    this.packs = packs;
    this.findings = findings;
    this.origins.addAll(policy.origins());
  }

  /// Judges a fact as of its place, and lets it take effect.
  ///
  /// @return its signatures, to be checked, unless that is done already
  public Optional<Check> hear(Leaf leaf) {
    boolean mayChange = leaf.type().room().equals("identity") || leaf.is("rules.pack-activated");
    List<Finding> wrong = judge(leaf);
    wrong.forEach(findings::add);
    Optional<Check> check =
        leaf.signatures().isEmpty() ? Optional.empty() : Optional.of(check(leaf));
    boolean holds = wrong.stream().allMatch(one -> one.weight() == Finding.Weight.NOTE);
    if (!mayChange) {
      return check;
    }
    Optional<Finding> refused = check.flatMap(Check::run);
    refused.ifPresent(findings::add);
    if (holds && refused.isEmpty()) {
      apply(leaf);
    }
    return Optional.empty();
  }

  private List<Finding> judge(Leaf leaf) {
    List<Finding> wrong = new ArrayList<>(once(leaf));
    Prepared before = leaf.isBacked() ? prepared.remove(hex(leaf)) : null;
    Optional<Set<String>> held = Optional.ofNullable(before).map(Prepared::duties);
    if (leaf.is("identity.key-founded")) {
      wrong.addAll(founded(leaf));
    }
    @Nullable List<Finding> best = null;
    for (Requirement rule : candidates(leaf, before, wrong)) {
      List<Finding> judged = new TwoPeople(standing, keys, leaf).judge(rule, held);
      best = best == null ? judged : best;
      if (judged.stream().allMatch(one -> one.weight() == Finding.Weight.NOTE)) {
        best = judged;
        break;
      }
    }
    if (best != null) {
      wrong.addAll(best);
    }
    return wrong;
  }

  private List<Requirement> candidates(Leaf leaf, @Nullable Prepared before, List<Finding> wrong) {
    List<Requirement> all = rules.candidates(leaf.type().act(), leaf.recorded());
    if (before == null) {
      return all;
    }
    if (leaf.recorded().isAfter(before.expires.plus(TOLERANCE))) {
      wrong.add(
          named(
              leaf,
              "expired",
              "the time " + leaf.recorded(),
              before.expires + " at the latest",
              "It was done after it had waited too long for its second signature."));
    }
    List<Requirement> named = all.stream().filter(rule -> rule.pack().equals(before.pack)).toList();
    if (named.isEmpty()) {
      wrong.add(
          named(
              leaf,
              "pack-not-in-force",
              "the rules " + before.pack,
              "rules that were in force",
              "It was asked for under rules that were not in force."));
      return all;
    }
    return named;
  }

  /// What people signed is recorded once.
  private List<Finding> once(Leaf leaf) {
    if (leaf.isBacked() && !contents.add(leaf.contentHash())) {
      return List.of(
          named(
              leaf,
              "content-twice",
              "a content that was recorded before",
              "each once",
              "Old signatures were used again."));
    }
    return List.of();
  }

  private List<Finding> founded(Leaf leaf) {
    List<Finding> wrong = new ArrayList<>();
    Optional<Digest> key = digest(leaf.text("key"));
    if (key.isEmpty() || !policy.founders().contains(key.get())) {
      wrong.add(
          named(
              leaf,
              "founder-unknown",
              "the first key " + leaf.text("key"),
              "one that your policy names",
              "Somebody founded this house whom you were not told of."));
    }
    if (keys.founders() >= FOUNDERS) {
      wrong.add(
          named(
              leaf,
              "founded-before",
              "a further founding key",
              "two",
              "The house was founded already."));
    }
    if (!leaf.text("log").equals(policy.books())) {
      wrong.add(
          named(
              leaf,
              "log-name",
              "the log " + leaf.text("log"),
              policy.books(),
              "It is another house's log."));
    }
    return wrong;
  }

  private Check check(Leaf leaf) {
    List<String> acts = new ArrayList<>();
    for (Json signature : leaf.signatures()) {
      if (signature instanceof Json.Members members) {
        members.text("act").filter(act -> act.matches("[a-z-]{1,20}")).ifPresent(acts::add);
      }
    }
    SigningPolicy signing =
        new SigningPolicy(
            policy.books(),
            Set.copyOf(origins),
            Set.of(KeyKind.values()),
            false,
            List.copyOf(acts));
    SignatureCheck check = new SignatureCheck(signing, register(leaf), lists, Counters.NONE);
    return () ->
        switch (check.fact(leaf.content(), leaf.index(), new Json.Items(leaf.signatures()))) {
          case Verdict.Accepted _ -> Optional.empty();
          case Verdict.Refused(var reason, var text) ->
              Optional.of(
                  named(
                      leaf,
                      "signature",
                      reason.code() + ": " + text,
                      "signatures that hold",
                      "Nobody is known to have signed this, whatever the fact says."));
        };
  }

  /// Keys of facts before; and of an enrolment the key that it offers, which signs for itself.
  private KeyRegister register(Leaf leaf) {
    if (!leaf.is("identity.key-founded") && !leaf.is("identity.key-enrolled")) {
      return keys;
    }
    try {
      EnrolledKey offered = Keys.offered(leaf);
      return id -> id.equals(offered.id()) ? List.of(offered) : keys.withId(id);
    } catch (IllegalArgumentException _) {
      return keys;
    }
  }

  private void apply(Leaf leaf) {
    switch (leaf.type().act()) {
      case "identity.account-made" -> made(leaf);
      case "identity.duties-changed" -> alone(leaf, () -> duties(leaf));
      case "identity.account-enabled" ->
          alone(leaf, () -> standing.open(leaf.text("account"), true, leaf));
      case "identity.password-given" -> alone(leaf, () -> {});
      case "identity.account-disabled" -> standing.open(leaf.text("account"), false, leaf);
      case "identity.name-erased" -> standing.erase(leaf.text("person"), leaf);
      case "identity.conflict-entered" -> standing.enter(pair(leaf), leaf);
      case "identity.conflict-ended" -> standing.end(pair(leaf), leaf);
      case "identity.key-founded", "identity.key-enrolled" -> enrolled(leaf);
      case "identity.key-withdrawn" -> withdrawn(leaf);
      case "identity.signer-confirmed" -> confirmed(leaf);
      case "identity.signing-place" -> place(leaf);
      case "identity.signature" -> list(leaf);
      case "identity.approval-prepared" -> prepared(leaf);
      case "identity.approval-refused", "identity.approval-expired" ->
          prepared.remove(leaf.text("content"));
      case "rules.pack-activated" -> activated(leaf);
      default -> {}
    }
  }

  /// Made by two people, or before there were two keys, or by the program in a demonstration.
  private void made(Leaf leaf) {
    boolean bySomebodyAlone =
        leaf.type().signed() == FactType.Signed.NONE
            && keys.founders() >= FOUNDERS
            && !(policy.demonstration() && leaf.actor().equals(HOUSE));
    if (bySomebodyAlone) {
      findings.add(
          named(
              leaf,
              "account-alone",
              "an account made by " + leaf.actor() + " alone",
              "one that two people made, since the house was founded",
              "Whoever made it may act under it as somebody else."));
      return;
    }
    String account = leaf.text("account");
    String person = leaf.fields().text("person").orElse(account);
    standing.made(account, person, leaf.texts("duties"), leaf);
  }

  /// Acts that take two people since there are keys; an old form of theirs took one.
  private void alone(Leaf leaf, Runnable effect) {
    if (leaf.type().signed() == FactType.Signed.NONE && keys.founders() >= FOUNDERS) {
      findings.add(
          named(
              leaf,
              "account-alone",
              "an act of " + leaf.actor() + " alone",
              "one that two people signed, since the house was founded",
              "One person gave somebody more than they had."));
      return;
    }
    effect.run();
  }

  private void duties(Leaf leaf) {
    Optional<Standing.Account> account = standing.account(leaf.text("account"));
    if (account.isEmpty() || !account.get().duties().equals(new TreeSet<>(leaf.texts("before")))) {
      findings.add(
          named(
              leaf,
              "duties-before",
              "the duties before " + String.join(", ", leaf.texts("before")),
              account
                  .map(one -> String.join(", ", one.duties()))
                  .orElse("an account that was made"),
              "What two people signed is not what the account held."));
    }
    standing.duties(leaf.text("account"), leaf.texts("after"), leaf);
  }

  private void enrolled(Leaf leaf) {
    try {
      EnrolledKey key = Keys.offered(leaf);
      if (keys.find(key.id()).isPresent()) {
        findings.add(
            named(
                leaf,
                "key-known",
                "the key " + key.id() + " again",
                "it once",
                "A key has one person."));
        return;
      }
      boolean founder = leaf.is("identity.key-founded");
      Set<String> enrollers = new HashSet<>();
      if (founder) {
        open(new Place(leaf.text("origin"), host(leaf.text("origin")), leaf));
      } else {
        TwoPeople.signer(keys, leaf, TwoPeople.PREPARE).ifPresent(enrollers::add);
        TwoPeople.signer(keys, leaf, TwoPeople.APPROVE).ifPresent(enrollers::add);
      }
      keys.add(key, leaf, enrollers, founder);
    } catch (IllegalArgumentException e) {
      findings.add(
          named(
              leaf,
              "key-form",
              String.valueOf(e.getMessage()),
              "a key in its form",
              "It is no key."));
    }
  }

  private static String host(String origin) {
    return origin.replaceFirst("^[a-z]+://", "").replaceFirst(":[0-9]+$", "");
  }

  private void withdrawn(Leaf leaf) {
    Optional<Keys.Known> key = digest(leaf.text("key")).flatMap(keys::find);
    if (key.isEmpty() || key.get().withdrawnBy().isPresent()) {
      findings.add(
          named(
              leaf,
              "withdrawal",
              "the key " + leaf.text("key"),
              "one that is enrolled",
              "It ends nothing."));
      return;
    }
    boolean own = key.get().key().person().equals(leaf.actor());
    if (!own
        && !Standing.covers(
            standing.dutiesOf(leaf.actor()), Set.of("key-officer"), Optional.empty())) {
      findings.add(
          named(
              leaf,
              "withdrawal",
              "the actor " + leaf.actor(),
              "its own person or a key officer",
              "Somebody took a key away who had no duty to."));
    }
    keys.withdraw(key.get().key().id(), leaf);
  }

  private void confirmed(Leaf leaf) {
    for (String id : leaf.texts("keys")) {
      Optional<Keys.Known> key =
          digest(id)
              .flatMap(keys::find)
              .filter(Keys.Known::unconfirmed)
              .filter(one -> one.key().person().equals(leaf.text("person")));
      if (key.isPresent()) {
        keys.confirm(key.get().key().id(), leaf);
      } else {
        findings.add(
            named(
                leaf,
                "confirmation",
                "the key " + id,
                "one that waits for a third person",
                "It confirms nothing."));
      }
    }
  }

  private void place(Leaf leaf) {
    open(new Place(leaf.text("origin"), leaf.text("rpId"), leaf));
  }

  /// An origin counts if your policy names it; if your policy names none, those of the facts count.
  private void open(Place place) {
    if (places.stream().noneMatch(one -> one.origin.equals(place.origin))) {
      places.add(place);
    }
    if (policy.origins().isEmpty()) {
      origins.add(place.origin);
    } else if (!policy.origins().contains(place.origin)) {
      findings.add(
          named(
                  place.by,
                  "origin-not-in-policy",
                  "the signing place " + place.origin,
                  "one that your policy names",
                  "Signatures of security keys made there are refused.")
              .asNote());
    }
  }

  private void list(Leaf leaf) {
    try {
      Batches.Signed signed = lists.add(leaf);
      SignatureCheck check =
          new SignatureCheck(
              new SigningPolicy(
                  policy.books(), Set.copyOf(origins), Set.of(KeyKind.values()), false, List.of()),
              keys);
      if (check.list(signed, leaf.index()) instanceof Verdict.Refused(var reason, var text)) {
        findings.add(
            named(
                leaf,
                "signature",
                reason.code() + ": " + text,
                "a list whose signature holds",
                "Nobody is known to have signed this list."));
      }
    } catch (IllegalArgumentException e) {
      findings.add(
          named(
              leaf,
              "list-form",
              String.valueOf(e.getMessage()),
              "a list and its signature",
              "It is no list."));
    }
  }

  private void prepared(Leaf leaf) {
    prepared.put(
        leaf.text("content"),
        new Prepared(
            leaf.actor(),
            standing.dutiesOf(leaf.actor()),
            leaf.text("pack"),
            Instant.parse(leaf.text("expires"))));
  }

  private void activated(Leaf leaf) {
    if (!leaf.text("kind").equals("signing")) {
      return;
    }
    Optional<SigningPack> pack =
        packs
            .find(leaf.text("sha256"))
            .map(file -> new SigningPack(leaf.text("pack"), file))
            .filter(SigningPack::readable);
    if (pack.isEmpty()) {
      findings.add(
          named(
              leaf,
              "pack-missing",
              "no file with the SHA-256 " + leaf.text("sha256"),
              "the pack " + leaf.text("pack"),
              "Who had to sign from then on cannot be judged by it; the rules before are taken."));
      return;
    }
    rules.activate(pack.get(), LocalDate.parse(leaf.text("effective")), leaf.recorded());
  }

  private static Standing.Pair pair(Leaf leaf) {
    return Standing.Pair.of(leaf.text("one"), leaf.text("other"), leaf.text("kind"));
  }

  /// Who signed first, and who second; see the people behind rows of the tables.
  public Optional<String> preparer(Leaf leaf) {
    return TwoPeople.signer(keys, leaf, TwoPeople.PREPARE);
  }

  public Optional<String> approver(Leaf leaf) {
    return TwoPeople.signer(keys, leaf, TwoPeople.APPROVE);
  }

  /// Whose key this is; empty if it was never enrolled.
  public Optional<String> personOf(String key) {
    return digest(key).flatMap(keys::find).map(known -> known.key().person());
  }

  /// Tells the tables of people as they must be after the last fact.
  public void tell(PeopleRows rows) {
    new PeopleTables(standing, keys, rows).tell(places);
  }

  private static Optional<Digest> digest(String key) {
    try {
      return Optional.of(Digest.parse(key));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String hex(Leaf leaf) {
    return leaf.contentHash().bytes().hex();
  }

  private static Finding named(
      Leaf leaf, String code, String found, String wanted, String meaning) {
    return Finding.difference(Step.PEOPLE, code, leaf.type().name(), found, wanted, meaning)
        .of(leaf.index(), leaf.id());
  }
}
