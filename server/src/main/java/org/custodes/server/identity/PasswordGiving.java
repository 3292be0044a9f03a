package org.custodes.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.KnownAccount.Named;
import org.springframework.stereotype.Component;

/// Gives an account a one-time password in place of its own; its sessions and second factors end.
/// Whoever can do this can become that person, so nobody can do it alone.
@Component
class PasswordGiving implements Act<Named> {

  static final String TYPE = "identity.password-given.2";

  private final KnownAccount known;
  private final OneTimePasswords passwords;
  private final Factors factors;

  PasswordGiving(KnownAccount known, OneTimePasswords passwords, Factors factors) {
    this.known = known;
    this.passwords = passwords;
    this.factors = factors;
  }

  static NewFact asked(SignedIn by, Account account) {
    return KnownAccount.asked(TYPE, by, account);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Named read(Json.Members fields) {
    return Named.read(fields);
  }

  @Override
  public Set<UUID> about(Named named) {
    return Set.of(named.person());
  }

  @Override
  public Map<String, String> beside(Named named) {
    return known.beside(named);
  }

  @Override
  public Optional<Objection> objection(Named named) {
    return known.objection(named);
  }

  @Override
  public void carryOut(Approved<Named> approved) {
    passwords.give(approved.said().account(), approved);
    factors.reset(approved.said().account(), approved.fact().actor());
  }
}
