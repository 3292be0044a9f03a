package org.custodes.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.KnownAccount.Named;
import org.springframework.stereotype.Component;

/// Gives an account other duties. Whoever is signed in with it has them from the next request on.
@Component
class DutiesChange implements Act<DutiesChange.Changed> {

  static final String TYPE = "identity.duties-changed.2";

  private final KnownAccount known;
  private final AccountStore accounts;

  DutiesChange(KnownAccount known, AccountStore accounts) {
    this.known = known;
    this.accounts = accounts;
  }

  record Changed(Named named, Set<Held> before, Set<Held> after) {}

  static NewFact asked(SignedIn by, Account account, Set<Held> after) {
    return KnownAccount.asked(TYPE, by, account)
        .withTexts("before", DutyRules.words(account.held()))
        .withTexts("after", DutyRules.words(after));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Changed read(Json.Members fields) {
    return new Changed(
        Named.read(fields),
        DutyRules.read(Texts.all(fields, "before")),
        DutyRules.read(Texts.all(fields, "after")));
  }

  @Override
  public Set<UUID> about(Changed changed) {
    return Set.of(changed.named().person());
  }

  @Override
  public Map<String, String> beside(Changed changed) {
    return known.beside(changed.named());
  }

  @Override
  public Optional<Objection> objection(Changed changed) {
    return known
        .objection(changed.named())
        .or(() -> DutyRules.wrong(changed.after()).map(AccountOutcome.Refused::objection))
        .or(() -> known.find(changed.named()).flatMap(account -> moved(account, changed)));
  }

  @Override
  public void carryOut(Approved<Changed> approved) {
    Changed changed = approved.said();
    accounts.setDuties(changed.named().account(), changed.after(), approved.fact().recordedAt());
  }

  private Optional<Objection> moved(Account account, Changed changed) {
    if (!account.held().equals(changed.before())) {
      return Optional.of(Objection.of("identity.duties-moved"));
    }
    boolean takes = !changed.after().contains(Held.everywhere(Duty.ADMINISTRATOR));
    return takes && known.isLastAdministrator(account)
        ? Optional.of(AccountOutcome.Refused.LAST_ADMINISTRATOR.objection())
        : Optional.empty();
  }
}
