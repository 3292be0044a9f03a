package org.custodes.verifier.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.custodes.verifier.leaf.Leaf;

/// Accounts, duties and conflicts as facts have made them so far.
final class Standing {

  private final Map<String, Account> accounts = new TreeMap<>();
  private final Map<String, Leaf> erased = new TreeMap<>();
  private final Map<Pair, Conflict> conflicts = new LinkedHashMap<>();
  private final List<Conflict> ended = new ArrayList<>();

  /// @param duties words such as `accountant` or `accountant@ZB11`
  record Account(String id, String person, Set<String> duties, boolean open, Leaf by) {}

  /// @param one the smaller of the two, as the tables have it
  record Pair(String one, String other, String kind) {

    static Pair of(String one, String other, String kind) {
      return one.compareTo(other) < 0 ? new Pair(one, other, kind) : new Pair(other, one, kind);
    }
  }

  /// @param by the fact that entered it
  record Conflict(Pair pair, Leaf by, Optional<Leaf> endedBy) {}

  void made(String account, String person, Collection<String> duties, Leaf by) {
    accounts.put(account, new Account(account, person, new TreeSet<>(duties), true, by));
  }

  void duties(String account, Collection<String> duties, Leaf by) {
    accounts.computeIfPresent(
        account, (id, old) -> new Account(id, old.person, new TreeSet<>(duties), old.open, by));
  }

  void open(String account, boolean open, Leaf by) {
    accounts.computeIfPresent(
        account, (id, old) -> new Account(id, old.person, old.duties, open, by));
  }

  /// A name that is erased closes the accounts with it.
  void erase(String person, Leaf by) {
    erased.put(person, by);
    accounts.replaceAll((id, old) ->
        old.person.equals(person) ? new Account(id, person, old.duties, false, by) : old);
  }

  /// The fact that erased a person's name; empty while it stands.
  Optional<Leaf> erased(String person) {
    return Optional.ofNullable(erased.get(person));
  }

  Optional<Account> account(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  /// All that a person holds through open accounts.
  Set<String> dutiesOf(String person) {
    Set<String> all = new HashSet<>();
    accounts.values().stream()
        .filter(account -> account.open && account.person.equals(person))
        .forEach(account -> all.addAll(account.duties));
    return Collections.unmodifiableSet(all);
  }

  /// Whether one of these is held for what concerns an area, or the whole house.
  static boolean covers(Set<String> held, Set<String> any, Optional<String> area) {
    return any.stream()
        .anyMatch(duty ->
            held.contains(duty)
                || area.filter(code -> held.contains(duty + "@" + code)).isPresent());
  }

  void enter(Pair pair, Leaf by) {
    conflicts.put(pair, new Conflict(pair, by, Optional.empty()));
  }

  void end(Pair pair, Leaf by) {
    Conflict old = conflicts.remove(pair);
    if (old != null) {
      ended.add(new Conflict(pair, old.by, Optional.of(by)));
    }
  }

  boolean inConflict(String one, String other) {
    return conflicts.keySet().stream()
        .anyMatch(pair ->
            (pair.one.equals(one) && pair.other.equals(other))
                || (pair.one.equals(other) && pair.other.equals(one)));
  }

  /// Those that stand and those that were ended.
  List<Conflict> conflicts() {
    List<Conflict> all = new ArrayList<>(ended);
    all.addAll(conflicts.values());
    return all;
  }
}
