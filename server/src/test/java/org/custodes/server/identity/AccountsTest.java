package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome.Refused;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest extends SigningTest {

  private static final Set<Duty> INSPECTOR = Set.of(Duty.INSPECTOR);

  @Autowired private Accounts accounts;
  @Autowired private AccountRequests requests;
  @Autowired private OneTimePasswords passwords;
  @Autowired private FactReader facts;
  @Autowired private JdbcClient jdbc;

  @Test
  void twoPeopleMakeAnAccountAndThePreparerHandsItsPasswordOver() {
    UUID approval =
        asked(requests.make(officer(), login(), "Amina Rahman", Held.everywhere(INSPECTOR)));

    Signing done = byTwo(approval);

    UUID fact = ((Signing.Done) done).fact();
    assertThat(passwords.take(fact, second().person())).isEmpty();
    OneTimePasswords.Given given = passwords.take(fact, officer().person()).orElseThrow();
    assertThat(given.account().provisional()).isTrue();
    assertThat(given.account().name()).isEqualTo("Amina Rahman");
    assertThat(passwords.take(fact, officer().person())).isEmpty();
  }

  @Test
  void madeAccountIsAFactWithoutANameSignedByTwo() {
    String login = login();
    Account account = made(login);

    Fact fact = only("identity.account-made.2", account);
    assertThat(fact.actor()).isEqualTo(officer().actor());
    assertThat(fact.canonical().text())
        .contains("\"duties\":[\"inspector\"]", "\"act\":\"approve\"")
        .doesNotContain(login, "Amina");
  }

  @Test
  void loginIsGivenOnceAlsoWhenTwoAskForIt() {
    String login = login();
    UUID one = asked(requests.make(officer(), login, "One", Held.everywhere(INSPECTOR)));
    UUID other = asked(requests.make(officer(), login, "Other", Held.everywhere(INSPECTOR)));
    byTwo(one);

    assertThat(
            requests.make(
                officer(),
                login.toUpperCase(java.util.Locale.ROOT),
                "O",
                Held.everywhere(INSPECTOR)))
        .isEqualTo(Refused.LOGIN_TAKEN);
    assertThat(code(sign(signer(Duty.KEY_OFFICER, "first"), other)))
        .isEqualTo("identity.login-taken");
  }

  @Test
  void draftThatWasChangedAfterItWasSignedIsNotMade() {
    UUID approval =
        asked(requests.make(officer(), login(), "Amina Rahman", Held.everywhere(INSPECTOR)));
    sign(signer(Duty.KEY_OFFICER, "first"), approval);
    jdbc.sql("delete from identity.account_draft where true").update();

    assertThat(code(sign(signer(Duty.ADMINISTRATOR, "second"), approval)))
        .isEqualTo("identity.draft-gone");
  }

  @Test
  void whatCannotBeRightIsRefused() {
    assertThat(requests.make(officer(), "a b", "Name", Held.everywhere(INSPECTOR)))
        .isEqualTo(Refused.LOGIN_MALFORMED);
    assertThat(requests.make(officer(), login(), " ", Held.everywhere(INSPECTOR)))
        .isEqualTo(Refused.NAME_MALFORMED);
    assertThat(requests.make(officer(), login(), "two\nlines", Held.everywhere(INSPECTOR)))
        .isEqualTo(Refused.NAME_MALFORMED);
    assertThat(requests.make(officer(), login(), "n".repeat(101), Held.everywhere(INSPECTOR)))
        .isEqualTo(Refused.NAME_MALFORMED);
    assertThat(requests.make(officer(), login(), "Name", Held.everywhere(Set.of())))
        .isEqualTo(Refused.NO_DUTY);
  }

  @Test
  void administratorHoldsNoDutyThatSeesContent() {
    Set<Duty> mixed = Set.of(Duty.ADMINISTRATOR, Duty.INSPECTOR);

    assertThat(requests.make(officer(), login(), "Name", Held.everywhere(mixed)))
        .isEqualTo(Refused.DUTIES_MIXED);
    assertThat(requests.changeDuties(officer(), newPerson(INSPECTOR).id(), Held.everywhere(mixed)))
        .isEqualTo(Refused.DUTIES_MIXED);
  }

  @Test
  void databaseRefusesMixedDutiesToo() {
    UUID account = newPerson(INSPECTOR).id();

    assertThatThrownBy(() ->
            jdbc.sql("insert into identity.account_duty values (?, 'administrator', now())")
                .param(account)
                .update())
        .hasStackTraceContaining("an administrator, and a key officer, holds no other duty");
  }

  @Test
  void administratorCannotGiveThemselvesADuty() {
    SignedIn administrator = administrator();

    assertThat(
            requests.changeDuties(
                administrator, administrator.account(), Held.everywhere(INSPECTOR)))
        .isEqualTo(Refused.OWN_ACCOUNT);
    assertThat(accounts.disable(administrator, administrator.account()))
        .isEqualTo(Refused.OWN_ACCOUNT);
    assertThat(requests.givePassword(administrator, administrator.account()))
        .isEqualTo(Refused.OWN_ACCOUNT);
  }

  @Test
  void changedDutiesAreAFactWithWhatWasBefore() {
    Account account = newPerson(INSPECTOR);
    UUID approval =
        asked(
            requests.changeDuties(
                officer(), account.id(), Held.everywhere(Set.of(Duty.REPORTING_OFFICER))));
    UUID late =
        asked(
            requests.changeDuties(officer(), account.id(), Held.everywhere(Set.of(Duty.MANAGER))));

    assertThat(byTwo(approval)).isInstanceOf(Signing.Done.class);

    assertThat(accounts.find(account.id()).orElseThrow().duties())
        .containsExactly(Duty.REPORTING_OFFICER);
    assertThat(only("identity.duties-changed.2", account).canonical().text())
        .contains("\"after\":[\"reporting-officer\"]", "\"before\":[\"inspector\"]");
    assertThat(code(sign(signer(Duty.KEY_OFFICER, "first"), late)))
        .isEqualTo("identity.duties-moved");
  }

  @Test
  void onePersonClosesAnAccountAndTwoOpenItAgain() {
    Account account = newPerson(INSPECTOR);

    accounts.disable(administrator(), account.id());
    assertThat(accounts.find(account.id())).get().matches(Account::disabled);
    byTwo(asked(requests.enable(officer(), account.id())));

    assertThat(accounts.find(account.id())).get().matches(open -> !open.disabled());
    only("identity.account-disabled.1", account);
    only("identity.account-enabled.2", account);
  }

  @Test
  void unknownAccountIsSaidToBeUnknown() {
    UUID unknown = UUID.randomUUID();

    assertThat(accounts.disable(administrator(), unknown)).isEqualTo(Refused.ACCOUNT_UNKNOWN);
    assertThat(accounts.unlock(administrator(), unknown)).isEqualTo(Refused.ACCOUNT_UNKNOWN);
    assertThat(requests.changeDuties(officer(), unknown, Held.everywhere(INSPECTOR)))
        .isEqualTo(Refused.ACCOUNT_UNKNOWN);
  }

  @Test
  void firstAccountIsMadeOnlyWhereThereIsNone() {
    administrator();

    assertThat(accounts.bootstrap(login(), "Second", PASSWORD, Set.of(Duty.ADMINISTRATOR)))
        .isEqualTo(Refused.NOT_THE_FIRST);
  }

  @Test
  void weakPasswordIsNotTakenWhereNobodyIsAsked() {
    assertThatThrownBy(() -> accounts.addWithPassword(login(), "Name", "password1234", INSPECTOR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("WELL_KNOWN")
        .hasMessageNotContaining("password1234");
  }

  @Test
  void accountsAreFoundByAPartOfTheirName() {
    Account account = newPerson(INSPECTOR);

    assertThat(accounts.list(account.login().text().substring(2), "")).containsExactly(account);
    assertThat(accounts.list("no such person", "")).isEmpty();
  }

  private Account made(String login) {
    Signing done =
        byTwo(asked(requests.make(officer(), login, "Amina Rahman", Held.everywhere(INSPECTOR))));
    return passwords.take(((Signing.Done) done).fact(), officer().person()).orElseThrow().account();
  }

  private static UUID asked(AccountOutcome outcome) {
    assertThat(outcome).isInstanceOf(AccountOutcome.Asked.class);
    return ((AccountOutcome.Asked) outcome).approval();
  }

  private static String code(Signing signing) {
    assertThat(signing).isInstanceOf(Signing.Refused.class);
    return ((Signing.Refused) signing).why().code();
  }

  private SignedIn officer() {
    founder("two");
    return signer(Duty.KEY_OFFICER, "first").person();
  }

  private SignedIn second() {
    return signer(Duty.ADMINISTRATOR, "second").person();
  }

  private SignedIn administrator() {
    return signedIn(person(Duty.ADMINISTRATOR));
  }

  private Fact only(String type, Account account) {
    FactReader.Filter filter =
        new FactReader.Filter(
            Optional.of(type),
            Optional.empty(),
            Optional.of("account " + account.id()),
            Optional.empty(),
            Optional.empty());
    List<Fact> found = facts.newest(filter, OptionalLong.empty(), 10);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String login() {
    return "m" + UUID.randomUUID().toString().substring(0, 12);
  }
}
