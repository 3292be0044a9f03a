package org.custodes.server.identity;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.frame.Duty;

/// Who makes a request.
///
/// @param account the account's random id
/// @param person the person behind it, as a random pseudonym
/// @param held what this person is here to do; through a token, only what the token was given
/// @param provisional whether the password must be changed before anything else
/// @param through the session or the token that was shown
/// @param byToken whether it was a token
/// @param withoutFactor whether a second factor must be set up before anything else
public record SignedIn(
    UUID account,
    UUID person,
    Login login,
    String name,
    Set<Held> held,
    boolean provisional,
    UUID through,
    boolean byToken,
    boolean withoutFactor)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public SignedIn {
    held = Set.copyOf(held);
  }

  /// Somebody who owes no second factor.
  public SignedIn(
      UUID account,
      UUID person,
      Login login,
      String name,
      Set<Held> held,
      boolean provisional,
      UUID through,
      boolean byToken) {
    this(account, person, login, name, held, provisional, through, byToken, false);
  }

  /// The same, owing a second factor.
  SignedIn owingFactor() {
    return new SignedIn(account, person, login, name, held, provisional, through, byToken, true);
  }

  /// Under what name this person stands in facts.
  public Actor actor() {
    return Actor.of(person);
  }

  /// The duties of this person, wherever they have them.
  public Set<Duty> duties() {
    return Held.duties(held);
  }

  /// Whether this person has one of these duties for what concerns this area.
  ///
  /// @param area empty for what concerns the whole house
  public boolean hasOneOf(Set<Duty> any, Optional<String> area) {
    return held.stream().anyMatch(one -> any.contains(one.duty()) && one.covers(area));
  }

  /// Whether this person has the duty, if on one area only.
  public boolean has(Duty duty) {
    return duties().contains(duty);
  }

  /// Tells nothing about the person, so that it may stand in a log.
  @Override
  public String toString() {
    return "account " + account;
  }
}
