package org.custodes.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountDrafts.Draft;
import org.custodes.server.identity.AccountMaking.Somebody;
import org.custodes.server.identity.AccountOutcome.Refused;
import org.custodes.server.identity.PersonalSeal.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for the acts on accounts that nobody does alone, because each of them lets somebody in or
/// lets them do more. Whoever asks signs first; another person approves.
@Service
public class AccountRequests {

  private final Approvals approvals;
  private final AccountStore accounts;
  private final AccountDrafts drafts;
  private final PersonStore people;
  private final PersonalSeal seal;
  private final PersonKeys keys;
  private final Accounts alone;
  private final Founding founding;
  private final SignerConfirmation confirmation;
  private final Clock clock;

  AccountRequests(
      Approvals approvals,
      AccountStore accounts,
      AccountDrafts drafts,
      PersonStore people,
      PersonalSeal seal,
      PersonKeys keys,
      Accounts alone,
      Founding founding,
      SignerConfirmation confirmation,
      Clock clock) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.drafts = drafts;
    this.people = people;
    this.seal = seal;
    this.keys = keys;
    this.alone = alone;
    this.founding = founding;
    this.confirmation = confirmation;
    this.clock = clock;
  }

  /// Asks for an account of a new person. As long as the house has not its first two signing keys
  /// nobody can sign, so an administrator then makes the accounts of administrators and key
  /// officers alone.
  @Transactional
  public AccountOutcome make(SignedIn by, String login, String name, Set<Held> held) {
    Optional<Refused> wrong = AccountForm.wrong(login, name, held).or(() -> taken(login));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (founding.isOpen() && Held.duties(held).stream().noneMatch(Duty::seesContent)) {
      return alone.makeBeforeFounding(by, login, name, held);
    }
    forgetOldDrafts();
    Draft draft = draft(new Somebody(Login.of(login).orElseThrow(), name.strip()));
    drafts.add(draft);
    AccountOutcome outcome = asked(AccountMaking.asked(by, draft, held), by);
    if (outcome instanceof AccountOutcome.NotAsked) {
      drafts.remove(draft.account());
      keys.forget(draft.person());
    }
    return outcome;
  }

  /// Asks for other duties.
  @Transactional
  public AccountOutcome changeDuties(SignedIn by, UUID id, Set<Held> held) {
    return DutyRules.wrong(held)
        .<AccountOutcome>map(refused -> refused)
        .orElseGet(() -> of(by, id, account -> DutiesChange.asked(by, account, held)));
  }

  /// Asks for a one-time password.
  @Transactional
  public AccountOutcome givePassword(SignedIn by, UUID id) {
    return of(by, id, account -> PasswordGiving.asked(by, account));
  }

  /// Asks that a closed account be opened again.
  @Transactional
  public AccountOutcome enable(SignedIn by, UUID id) {
    return of(by, id, account -> AccountOpening.asked(by, account));
  }

  /// Asks that the name behind an account be erased.
  @Transactional
  public AccountOutcome eraseName(SignedIn by, UUID id, String rule) {
    return of(by, id, account -> NameErasure.asked(by, account.person(), rule));
  }

  /// Asks that the new keys of somebody who had none left may sign.
  @Transactional
  public AccountOutcome confirmSigner(SignedIn by, UUID id) {
    return of(by, id, account -> confirmation.asked(by, account.person()));
  }

  private AccountOutcome of(SignedIn by, UUID id, Function<Account, NewFact> act) {
    Optional<Account> account = accounts.find(id);
    if (account.isEmpty()) {
      return Refused.ACCOUNT_UNKNOWN;
    }
    return account.get().person().equals(by.person())
        ? Refused.OWN_ACCOUNT
        : asked(act.apply(account.get()), by);
  }

  private AccountOutcome asked(NewFact act, SignedIn by) {
    return switch (approvals.open(by, act)) {
      case Approvals.Opening.Opened(var approval) -> new AccountOutcome.Asked(approval);
      case Approvals.Opening.Refused(var why) -> new AccountOutcome.NotAsked(why);
    };
  }

  private Optional<Refused> taken(String login) {
    return Login.of(login).flatMap(accounts::find).map(_ -> Refused.LOGIN_TAKEN);
  }

  private Draft draft(Somebody who) {
    UUID person = UUID.randomUUID();
    return new Draft(
        UUID.randomUUID(), person, seal.seal(person, Purpose.DRAFT, who.text()), now());
  }

  private void forgetOldDrafts() {
    drafts.removeBefore(now().minus(AccountDrafts.KEPT)).stream()
        .filter(person -> !people.known(person))
        .forEach(keys::forget);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
