package org.custodes.server.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.springframework.stereotype.Component;

/// All second factors of an account together.
@Component
class Factors {

  private final OneTimeCodes codes;
  private final Passkeys passkeys;

  Factors(OneTimeCodes codes, Passkeys passkeys) {
    this.codes = codes;
    this.passkeys = passkeys;
  }

  /// What it can be asked for. Where there is anything, the password alone opens nothing.
  Set<Factor> of(UUID account) {
    Set<Factor> all = EnumSet.noneOf(Factor.class);
    if (codes.since(account).isPresent()) {
      all.add(Factor.CODE);
    }
    if (!passkeys.of(account).isEmpty()) {
      all.add(Factor.PASSKEY);
    }
    return all;
  }

  /// Ends them: their person has lost what they showed, and two others have agreed to begin anew.
  void reset(UUID account, Actor by) {
    codes.forget(account, by);
    passkeys.forget(account, by);
  }
}
