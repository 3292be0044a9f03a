package org.custodes.transparency.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.VerifierKey;

/// What every trust policy fulfils.
final class PolicyLaws {

  private PolicyLaws() {}

  static void require(
      List<TrustPolicy.Log> logs,
      List<TrustPolicy.Witness> witnesses,
      List<TrustPolicy.Group> groups,
      Optional<String> quorum) {
    Stream.of(logs, witnesses, groups).forEach(PolicyLaws::requireFew);
    requireKeys(logs, witnesses);
    requireNames(witnesses, groups);
    requireGroups(witnesses, groups);
    quorum.ifPresent(name -> requireDefined(name, names(witnesses, groups), "the quorum"));
  }

  private static void requireFew(Collection<?> all) {
    if (all.size() > TrustPolicy.MOST_OF_A_KIND) {
      throw new PolicyRefused(
          "found %d of a kind, wanted at most %d"
              .formatted(all.size(), TrustPolicy.MOST_OF_A_KIND));
    }
  }

  /// The same key under another name is still the same somebody, and a log is not its own witness.
  private static void requireKeys(List<TrustPolicy.Log> logs, List<TrustPolicy.Witness> witnesses) {
    Set<Bytes> seen = new HashSet<>();
    for (TrustPolicy.Log log : logs) {
      requireType(log.key(), KeyType.ED25519);
      requireNew(log.key(), seen);
    }
    for (TrustPolicy.Witness witness : witnesses) {
      requireType(witness.key(), KeyType.ED25519_COSIGNATURE);
      requireNew(witness.key(), seen);
    }
  }

  private static void requireType(VerifierKey key, KeyType type) {
    if (key.type() != type && key.type() != KeyType.ML_DSA_44_COSIGNATURE) {
      throw new PolicyRefused(
          "found a key of type %s for %s, wanted %s or %s"
              .formatted(key.type(), key.name(), type, KeyType.ML_DSA_44_COSIGNATURE));
    }
  }

  private static void requireNew(VerifierKey key, Set<Bytes> seen) {
    if (!seen.add(key.publicKey())) {
      throw new PolicyRefused(
          "found the key of %s+%s twice, wanted each key once".formatted(key.name(), key.id()));
    }
  }

  private static void requireNames(
      List<TrustPolicy.Witness> witnesses, List<TrustPolicy.Group> groups) {
    Set<String> seen = new HashSet<>(Set.of(TrustPolicy.NONE));
    names(witnesses, groups)
        .forEach(name -> {
          if (name.isEmpty() || name.chars().anyMatch(one -> one <= ' ' || one == 0x7F)) {
            throw new PolicyRefused("found the name \"" + name + "\", wanted one without spaces");
          }
          if (!seen.add(name)) {
            throw new PolicyRefused(
                "found the name %s, wanted one that is not taken".formatted(name));
          }
        });
  }

  /// A member stands before its group, so that no group holds itself; and it is in one group only,
  /// so that nobody counts twice.
  private static void requireGroups(
      List<TrustPolicy.Witness> witnesses, List<TrustPolicy.Group> groups) {
    Set<String> members = new HashSet<>();
    for (int at = 0; at < groups.size(); at++) {
      TrustPolicy.Group group = groups.get(at);
      List<String> before = names(witnesses, groups.subList(0, at));
      for (String member : group.members()) {
        requireDefined(member, before, "the group " + group.name());
        if (!members.add(member)) {
          throw new PolicyRefused(
              "found %s as a member twice, wanted it in one group once".formatted(member));
        }
      }
      if (group.wanted() < 1 || group.wanted() > group.members().size()) {
        throw new PolicyRefused(
            "found %d of %d in the group %s, wanted 1 to all of at least one"
                .formatted(group.wanted(), group.members().size(), group.name()));
      }
    }
  }

  private static void requireDefined(String name, List<String> before, String where) {
    if (!before.contains(name)) {
      throw new PolicyRefused(
          "found %s in %s, wanted a witness or group that was named before".formatted(name, where));
    }
  }

  private static List<String> names(
      List<TrustPolicy.Witness> witnesses, List<TrustPolicy.Group> groups) {
    return Stream.concat(
            witnesses.stream().map(TrustPolicy.Witness::name),
            groups.stream().map(TrustPolicy.Group::name))
        .toList();
  }
}
