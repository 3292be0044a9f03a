package org.custodes.server.identity;

import java.util.Locale;
import java.util.UUID;

/// What came of an act on an account.
public sealed interface AccountOutcome {

  /// It was done.
  record Done(Account account) implements AccountOutcome {}

  /// It was done, and there is a password to hand over. It is not kept and cannot be shown again.
  record PasswordGiven(Account account, OneTimePassword password) implements AccountOutcome {}

  /// It waits for signatures.
  record Asked(UUID approval) implements AccountOutcome {}

  /// It was not asked for.
  record NotAsked(Objection why) implements AccountOutcome {}

  /// It was not done, and this is why.
  enum Refused implements AccountOutcome {
    /// A login is 2 to 40 small letters, digits, full stops, hyphens and underscores.
    LOGIN_MALFORMED,
    LOGIN_TAKEN,
    /// A name is 1 to 100 characters.
    NAME_MALFORMED,
    NO_DUTY,
    /// An account has at most 100 duties, each area counted.
    TOO_MANY_DUTIES,
    /// Who keeps people keeps them for the whole house.
    NOT_ON_AN_AREA,
    /// An area has four of A-Z, 0-9 and hyphen.
    AREA_MALFORMED,
    /// An administrator sees no content, so the duty stands alone.
    DUTIES_MIXED,
    /// Nobody changes the duties of their own account, disables it or gives it a password.
    OWN_ACCOUNT,
    /// Somebody must be able to make accounts.
    LAST_ADMINISTRATOR,
    /// There is no such account.
    ACCOUNT_UNKNOWN,
    /// There are accounts already, so the first one cannot be made.
    NOT_THE_FIRST;

    /// The same as an approval says it.
    Objection objection() {
      return Objection.of("identity." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}
