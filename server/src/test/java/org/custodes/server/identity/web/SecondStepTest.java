package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.custodes.server.Browser;
import org.custodes.server.CodeDevice;
import org.custodes.server.PageTest;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.Accounts;
import org.custodes.server.identity.Lockout;
import org.custodes.server.identity.Lockouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecondStepTest extends PageTest {

  @Autowired private Lockouts lockouts;
  @Autowired private Accounts accounts;

  @AfterEach
  void forgetTheAddress() {
    lockouts.clear("address:127.0.0.1");
  }

  @Test
  void passwordAloneOpensNothingOnceCodesAreAskedFor() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    CodeDevice device = setUp(account);
    Browser browser = nobody();

    HttpResponse<String> halfway = password(browser, account, "/account");

    assertThat(Browser.redirect(halfway)).isEqualTo("/sign-in/code?next=%2Faccount");
    assertThat(browser.cookie(Cookies.SESSION)).isEmpty();
    assertThat(Browser.redirect(browser.get("/account"))).startsWith("/sign-in");
    assertThat(browser.get("/sign-in/code").body()).contains("Now show the code");

    HttpResponse<String> welcome = code(browser, device.next(), "/account");

    assertThat(Browser.redirect(welcome)).isEqualTo("/account");
    assertThat(browser.cookie(Cookies.HALFWAY)).isEmpty();
    assertThat(browser.get("/account").body()).contains("by password and code");
  }

  @Test
  void codeUsedInOneSessionIsRefusedInAnother() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    CodeDevice device = setUp(account);
    String code = device.next();
    Browser first = nobody();
    Browser second = nobody();
    password(first, account, "/");
    password(second, account, "/");

    assertThat(code(first, code, "/").statusCode()).isEqualTo(303);
    HttpResponse<String> again = code(second, code, "/");

    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(again.body()).contains("This is not a code of now, or it was used already.");
  }

  @Test
  void secretOfBeingHalfwayIsNoSession() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    setUp(account);
    Browser browser = nobody();
    password(browser, account, "/");
    String halfway = browser.cookie(Cookies.HALFWAY).orElseThrow();

    browser.setCookie(Cookies.SESSION, halfway);

    assertThat(Browser.redirect(browser.get("/account"))).startsWith("/sign-in");
  }

  @Test
  void codeWithoutAPasswordBeforeItBeginsAnew() {
    Browser browser = nobody();

    assertThat(Browser.redirect(browser.get("/sign-in/code"))).isEqualTo("/sign-in?late=true");
    assertThat(
            Browser.redirect(browser.post("/sign-in", "/sign-in/code", Map.of("code", "123456"))))
        .isEqualTo("/sign-in?late=true");
    assertThat(browser.get("/sign-in?late=true").body()).contains("The second step came too late.");
  }

  @Test
  void wrongCodesLockTheAccountAndEndBeingHalfway() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    CodeDevice device = setUp(account);
    Browser browser = nobody();
    password(browser, account, "/");
    for (int failure = 0; failure < Lockout.ACCOUNT_TRIES; failure++) {
      assertThat(code(browser, "no code", "/").statusCode()).isEqualTo(401);
    }

    assertThat(code(browser, device.next(), "/").statusCode()).isEqualTo(429);
    assertThat(Browser.redirect(browser.get("/sign-in/code"))).isEqualTo("/sign-in?late=true");
    assertThat(password(nobody(), account, "/").statusCode()).isEqualTo(429);
  }

  @Test
  void closedAccountIsLedBackFromHalfway() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    CodeDevice device = setUp(account);
    Browser browser = nobody();
    password(browser, account, "/");
    String token = Browser.token(browser.get("/sign-in/code").body());

    accounts.disable(signedIn(person(Duty.ADMINISTRATOR)), account.id());

    assertThat(
            Browser.redirect(browser.post("/sign-in/code", Map.of("code", device.next()), token)))
        .isEqualTo("/sign-in?late=true");
  }

  @Test
  void codesAreRemovedByACode() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    CodeDevice device = setUp(account);
    Browser browser = as(account);

    HttpResponse<String> wrong =
        browser.post(
            "/account/factors", "/account/factors/code/removal", Map.of("present", "000 000"));
    HttpResponse<String> right =
        browser.post(
            "/account/factors", "/account/factors/code/removal", Map.of("present", device.next()));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Browser.redirect(right)).isEqualTo("/account?done=factor-removed");
    assertThat(Browser.redirect(password(nobody(), account, "/"))).isEqualTo("/");
  }

  @Test
  void secretIsShownUntilItCountsAndNeverAfterwards() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser browser = as(account);
    browser.post("/account/factors", "/account/factors/code", Map.of());
    String shown = browser.get("/account/factors").body();
    CodeDevice device = CodeDevice.of(shown);

    browser.post(
        "/account/factors", "/account/factors/code/confirmation", Map.of("code", device.first()));

    assertThat(shown).contains("otpauth://totp/", device.grouped());
    assertThat(browser.get("/account/factors").body()).doesNotContain("otpauth:", device.grouped());
    assertThat(browser.post("/account/factors", "/account/factors/code", Map.of()).statusCode())
        .isEqualTo(409);
  }

  private CodeDevice setUp(Account account) {
    Browser browser = as(account);
    browser.post("/account/factors", "/account/factors/code", Map.of());
    CodeDevice device = CodeDevice.of(browser.get("/account/factors").body());
    HttpResponse<String> on =
        browser.post(
            "/account/factors",
            "/account/factors/code/confirmation",
            Map.of("code", device.first()));
    assertThat(Browser.redirect(on)).isEqualTo("/account?done=factor-added");
    return device;
  }

  private static HttpResponse<String> password(Browser browser, Account account, String next) {
    return browser.post(
        "/sign-in",
        "/sign-in",
        Map.of("login", account.login().text(), "password", PASSWORD, "next", next));
  }

  private static HttpResponse<String> code(Browser browser, String code, String next) {
    return browser.post("/sign-in/code", "/sign-in/code", Map.of("code", code, "next", next));
  }
}
