package org.custodes.server.identity;

import java.util.Optional;
import java.util.Set;
import org.custodes.server.identity.AccountOutcome.Refused;

/// What can be typed for a new account.
final class AccountForm {

  private AccountForm() {}

  static Optional<Refused> wrong(String login, String name, Set<Held> held) {
    if (Login.of(login).isEmpty()) {
      return Optional.of(Refused.LOGIN_MALFORMED);
    }
    if (name.isBlank() || name.strip().length() > Account.LONGEST_NAME || hasControl(name)) {
      return Optional.of(Refused.NAME_MALFORMED);
    }
    return DutyRules.wrong(held);
  }

  private static boolean hasControl(String name) {
    return name.strip().chars().anyMatch(Character::isISOControl);
  }
}
