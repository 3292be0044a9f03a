package org.custodes.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Erases a person's name: its key and its row go, the accounts close, the pseudonym stays in the
/// facts that name it. What follows from it cannot be undone, so two people sign it.
@Component
public class NameErasure implements Act<NameErasure.Erased> {

  /// The type of the fact.
  public static final String TYPE = "identity.name-erased.1";

  /// The longest rule, in characters.
  public static final int LONGEST_RULE = 200;

  private final PersonStore people;
  private final AccountStore accounts;
  private final PersonKeys keys;

  NameErasure(PersonStore people, AccountStore accounts, PersonKeys keys) {
    this.people = people;
    this.accounts = accounts;
    this.keys = keys;
  }

  /// @param rule under which it is erased, for example an article of law
  record Erased(UUID person, String rule) {}

  /// What is asked for.
  public static NewFact asked(SignedIn by, UUID person, String rule) {
    return NewFact.of(TYPE, by.actor(), "person " + person)
        .with("person", person.toString())
        .with("rule", rule.strip());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Erased read(Json.Members fields) {
    return new Erased(UUID.fromString(Texts.of(fields, "person")), Texts.of(fields, "rule"));
  }

  @Override
  public Set<UUID> about(Erased erased) {
    return Set.of(erased.person());
  }

  @Override
  public Map<String, String> beside(Erased erased) {
    return accounts.of(erased.person()).stream()
        .findFirst()
        .map(account -> Map.of("identity.name", account.name()))
        .orElse(Map.of());
  }

  @Override
  public Optional<Objection> objection(Erased erased) {
    if (erased.rule().isBlank() || erased.rule().length() > LONGEST_RULE) {
      return Optional.of(Objection.of("identity.erasure-without-rule", LONGEST_RULE));
    }
    if (!people.known(erased.person())) {
      return Optional.of(Objection.of("identity.name-erased-already"));
    }
    return accounts.of(erased.person()).stream().anyMatch(this::lastAdministrator)
        ? Optional.of(Objection.of("identity.last-administrator"))
        : Optional.empty();
  }

  @Override
  public void carryOut(Approved<Erased> approved) {
    UUID person = approved.said().person();
    people.erase(person, approved.fact().id(), approved.fact().recordedAt());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keys.forget(person);
          }
        });
  }

  private boolean lastAdministrator(Account account) {
    return account.isAdministrator()
        && !account.disabled()
        && accounts.otherAdministrators(account.id()) == 0;
  }
}
