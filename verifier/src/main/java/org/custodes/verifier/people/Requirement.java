package org.custodes.verifier.people;

import java.util.Set;

/// Who must sign an act.
///
/// @param people how many, 1 or 2; each another person
/// @param prepare duties of which the first signer holds one
/// @param approve duties of which the second holds one
/// @param kinds what may be signed with: `webauthn`, `device`, and `totp` for a code
/// @param pack who says so: a pack of rules such as `signing-facility@1`, or `built-in`
public record Requirement(
    int people, Set<String> prepare, Set<String> approve, Set<String> kinds, String pack) {

  /// What a requirement says whose rules no pack has given.
  public static final String BUILT_IN = "built-in";

  public Requirement {
    prepare = Set.copyOf(prepare);
    approve = Set.copyOf(approve);
    kinds = Set.copyOf(kinds);
  }

  /// The strictest rule, where no pack gives another.
  ///
  /// @param act a type of fact without its version
  static Requirement strictest(String act) {
    String room = act.substring(0, act.indexOf('.'));
    Set<String> duties =
        switch (room) {
          case "identity" -> Set.of("administrator", "key-officer");
          case "rules" -> Set.of("regulator", "manager");
          case "books" -> Set.of("accountant");
          case "filing" -> Set.of("accountant", "reporting-officer");
          default ->
              Set.of(
                  "reporting-officer",
                  "facility-engineer",
                  "regulator",
                  "manager",
                  "duty-officer",
                  "accountant");
        };
    boolean opensOrCloses = room.equals("books") && !act.equals("books.changes-posted");
    Set<String> approve = opensOrCloses ? Set.of("accountant", "manager") : duties;
    return new Requirement(
        strictestPeople(act), duties, approve, Set.of("webauthn", "device"), BUILT_IN);
  }

  /// Two; and one who, as the third, confirms what two have done.
  static int strictestPeople(String act) {
    return act.equals("identity.signer-confirmed") ? 1 : 2;
  }
}
