package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.PageTest;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome.Done;
import org.custodes.server.identity.AccountOutcome.PasswordGiven;
import org.custodes.server.identity.AccountOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest extends PageTest {

  private static final Set<Duty> INSPECTOR = Set.of(Duty.INSPECTOR);

  @Autowired private Accounts accounts;
  @Autowired private FactReader facts;
  @Autowired private JdbcClient jdbc;

  @Test
  void accountIsMadeWithAPasswordToHandOver() {
    PasswordGiven given = made(login());

    assertThat(given.account().provisional()).isTrue();
    assertThat(accounts.find(given.account().id())).contains(given.account());
  }

  @Test
  void madeAccountIsAFactWithoutAName() {
    Account account = made(login()).account();

    Fact fact = only("identity.account-made.1", account);
    assertThat(fact.actor()).isEqualTo(administrator().actor());
    assertThat(fact.canonical().text())
        .contains("\"duties\":[\"inspector\"]")
        .doesNotContain(account.login().text(), account.name());
  }

  @Test
  void loginIsGivenOnce() {
    String login = login();
    made(login);

    assertThat(
            accounts.make(
                administrator(), login.toUpperCase(java.util.Locale.ROOT), "Other", INSPECTOR))
        .isEqualTo(Refused.LOGIN_TAKEN);
  }

  @Test
  void whatCannotBeRightIsRefused() {
    assertThat(accounts.make(administrator(), "a b", "Name", INSPECTOR))
        .isEqualTo(Refused.LOGIN_MALFORMED);
    assertThat(accounts.make(administrator(), login(), " ", INSPECTOR))
        .isEqualTo(Refused.NAME_MALFORMED);
    assertThat(accounts.make(administrator(), login(), "n".repeat(101), INSPECTOR))
        .isEqualTo(Refused.NAME_MALFORMED);
    assertThat(accounts.make(administrator(), login(), "Name", Set.of()))
        .isEqualTo(Refused.NO_DUTY);
  }

  @Test
  void administratorHoldsNoDutyThatSeesContent() {
    Set<Duty> mixed = Set.of(Duty.ADMINISTRATOR, Duty.INSPECTOR);

    assertThat(accounts.make(administrator(), login(), "Name", mixed))
        .isEqualTo(Refused.DUTIES_MIXED);
    assertThat(accounts.changeDuties(administrator(), made(login()).account().id(), mixed))
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

    assertThat(accounts.changeDuties(administrator, administrator.account(), INSPECTOR))
        .isEqualTo(Refused.OWN_ACCOUNT);
    assertThat(accounts.disable(administrator, administrator.account()))
        .isEqualTo(Refused.OWN_ACCOUNT);
    assertThat(accounts.givePassword(administrator, administrator.account()))
        .isEqualTo(Refused.OWN_ACCOUNT);
  }

  @Test
  void changedDutiesAreAFactWithWhatWasBefore() {
    Account account = newPerson(INSPECTOR);

    assertThat(accounts.changeDuties(administrator(), account.id(), Set.of(Duty.REPORTING_OFFICER)))
        .isInstanceOf(Done.class);
    assertThat(only("identity.duties-changed.1", account).canonical().text())
        .contains("\"after\":[\"reporting-officer\"]", "\"before\":[\"inspector\"]");
  }

  @Test
  void closedAccountCanBeOpenedAgainAndBothAreFacts() {
    Account account = newPerson(INSPECTOR);

    accounts.disable(administrator(), account.id());
    assertThat(accounts.find(account.id())).get().matches(Account::disabled);
    accounts.enable(administrator(), account.id());

    assertThat(accounts.find(account.id())).get().matches(open -> !open.disabled());
    only("identity.account-disabled.1", account);
    only("identity.account-enabled.1", account);
  }

  @Test
  void unknownAccountIsSaidToBeUnknown() {
    UUID unknown = UUID.randomUUID();

    assertThat(accounts.disable(administrator(), unknown)).isEqualTo(Refused.ACCOUNT_UNKNOWN);
    assertThat(accounts.unlock(administrator(), unknown)).isEqualTo(Refused.ACCOUNT_UNKNOWN);
    assertThat(accounts.changeDuties(administrator(), unknown, INSPECTOR))
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

  private PasswordGiven made(String login) {
    AccountOutcome outcome = accounts.make(administrator(), login, "Amina Rahman", INSPECTOR);
    assertThat(outcome).isInstanceOf(PasswordGiven.class);
    return (PasswordGiven) outcome;
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
