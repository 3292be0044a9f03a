package org.custodes.server.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What one pack says otherwise than another of its kind.
///
/// @param changes by key, in the order of the newer pack, then what only the older one has
public record PackDifference(List<Change> changes) {

  public PackDifference {
    changes = List.copyOf(changes);
  }

  /// One value that is there, gone, or other.
  public record Change(Optional<Rule> before, Optional<Rule> after) {

    public String key() {
      return after.or(() -> before).orElseThrow().key();
    }

    /// Whether only its source is told otherwise, and the value is the same on the same days.
    public boolean isOfSourceOnly() {
      return before.isPresent() && after.isPresent() && before.get().saysTheSame(after.get());
    }
  }

  /// What a pack says otherwise than the one in force; where none is, every value is new.
  public static PackDifference from(Optional<PackFile> inForce, PackFile after) {
    return inForce
        .map(before -> between(before.pack(), after.pack()))
        .orElseGet(() -> allNew(after.pack()));
  }

  private static PackDifference allNew(Pack pack) {
    return new PackDifference(
        pack.rules().stream()
            .map(rule -> new Change(Optional.empty(), Optional.of(rule)))
            .toList());
  }

  public static PackDifference between(Pack before, Pack after) {
    Map<String, List<Rule>> old = byKey(before);
    Map<String, List<Rule>> young = byKey(after);
    List<Change> changes = new ArrayList<>();
    young.forEach((key, rules) -> changes.addAll(changes(old.getOrDefault(key, List.of()), rules)));
    old.forEach((key, rules) -> {
      if (!young.containsKey(key)) {
        changes.addAll(changes(rules, List.of()));
      }
    });
    return new PackDifference(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  private static Map<String, List<Rule>> byKey(Pack pack) {
    return pack.rules().stream()
        .collect(Collectors.groupingBy(Rule::key, LinkedHashMap::new, Collectors.toList()));
  }

  /// Values of one key: those that are the same fall away, then those of the same days are told
  /// together, and what is left stands alone.
  private static List<Change> changes(List<Rule> before, List<Rule> after) {
    List<Rule> old = new ArrayList<>(before);
    List<Change> changes = new ArrayList<>();
    for (Rule rule : after) {
      Optional<Rule> partner = take(old, rule);
      if (partner.filter(one -> isSame(one, rule)).isEmpty()) {
        changes.add(new Change(partner, Optional.of(rule)));
      }
    }
    old.forEach(rule -> changes.add(new Change(Optional.of(rule), Optional.empty())));
    return changes;
  }

  private static Optional<Rule> take(List<Rule> old, Rule rule) {
    Optional<Rule> partner =
        old.stream()
            .filter(one -> isSame(one, rule))
            .findFirst()
            .or(() -> old.stream().filter(one -> one.span().equals(rule.span())).findFirst())
            .or(() -> old.stream().filter(one -> one.span().overlaps(rule.span())).findFirst());
    partner.ifPresent(old::remove);
    return partner;
  }

  private static boolean isSame(Rule one, Rule other) {
    return one.saysTheSame(other)
        && one.citation().equals(other.citation())
        && one.mark() == other.mark()
        && one.confirmed() == other.confirmed();
  }
}
