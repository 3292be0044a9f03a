package org.custodes.server.identity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.custodes.server.frame.Duty;

/// Who must sign what. The room `rules` implements it from its packs.
public interface SigningRules {

  /// @param factType a type of the catalogue that is signed
  /// @param on the day whose rules hold
  Requirement of(String factType, LocalDate on);

  /// @param people how many must sign, 1 or 2; each another person
  /// @param prepare duties of which the first signer holds one
  /// @param approve duties of which the second signer holds one
  /// @param kinds what they may sign with
  /// @param expires how long it may wait for the second
  /// @param pack the rule pack that says so, `id@version`
  record Requirement(
      int people,
      Set<Duty> prepare,
      Set<Duty> approve,
      Set<KeyKind> kinds,
      Duration expires,
      String pack) {

    public Requirement {
      if (people != 1 && people != 2) {
        throw new IllegalArgumentException("one or two people sign, not " + people);
      }
      prepare = Set.copyOf(prepare);
      approve = Set.copyOf(approve);
      kinds = Set.copyOf(kinds);
      if (prepare.isEmpty() || (people == 2 && approve.isEmpty()) || kinds.isEmpty()) {
        throw new IllegalArgumentException("nobody could sign under " + pack);
      }
      if (!expires.isPositive()) {
        throw new IllegalArgumentException("it would expire at once under " + pack);
      }
    }
  }
}
