package org.custodes.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.frame.Duty;

/// A program that may speak for an account.
///
/// @param id its name; not the secret
/// @param name what its owner calls it
/// @param duties what it may do: a part of what its owner may, and never more than that still is
/// @param usedAt when it was last shown, to the minute
public record Token(
    UUID id,
    UUID account,
    String name,
    Set<Duty> duties,
    Instant madeAt,
    Instant expiresAt,
    Optional<Instant> usedAt) {

  /// Longest name, in characters.
  public static final int LONGEST_NAME = 60;

  public Token {
    duties = Set.copyOf(duties);
  }
}
