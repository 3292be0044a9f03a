package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.custodes.server.Browser;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.FactReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals.Opening;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonsTest extends SigningTest {

  @Autowired private Accounts accounts;
  @Autowired private Approvals approvals;
  @Autowired private PersonNames names;
  @Autowired private PersonKeys keys;
  @Autowired private FactReader facts;
  @Autowired private JdbcClient jdbc;

  @Test
  void personIsNotTheAccount() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));

    assertThat(account.person()).isNotEqualTo(account.id());
    assertThat(account.actor().pseudonym()).isEqualTo(account.person().toString());
  }

  @Test
  void nameStandsInNoTable() {
    Account account = named("Wilhelmina Umlaut-Probe");

    String rows =
        jdbc.sql(
                "select a::text || n::text from identity.account a join identity.person_name n on n.person = a.person where a.id = ?")
            .param(account.id())
            .query(String.class)
            .single();
    assertThat(rows).doesNotContain("Wilhelmina", hex("Wilhelmina"));
    assertThat(names.name(account.person())).contains("Wilhelmina Umlaut-Probe");
  }

  @Test
  void nameSealedForOneIsNotReadForAnother() {
    Account one = named("Number One");
    Account other = named("Number Two");

    String shown =
        names.shown(
            other.person(), java.util.Optional.of(names.sealed(one.person(), "Number One")));

    assertThat(shown).isEqualTo(other.person().toString());
  }

  @Test
  void accountIsFoundByItsName() {
    String unusual = "Q" + UUID.randomUUID().toString().substring(0, 8);
    Account account = named("Person " + unusual);

    assertThat(accounts.list(unusual.toLowerCase(java.util.Locale.ROOT), ""))
        .containsExactly(account);
  }

  @Test
  void erasedNameIsGoneAndThePseudonymStays() {
    Account account = named("Forgotten Person");
    Browser browser = as(account);
    UUID approval = prepared(account, "Article 17");

    assertThat(sign(signer(Duty.ADMINISTRATOR, "second"), approval))
        .isInstanceOf(Signing.Done.class);

    Account after = accounts.find(account.id()).orElseThrow();
    assertThat(after.name()).isEqualTo(account.person().toString());
    assertThat(after.login().text()).startsWith("erased-");
    assertThat(after.disabled()).isTrue();
    assertThat(keys.find(account.person())).isEmpty();
    assertThat(Browser.redirect(browser.get("/"))).isEqualTo("/sign-in");
    assertThat(as(Duty.ADMINISTRATOR).get("/accounts/" + account.id()).body())
        .contains(account.person().toString())
        .doesNotContain("Forgotten", account.login().text());
  }

  @Test
  void erasureSaysWhoAndByWhichRule() {
    Account account = named("Forgotten Person");
    UUID approval = prepared(account, "Article 17");
    Signing done = sign(signer(Duty.ADMINISTRATOR, "second"), approval);

    UUID fact = ((Signing.Done) done).fact();
    assertThat(facts.find(fact).orElseThrow().canonical().text())
        .contains("\"rule\":\"Article 17\"", account.person().toString())
        .doesNotContain("Forgotten", account.login().text());
  }

  @Test
  void nameIsNotErasedTwiceNorWithoutARule() {
    Account account = named("Forgotten Person");
    Signer officer = signer(Duty.KEY_OFFICER, "first");
    assertThat(code(officer, account, "  ")).isEqualTo("identity.erasure-without-rule");

    sign(signer(Duty.ADMINISTRATOR, "second"), prepared(account, "Article 17"));

    assertThat(code(officer, account, "Article 17")).isEqualTo("identity.name-erased-already");
  }

  @Test
  void erasureIsAskedForOnTheAccountsPage() {
    Account account = named("Forgotten Person");
    String page = "/accounts/" + account.id();

    String next =
        Browser.redirect(
            as(Duty.ADMINISTRATOR)
                .post(page, page + "/erasure", java.util.Map.of("rule", "Article 17")));

    assertThat(next).startsWith("/approvals/");
    assertThat(as(Duty.ADMINISTRATOR).get(next).body()).contains("Article 17");
  }

  private UUID prepared(Account account, String rule) {
    Signer officer = signer(Duty.KEY_OFFICER, "first");
    UUID approval =
        opened(
            approvals.open(
                officer.person(), NameErasure.asked(officer.person(), account.person(), rule)));
    assertThat(sign(officer, approval)).isInstanceOf(Signing.Waits.class);
    return approval;
  }

  private String code(Signer by, Account account, String rule) {
    return ((Opening.Refused)
            approvals.open(by.person(), NameErasure.asked(by.person(), account.person(), rule)))
        .why()
        .code();
  }

  private Account named(String name) {
    String login = "p" + UUID.randomUUID().toString().substring(0, 12);
    AccountOutcome made = accounts.addWithPassword(login, name, PASSWORD, Set.of(Duty.INSPECTOR));
    assertThat(made).isInstanceOf(AccountOutcome.Done.class);
    return ((AccountOutcome.Done) made).account();
  }

  private static String hex(String text) {
    return org.custodes.server.facts.Bytes.ofText(text).hex();
  }
}
