package org.custodes.server.frame;

import java.util.EnumSet;
import java.util.Set;

/// One line of a room's list of who may do what. What no line allows is denied.
///
/// @param method HTTP method in capitals; a rule for `GET` holds for `HEAD` too
/// @param pattern path in Spring's notation, for example `/reports/{id}` or `/material/**`; where
///   several rules fit, the most specific decides alone
/// @param audience who is meant
/// @param duties the duties of which one is enough; empty unless the audience is [Audience#DUTIES]
public record AccessRule(String method, String pattern, Audience audience, Set<Duty> duties) {

  /// Who is meant by a rule.
  public enum Audience {
    /// Anyone, signed in or not.
    EVERYONE,
    /// Whoever is signed in, even with a password that must be changed first.
    NEWCOMERS,
    /// Whoever is signed in with a password of their own.
    SIGNED_IN,
    /// Whoever holds one of the duties named.
    DUTIES
  }

  public AccessRule {
    if (!pattern.startsWith("/")) {
      throw new IllegalArgumentException("a path pattern begins with /: " + pattern);
    }
    if (duties.isEmpty() == (audience == Audience.DUTIES)) {
      throw new IllegalArgumentException("a rule for duties, and no other, names some: " + pattern);
    }
    duties = Set.copyOf(duties);
  }

  public static AccessRule everyone(String method, String pattern) {
    return new AccessRule(method, pattern, Audience.EVERYONE, Set.of());
  }

  public static AccessRule newcomers(String method, String pattern) {
    return new AccessRule(method, pattern, Audience.NEWCOMERS, Set.of());
  }

  public static AccessRule signedIn(String method, String pattern) {
    return new AccessRule(method, pattern, Audience.SIGNED_IN, Set.of());
  }

  public static AccessRule duty(String method, String pattern, Duty first, Duty... others) {
    return new AccessRule(method, pattern, Audience.DUTIES, EnumSet.of(first, others));
  }

  /// A rule for every duty that sees content.
  public static AccessRule readers(String method, String pattern) {
    return new AccessRule(method, pattern, Audience.DUTIES, Duty.readers());
  }
}
