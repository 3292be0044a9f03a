package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.server.Browser;
import org.custodes.server.SigningTest;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.junit.jupiter.api.Test;

class AccountPagesTest extends SigningTest {

  private static final Pattern ONE_TIME = Pattern.compile("id=\"secret\">([a-z0-9-]{24})<");

  @Test
  void newPersonChoosesAPasswordBeforeAnythingElse() {
    String login = "n" + UUID.randomUUID().toString().substring(0, 12);
    String oneTime = oneTime(made(login));
    Browser browser = nobody();
    browser.post("/sign-in", "/sign-in", Map.of("login", login, "password", oneTime));

    assertThat(Browser.redirect(browser.get("/"))).isEqualTo("/account/password");
    assertThat(browser.get("/api/v1/account").body()).contains("identity.password-first");

    HttpResponse<String> changed = change(browser, oneTime, "a heron of my own");

    assertThat(Browser.redirect(changed)).isEqualTo("/account?done=password-changed");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void wrongNewAccountComesBackWithWhatWasTyped() {
    HttpResponse<String> answer = make("a b", "Amina \"Rahman\"", "inspector");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("2 to 40 small letters", "Amina &#34;Rahman&#34;", "aria-invalid=\"true\"");
  }

  @Test
  void dutyThatDoesNotExistIsRefused() {
    assertThat(make("somebody", "Somebody", "director").statusCode()).isEqualTo(400);
  }

  @Test
  void takenDutyHoldsFromTheNextPageOn() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser person = as(account);
    String page = "/accounts/" + account.id();

    byTwo(asked(officer().post(page, page + "/duties", Map.of("duties", "administrator"))));

    assertThat(person.get("/accounts").statusCode()).isEqualTo(200);
  }

  @Test
  void secondPersonSeesForWhomTheySign() {
    founded();
    String login = "n" + UUID.randomUUID().toString().substring(0, 12);
    UUID approval = asked(make(login, "Amina Rahman", "inspector"));
    sign(signer(Duty.KEY_OFFICER, "first"), approval);

    assertThat(as(signer(Duty.ADMINISTRATOR, "second").account()).get("/approvals/" + approval))
        .extracting(HttpResponse::body, org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .contains("Amina Rahman", login);
  }

  @Test
  void oneTimePasswordIsShownOnceAndOnlyToWhoeverPreparedIt() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    String page = "/accounts/" + account.id();
    founded();
    UUID approval = asked(officer().post(page, page + "/password", Map.of()));
    byTwo(approval);
    String shown = "/approvals/" + approval;
    Browser second = as(signer(Duty.ADMINISTRATOR, "second").account());

    assertThat(second.get(shown).body()).doesNotContain("Show the one-time password");
    assertThat(second.post(shown, shown + "/password", Map.of()).statusCode()).isEqualTo(404);
    assertThat(oneTime(officer().post(shown, shown + "/password", Map.of()))).isNotEmpty();
    assertThat(officer().post(shown, shown + "/password", Map.of()).statusCode()).isEqualTo(404);
    assertThat(officer().get(shown).body()).doesNotContain("Show the one-time password");
  }

  @Test
  void closedAccountIsSignedOutAtOnce() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser person = as(account);
    String page = "/accounts/" + account.id();

    as(Duty.ADMINISTRATOR).post(page, page + "/disable", Map.of());

    assertThat(Browser.redirect(person.get("/"))).isEqualTo("/sign-in");
  }

  @Test
  void administratorCannotChangeTheirOwnDuties() {
    Account own = person(Duty.ADMINISTRATOR);
    String page = "/accounts/" + own.id();

    HttpResponse<String> answer =
        as(Duty.ADMINISTRATOR).post(page, page + "/duties", Map.of("duties", "inspector"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nobody changes the duties of their own account");
  }

  @Test
  void sessionElsewhereCanBeEnded() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser here = as(account);
    Browser there = as(account);
    Matcher other =
        Pattern.compile("/account/sessions/([0-9a-f-]{36})/end")
            .matcher(here.get("/account").body());

    while (other.find()) {
      if (!isOwn(here, other.group(1))) {
        here.post("/account", other.group(), Map.of());
      }
    }

    assertThat(here.get("/account").statusCode()).isEqualTo(200);
    assertThat(Browser.redirect(there.get("/account"))).startsWith("/sign-in");
  }

  @Test
  void sessionOfAnotherPersonCannotBeEnded() {
    Browser other = as(newPerson(Set.of(Duty.INSPECTOR)));
    Matcher session =
        Pattern.compile("/account/sessions/[0-9a-f-]{36}/end")
            .matcher(other.get("/account").body());
    assertThat(session.find()).isTrue();

    assertThat(as(Duty.INSPECTOR).post("/account", session.group(), Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(other.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void wrongPresentPasswordChangesNothing() {
    Browser browser = as(newPerson(Set.of(Duty.INSPECTOR)));

    HttpResponse<String> answer = change(browser, "not the present one", "a heron of my own");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This is not your present password.");
  }

  @Test
  void changedPasswordEndsTheOtherSessions() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser here = as(account);
    Browser there = as(account);

    change(here, PASSWORD, "a heron of my own");

    assertThat(here.get("/account").statusCode()).isEqualTo(200);
    assertThat(Browser.redirect(there.get("/account"))).startsWith("/sign-in");
  }

  /// The page on which a one-time password is shown, after two people have signed.
  private HttpResponse<String> made(String login) {
    founded();
    UUID approval = asked(make(login, "Amina Rahman", "inspector"));
    byTwo(approval);
    String page = "/approvals/" + approval;
    return officer().post(page, page + "/password", Map.of());
  }

  private HttpResponse<String> make(String login, String name, String duty) {
    return officer()
        .post("/accounts/new", "/accounts", Map.of("login", login, "name", name, "duties", duty));
  }

  private Browser officer() {
    return as(signer(Duty.KEY_OFFICER, "first").account());
  }

  private void founded() {
    founder("one");
    founder("two");
  }

  private static UUID asked(HttpResponse<String> answer) {
    String next = Browser.redirect(answer);
    assertThat(next).startsWith("/approvals/");
    return UUID.fromString(next.substring("/approvals/".length()));
  }

  private static HttpResponse<String> change(Browser browser, String present, String wanted) {
    return browser.post(
        "/account/password",
        "/account/password",
        Map.of("present", present, "wanted", wanted, "again", wanted));
  }

  private static String oneTime(HttpResponse<String> page) {
    Matcher password = ONE_TIME.matcher(page.body());
    assertThat(password.find()).as(page.body()).isTrue();
    return password.group(1);
  }

  /// The row of one's own session says so.
  private static boolean isOwn(Browser browser, String session) {
    String page = browser.get("/account").body();
    int end = page.indexOf(session);
    return page.substring(page.lastIndexOf("<tr>", end), end).contains("this one");
  }
}
