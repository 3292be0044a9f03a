package org.custodes.server.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.springframework.stereotype.Component;

/// What the acts on an account that is there have in common.
@Component
class KnownAccount {

  private final AccountStore accounts;
  private final PersonStore people;

  KnownAccount(AccountStore accounts, PersonStore people) {
    this.accounts = accounts;
    this.people = people;
  }

  /// What an act names: the account, and the person behind it.
  record Named(UUID account, UUID person) {

    static Named read(Json.Members fields) {
      return new Named(
          UUID.fromString(Texts.of(fields, "account")),
          UUID.fromString(Texts.of(fields, "person")));
    }
  }

  static NewFact asked(String type, SignedIn by, Account account) {
    return NewFact.of(type, by.actor(), "account " + account.id())
        .with("account", account.id().toString())
        .with("person", account.person().toString());
  }

  Optional<Account> find(Named named) {
    return accounts
        .find(named.account())
        .filter(account -> account.person().equals(named.person()));
  }

  /// Why nothing can be done with it: it is not there, or its person's name was erased.
  Optional<Objection> objection(Named named) {
    if (find(named).isEmpty()) {
      return Optional.of(AccountOutcome.Refused.ACCOUNT_UNKNOWN.objection());
    }
    return people.known(named.person())
        ? Optional.empty()
        : Optional.of(Objection.of("identity.name-erased-already"));
  }

  /// What whoever signs sees beside the bytes: name and login.
  Map<String, String> beside(Named named) {
    Map<String, String> all = new LinkedHashMap<>();
    find(named)
        .ifPresent(account -> {
          all.put("identity.name", account.name());
          all.put("identity.login", account.login().text());
        });
    return all;
  }

  boolean isLastAdministrator(Account account) {
    return account.isAdministrator()
        && !account.disabled()
        && accounts.otherAdministrators(account.id()) == 0;
  }
}
