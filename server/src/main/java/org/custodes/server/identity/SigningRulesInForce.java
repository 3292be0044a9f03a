package org.custodes.server.identity;

import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The rules that some room gives; where none does, the strictest: two people for everything.
@Component
class SigningRulesInForce {

  private final ObjectProvider<SigningRules> rules;

  /// The rooms that give rules stand above this one and are made later, hence the provider.
  SigningRulesInForce(ObjectProvider<SigningRules> rules) {
    this.rules = rules;
  }

  SigningRules.Requirement of(String factType, LocalDate on) {
    SigningRules given = rules.getIfAvailable();
    return given == null ? SigningRules.strictest(factType) : given.of(factType, on);
  }
}
