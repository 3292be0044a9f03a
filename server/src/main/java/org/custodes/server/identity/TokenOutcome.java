package org.custodes.server.identity;

/// What came of asking for a token.
public sealed interface TokenOutcome {

  /// The token and its secret, which is not kept and cannot be shown again.
  record Made(Token token, Secret secret) implements TokenOutcome {}

  /// There is none, and this is why.
  enum Refused implements TokenOutcome {
    /// A name is 1 to 60 characters.
    NAME_MALFORMED,
    NO_DUTY,
    /// A token can do only what its owner can.
    DUTY_NOT_HELD,
    /// A token lasts 1 to 365 days.
    DAYS_OUT_OF_RANGE,
    /// There are twenty already.
    TOO_MANY
  }
}
