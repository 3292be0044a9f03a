package org.custodes.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.KnownAccount.Named;
import org.springframework.stereotype.Component;

/// Opens a closed account again, with the password and the duties that it had.
@Component
class AccountOpening implements Act<Named> {

  static final String TYPE = "identity.account-enabled.2";

  private final KnownAccount known;
  private final AccountStore accounts;

  AccountOpening(KnownAccount known, AccountStore accounts) {
    this.known = known;
    this.accounts = accounts;
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
    return known
        .objection(named)
        .or(() ->
            known
                .find(named)
                .filter(account -> !account.disabled())
                .map(_ -> Objection.of("identity.account-open")));
  }

  @Override
  public void carryOut(Approved<Named> approved) {
    accounts.setDisabled(approved.said().account(), Optional.empty());
  }
}
