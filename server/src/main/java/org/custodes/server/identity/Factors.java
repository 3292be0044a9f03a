package org.custodes.server.identity;

import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.springframework.stereotype.Component;

/// All second factors of an account together.
@Component
class Factors {

  private final OneTimeCodes codes;

  Factors(OneTimeCodes codes) {
    this.codes = codes;
  }

  /// Whether something beside the password is asked of it.
  boolean any(UUID account) {
    return codes.since(account).isPresent();
  }

  /// Ends them: their person has lost what they showed, and two others have agreed to begin anew.
  void reset(UUID account, Actor by) {
    codes.forget(account, by);
  }
}
