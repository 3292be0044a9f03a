package org.custodes.server.facts;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The server's word that a person showed a one-time code for an act, where the rules take one.
///
/// The server knows the secret that codes are made of, so whoever checks the record elsewhere
/// learns from it only what the server says.
///
/// @param act what the person did: `prepare` or `approve`
/// @param person the pseudonym of whoever showed the code
public record Attestation(String act, UUID person) {

  /// What was shown: a one-time code by time, RFC 6238. The only kind there is.
  public static final String BY = "totp";

  private static final Set<String> ACTS = Set.of("prepare", "approve");

  public Attestation {
    requireNonNull(person, "person");
    if (!ACTS.contains(act)) {
      throw new IllegalArgumentException(
          "found the act " + act + " attested by a code, wanted prepare or approve");
    }
  }

  /// As it stands in a fact.
  public Json.Members written() {
    return Json.Members.NONE
        .with("act", new Json.Text(act))
        .with("person", new Json.Text(person.toString()))
        .with("by", new Json.Text(BY));
  }

  /// Reads what stands in a fact.
  ///
  /// @return empty for anything but the members that [#written] makes
  public static Optional<Attestation> read(Json written) {
    try {
      return written instanceof Json.Members(var members)
          ? Optional.of(
                  new Attestation(text(members, "act"), UUID.fromString(text(members, "person"))))
              .filter(read -> read.written().equals(written))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, Json> members, String name) {
    return members.get(name) instanceof Json.Text(var text) ? text : "";
  }
}
