package org.custodes.server.rules;

import java.time.LocalDate;
import org.custodes.server.identity.SigningRules;
import org.springframework.stereotype.Component;

/// Tells `identity` who must sign, from the pack in force.
@Component
class PackSigningRules implements SigningRules {

  private final Rules rules;

  PackSigningRules(Rules rules) {
    this.rules = rules;
  }

  @Override
  public Requirement of(String factType, LocalDate on) {
    return SigningPack.requirement(rules.at(on), factType);
  }
}
