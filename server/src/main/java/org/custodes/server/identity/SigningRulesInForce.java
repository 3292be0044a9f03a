package org.custodes.server.identity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.custodes.server.frame.Duty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The rules that some room gives; where none does, the strictest: two people for everything.
@Component
class SigningRulesInForce {

  /// What a requirement says whose rules no pack has given.
  static final String BUILT_IN = "built-in";

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Set<Duty> OF_PEOPLE = EnumSet.of(Duty.ADMINISTRATOR, Duty.KEY_OFFICER);
  private static final Set<Duty> OF_CONTENT =
      EnumSet.complementOf(EnumSet.of(Duty.ADMINISTRATOR, Duty.KEY_OFFICER, Duty.INSPECTOR));

  private final ObjectProvider<SigningRules> rules;

  /// The rooms that give rules stand above this one and are made later, hence the provider.
  SigningRulesInForce(ObjectProvider<SigningRules> rules) {
    this.rules = rules;
  }

  SigningRules.Requirement of(String factType, LocalDate on) {
    SigningRules given = rules.getIfAvailable();
    return given == null ? strictest(factType) : given.of(factType, on);
  }

  /// Two people for everything; keys but no codes; a week.
  static SigningRules.Requirement strictest(String factType) {
    Set<Duty> duties = factType.startsWith("identity.") ? OF_PEOPLE : OF_CONTENT;
    return new SigningRules.Requirement(
        2, duties, duties, EnumSet.of(KeyKind.WEBAUTHN, KeyKind.DEVICE), WEEK, BUILT_IN);
  }
}
