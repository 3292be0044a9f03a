package org.custodes.server.identity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.custodes.server.frame.Duty;

/// Who must sign what. The room `rules` implements it from its packs.
public interface SigningRules {

  /// What a requirement says whose rules no pack has given.
  String BUILT_IN = "built-in";

  /// The strictest rules, where no others are given: two people for everything, but one who
  /// confirms as the third what two have done already; keys but no codes, a week. Acts of
  /// `identity` are signed by those who keep accounts and keys, rules by those who answer for them,
  /// the books kept by accountants, reports from them by those or reporting officers, all others by
  /// those who see content and write.
  static Requirement strictest(String factType) {
    Set<Duty> duties =
        switch (factType.substring(0, Math.max(0, factType.indexOf('.')))) {
          case "identity" -> EnumSet.of(Duty.ADMINISTRATOR, Duty.KEY_OFFICER);
          case "rules" -> EnumSet.of(Duty.REGULATOR, Duty.MANAGER);
          case "books" -> EnumSet.of(Duty.ACCOUNTANT);
          case "filing" -> EnumSet.of(Duty.ACCOUNTANT, Duty.REPORTING_OFFICER);
          default ->
              EnumSet.complementOf(
                  EnumSet.of(Duty.ADMINISTRATOR, Duty.KEY_OFFICER, Duty.INSPECTOR));
        };
    Set<Duty> approvers = factType.startsWith("books.") ? booksApprovers(factType) : duties;
    Set<KeyKind> kinds = EnumSet.of(KeyKind.WEBAUTHN, KeyKind.DEVICE);
    int people = factType.equals(SignerConfirmation.TYPE) ? 1 : 2;
    return new Requirement(people, duties, approvers, kinds, Duration.ofDays(7), BUILT_IN);
  }

  /// Ordinary changes are approved by accountants; what opens, closes or rewrites a period may also
  /// be approved by whoever answers for the facility.
  private static Set<Duty> booksApprovers(String factType) {
    return factType.startsWith("books.changes-posted.")
        ? EnumSet.of(Duty.ACCOUNTANT)
        : EnumSet.of(Duty.ACCOUNTANT, Duty.MANAGER);
  }

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
