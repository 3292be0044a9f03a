package org.custodes.verifier.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.signature.Algorithm;
import org.custodes.transparency.signature.EnrolledKey;
import org.custodes.transparency.signature.KeyKind;
import org.custodes.transparency.signature.KeyRegister;
import org.custodes.verifier.leaf.Leaf;

/// The signing keys that facts have brought in so far. May be asked by several threads.
final class Keys implements KeyRegister {

  private final Map<Digest, Known> keys = new ConcurrentHashMap<>();

  /// @param by the fact that enrolled it
  /// @param enrollers who signed that it is this person's; nobody for the first keys of a house
  /// @param unconfirmed whether a third person has yet to confirm it, since its person had none
  ///   left
  record Known(
      EnrolledKey key,
      Leaf by,
      Set<String> enrollers,
      boolean founder,
      boolean unconfirmed,
      Optional<String> confirmedBy,
      Optional<Leaf> withdrawnBy) {

    boolean usable() {
      return !unconfirmed && withdrawnBy.isEmpty();
    }

    Instant enrolledAt() {
      return by.recorded();
    }
  }

  @Override
  public List<EnrolledKey> withId(Digest id) {
    Known known = keys.get(id);
    return known == null || known.unconfirmed ? List.of() : List.of(known.key);
  }

  Optional<Known> find(Digest id) {
    return Optional.ofNullable(keys.get(id));
  }

  Collection<Known> all() {
    return List.copyOf(keys.values());
  }

  List<Known> of(String person) {
    return keys.values().stream().filter(known -> known.key.person().equals(person)).toList();
  }

  long founders() {
    return keys.values().stream().filter(Known::founder).count();
  }

  /// Whether this person has had keys and can sign with none of them.
  boolean hasNoneLeft(String person) {
    List<Known> held = of(person);
    return !held.isEmpty() && held.stream().noneMatch(Known::usable);
  }

  /// The key that an enrolment offers; it signs from there on.
  static EnrolledKey offered(Leaf fact) {
    return new EnrolledKey(
        Digest.parse(fact.text("key")),
        fact.text("person"),
        KeyKind.of(fact.text("kind")).orElseThrow(() -> unknown("kind", fact.text("kind"))),
        Algorithm.of(fact.text("alg")).orElseThrow(() -> unknown("algorithm", fact.text("alg"))),
        Bytes.ofBase64Url(fact.text("spki")),
        fact.text("rpId"),
        fact.truth("backupEligible"),
        fact.index(),
        OptionalLong.empty());
  }

  private static IllegalArgumentException unknown(String what, String found) {
    return new IllegalArgumentException(
        "found the " + what + " " + found + ", wanted one that is known");
  }

  void add(EnrolledKey key, Leaf by, Set<String> enrollers, boolean founder) {
    boolean unconfirmed = !founder && hasNoneLeft(key.person());
    keys.put(
        key.id(),
        new Known(
            key,
            by,
            new TreeSet<>(enrollers),
            founder,
            unconfirmed,
            Optional.empty(),
            Optional.empty()));
  }

  /// It signs from the confirmation on.
  void confirm(Digest id, Leaf by) {
    keys.computeIfPresent(
        id,
        (_, old) ->
            new Known(
                from(old.key, by.index()),
                old.by,
                old.enrollers,
                old.founder,
                false,
                Optional.of(by.id()),
                old.withdrawnBy));
  }

  void withdraw(Digest id, Leaf by) {
    keys.computeIfPresent(
        id,
        (_, old) ->
            new Known(
                until(old.key, by.index()),
                old.by,
                old.enrollers,
                old.founder,
                old.unconfirmed,
                old.confirmedBy,
                Optional.of(by)));
  }

  private static EnrolledKey from(EnrolledKey key, long from) {
    return new EnrolledKey(
        key.id(),
        key.person(),
        key.kind(),
        key.algorithm(),
        key.spki(),
        key.rpId(),
        key.backupEligible(),
        from,
        key.until());
  }

  private static EnrolledKey until(EnrolledKey key, long until) {
    return new EnrolledKey(
        key.id(),
        key.person(),
        key.kind(),
        key.algorithm(),
        key.spki(),
        key.rpId(),
        key.backupEligible(),
        key.from(),
        OptionalLong.of(until));
  }
}
