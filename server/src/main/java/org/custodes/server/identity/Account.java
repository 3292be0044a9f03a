package org.custodes.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.frame.Duty;

/// An account as it stands now.
///
/// @param id random; what the record calls the account
/// @param person random; facts name a person by it and by nothing else
/// @param name what colleagues call the person; the pseudonym once it is erased
/// @param held its duties and where it has them; at least one, never one that sees content together
///   with [Duty#ADMINISTRATOR]
/// @param disabledAt since when nobody can sign in with it
/// @param provisional whether its password was given by an administrator and must be changed first
public record Account(
    UUID id,
    UUID person,
    Login login,
    String name,
    Set<Held> held,
    Instant madeAt,
    Optional<Instant> disabledAt,
    boolean provisional) {

  /// Longest name, in characters.
  public static final int LONGEST_NAME = 100;

  public Account {
    held = Set.copyOf(held);
  }

  public boolean disabled() {
    return disabledAt.isPresent();
  }

  /// Its duties, wherever it has them.
  public Set<Duty> duties() {
    return Held.duties(held);
  }

  public boolean isAdministrator() {
    return duties().contains(Duty.ADMINISTRATOR);
  }

  /// Under what name the person stands in facts.
  public Actor actor() {
    return Actor.of(person);
  }
}
