package org.custodes.server.identity;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.frame.Duty;

/// Who makes a request.
///
/// @param account the account's random id
/// @param person the person behind it, as a random pseudonym
/// @param duties what this person is here to do; through a token, only what the token was given
/// @param provisional whether the password must be changed before anything else
/// @param through the session or the token that was shown
/// @param byToken whether it was a token
public record SignedIn(
    UUID account,
    UUID person,
    Login login,
    String name,
    Set<Duty> duties,
    boolean provisional,
    UUID through,
    boolean byToken)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public SignedIn {
    duties = Set.copyOf(duties);
  }

  /// Under what name this person stands in facts.
  public Actor actor() {
    return Actor.of(person);
  }

  public boolean has(Duty duty) {
    return duties.contains(duty);
  }

  /// Tells nothing about the person, so that it may stand in a log.
  @Override
  public String toString() {
    return "account " + account;
  }
}
