package org.custodes.server.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.AccountDrafts.Draft;
import org.custodes.server.identity.PersonalSeal.Purpose;
import org.springframework.stereotype.Component;

/// Makes an account for a new person. What is signed says the duties and the hash of the sealed
/// draft that has login and name; whoever signs sees these beside it.
@Component
class AccountMaking implements Act<AccountMaking.Wanted> {

  static final String TYPE = "identity.account-made.2";

  private final AccountDrafts drafts;
  private final AccountStore accounts;
  private final OneTimePasswords passwords;
  private final PersonalSeal seal;

  AccountMaking(
      AccountDrafts drafts, AccountStore accounts, OneTimePasswords passwords, PersonalSeal seal) {
    this.drafts = drafts;
    this.accounts = accounts;
    this.passwords = passwords;
    this.seal = seal;
  }

  /// @param draft SHA-256 of the sealed draft, as hexadecimal digits
  record Wanted(UUID account, UUID person, String draft, Set<Held> duties) {}

  /// For whom it is.
  record Somebody(Login login, String name) {

    String text() {
      return login.text() + "\n" + name;
    }

    static Optional<Somebody> of(String text) {
      int end = text.indexOf('\n');
      return Login.of(text.substring(0, Math.max(end, 0)))
          .map(login -> new Somebody(login, text.substring(end + 1)));
    }
  }

  static NewFact asked(SignedIn by, Draft draft, Set<Held> duties) {
    return NewFact.of(TYPE, by.actor(), "account " + draft.account())
        .with("account", draft.account().toString())
        .with("person", draft.person().toString())
        .with("draft", draft.sealed().sha256())
        .withTexts("duties", DutyRules.words(duties));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Wanted read(Json.Members fields) {
    return new Wanted(
        UUID.fromString(Texts.of(fields, "account")),
        UUID.fromString(Texts.of(fields, "person")),
        Texts.of(fields, "draft"),
        DutyRules.read(Texts.all(fields, "duties")));
  }

  @Override
  public Set<UUID> about(Wanted wanted) {
    return Set.of(wanted.person());
  }

  @Override
  public Map<String, String> beside(Wanted wanted) {
    Map<String, String> all = new LinkedHashMap<>();
    somebody(wanted)
        .ifPresent(who -> {
          all.put("identity.name", who.name());
          all.put("identity.login", who.login().text());
        });
    return all;
  }

  @Override
  public Optional<Objection> objection(Wanted wanted) {
    Optional<Somebody> who = somebody(wanted);
    if (who.isEmpty()) {
      return Optional.of(Objection.of("identity.draft-gone", AccountDrafts.KEPT.toDays()));
    }
    return DutyRules.wrong(wanted.duties())
        .map(AccountOutcome.Refused::objection)
        .or(() ->
            accounts
                .find(who.get().login())
                .map(_ -> AccountOutcome.Refused.LOGIN_TAKEN.objection()));
  }

  @Override
  public void carryOut(Approved<Wanted> approved) {
    Wanted wanted = approved.said();
    Account account = account(wanted, somebody(wanted).orElseThrow(), approved.fact());
    if (!accounts.add(account)) {
      throw AccountOutcome.Refused.LOGIN_TAKEN.objection().refusal();
    }
    passwords.give(account.id(), approved);
    drafts.remove(account.id());
  }

  private static Account account(Wanted wanted, Somebody who, Fact fact) {
    return new Account(
        wanted.account(),
        wanted.person(),
        who.login(),
        who.name(),
        wanted.duties(),
        fact.recordedAt(),
        Optional.empty(),
        true);
  }

  private Optional<Somebody> somebody(Wanted wanted) {
    return drafts
        .find(wanted.account())
        .filter(draft -> draft.person().equals(wanted.person()))
        .filter(draft -> draft.sealed().sha256().hex().equals(wanted.draft()))
        .flatMap(draft -> seal.open(draft.person(), Purpose.DRAFT, draft.sealed()))
        .flatMap(Somebody::of);
  }
}
