package org.custodes.server.identity;

import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.ActorNames;
import org.springframework.stereotype.Component;

/// The names behind the pseudonyms of facts, as long as there is an account.
@Component
class AccountNames implements ActorNames {

  private final AccountStore accounts;

  AccountNames(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<String> name(Actor actor) {
    try {
      return accounts.find(UUID.fromString(actor.pseudonym())).map(Account::name);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
