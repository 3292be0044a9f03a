package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.Browser;
import org.custodes.server.PageTest;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.Lockout;
import org.custodes.server.identity.Lockouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends PageTest {

  @Autowired private Lockouts lockouts;

  /// All tests come from one address, whose patience they share.
  @AfterEach
  void forgetTheAddress() {
    lockouts.clear("address:127.0.0.1");
  }

  @Test
  void rightPasswordOpensTheHouse() {
    Browser browser = nobody();
    Account account = newPerson(Set.of(Duty.INSPECTOR));

    HttpResponse<String> answer = signIn(browser, account.login().text(), PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Browser.redirect(answer)).isEqualTo("/");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void wrongPasswordAndNoAccountAreAnsweredAlike() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser browser = nobody();

    HttpResponse<String> wrong = signIn(browser, account.login().text(), "not the password");
    HttpResponse<String> nobody = signIn(browser, unknownLogin(), "not the password");

    assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(nobody.statusCode());
    assertThat(words(wrong))
        .isEqualTo(words(nobody))
        .contains("This is not an account and its password.");
  }

  @Test
  void fifthFailureLocksEvenForTheRightPassword() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser browser = nobody();
    for (int failure = 0; failure < Lockout.ACCOUNT_TRIES; failure++) {
      assertThat(signIn(browser, account.login().text(), "wrong").statusCode()).isEqualTo(401);
    }

    HttpResponse<String> locked = signIn(browser, account.login().text(), PASSWORD);

    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.body()).contains("Too many failures");
  }

  @Test
  void accountThatDoesNotExistLocksLikeOthers() {
    String login = unknownLogin();
    Browser browser = nobody();
    for (int failure = 0; failure < Lockout.ACCOUNT_TRIES; failure++) {
      assertThat(signIn(browser, login, "wrong").statusCode()).isEqualTo(401);
    }

    assertThat(signIn(browser, login, "wrong").statusCode()).isEqualTo(429);
  }

  @Test
  void sessionPlantedBeforeIsNotTheOneAfter() {
    Browser browser = nobody();
    browser.setCookie(Cookies.SESSION, "planted-by-somebody-else");
    Account account = newPerson(Set.of(Duty.INSPECTOR));

    signIn(browser, account.login().text(), PASSWORD);

    assertThat(browser.cookie(Cookies.SESSION))
        .isPresent()
        .get()
        .isNotEqualTo("planted-by-somebody-else");
  }

  @Test
  void signInWithoutItsTokenIsRefused() {
    Browser browser = nobody();
    browser.get("/sign-in");

    HttpResponse<String> answer =
        browser.post("/sign-in", Map.of("login", "admin", "password", PASSWORD), "no token");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("frame.form-expired");
  }

  @Test
  void tokenOfAnotherBrowserIsRefused() {
    String token = Browser.token(nobody().get("/sign-in").body());
    Browser browser = nobody();
    browser.get("/sign-in");

    assertThat(
            browser
                .post("/sign-in", Map.of("login", "admin", "password", PASSWORD), token)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void signingOutEndsTheSessionAtTheServer() {
    Browser browser = as(Duty.INSPECTOR);
    String session = browser.cookie(Cookies.SESSION).orElseThrow();

    HttpResponse<String> answer = browser.post("/", "/sign-out", Map.of());

    assertThat(Browser.redirect(answer)).isEqualTo("/sign-in?out=true");
    browser.setCookie(Cookies.SESSION, session);
    assertThat(Browser.redirect(browser.get("/account"))).startsWith("/sign-in");
  }

  @Test
  void wayBackIsKept() {
    assertThat(Browser.redirect(nobody().get("/search?q=ZM01")))
        .isEqualTo("/sign-in?next=%2Fsearch%3Fq%3DZM01");
  }

  @Test
  void wayElsewhereIsNotTaken() {
    Browser browser = nobody();
    Account account = newPerson(Set.of(Duty.INSPECTOR));

    HttpResponse<String> answer =
        browser.post(
            "/sign-in",
            "/sign-in",
            Map.of(
                "login",
                account.login().text(),
                "password",
                PASSWORD,
                "next",
                "https://evil.example/"));

    assertThat(Browser.redirect(answer)).isEqualTo("/");
  }

  @Test
  void pagePartAskedForAfterTheSessionEndedLeadsToSignIn() {
    HttpResponse<String> answer =
        nobody()
            .send(
                java.net.http.HttpRequest.newBuilder(uri("/account")).header("HX-Request", "true"));

    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
  }

  private static HttpResponse<String> signIn(Browser browser, String login, String password) {
    return browser.post("/sign-in", "/sign-in", Map.of("login", login, "password", password));
  }

  /// The page without what differs by what was typed and by the token. The foot tells how far the
  /// record is, which moves between two pages.
  private static String words(HttpResponse<String> page) {
    return page.body()
        .replaceAll("(value|content)=\"[^\"]*\"", "")
        .replaceAll("(?s)<footer.*</footer>", "");
  }

  private static String unknownLogin() {
    return "u" + UUID.randomUUID().toString().substring(0, 12);
  }
}
