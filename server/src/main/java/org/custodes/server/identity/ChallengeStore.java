package org.custodes.server.identity;

import java.time.Duration;
import java.time.Instant;
import org.custodes.server.facts.Bytes;

/// Keeps the challenges that devices are asked to sign, each for one answer.
public interface ChallengeStore {

  /// After this time it is answered no more.
  Duration LONGEST = Duration.ofMinutes(5);

  /// Most that wait at once in the whole house; one more ends the oldest.
  int MOST = 10_000;

  /// What is asked for.
  enum Purpose {
    SIGN_IN,
    REGISTER
  }

  /// @param holder hash of the cookie of the browser that asked
  void add(Bytes challenge, Bytes holder, Purpose purpose, Instant at);

  /// Takes it out.
  ///
  /// @return whether this browser was given it for this purpose, not before this time
  boolean take(Bytes challenge, Bytes holder, Purpose purpose, Instant earliest);
}
