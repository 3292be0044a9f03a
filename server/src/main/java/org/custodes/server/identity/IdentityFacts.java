package org.custodes.server.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.springframework.stereotype.Component;

/// Tells the record what was done to accounts: by random ids, never by login or name.
@Component
class IdentityFacts {

  private final Facts facts;

  IdentityFacts(Facts facts) {
    this.facts = facts;
  }

  void accountMade(Actor by, Account account, Collection<Held> duties) {
    facts.record(
        about("identity.account-made.1", by, account.id())
            .with("person", account.person().toString())
            .withTexts("duties", DutyRules.words(duties)));
  }

  void tokenMade(Actor by, Token token) {
    facts.record(
        about("identity.token-made.1", by, token.account())
            .with("token", token.id().toString())
            .withTexts("duties", words(token.duties()))
            .with("expires", token.expiresAt().toString()));
  }

  void tokenRevoked(Actor by, UUID account, UUID token) {
    facts.record(about("identity.token-revoked.1", by, account).with("token", token.toString()));
  }

  void factorAdded(Actor by, UUID account, Factor kind, UUID factor) {
    facts.record(factor("identity.factor-added.1", by, account, kind, factor));
  }

  /// @param own whether its own person removed it
  void factorRemoved(Actor by, UUID account, Factor kind, UUID factor, boolean own) {
    facts.record(factor("identity.factor-removed.1", by, account, kind, factor).with("own", own));
  }

  private static NewFact factor(String type, Actor by, UUID account, Factor kind, UUID factor) {
    return about(type, by, account).with("kind", kind.word()).with("factor", factor.toString());
  }

  /// A fact with no field but the account.
  void told(String type, Actor by, UUID account) {
    facts.record(about(type, by, account));
  }

  private static NewFact about(String type, Actor by, UUID account) {
    return NewFact.of(type, by, "account " + account).with("account", account.toString());
  }

  private static List<String> words(Collection<Duty> duties) {
    return duties.stream().sorted().map(Duty::word).toList();
  }
}
