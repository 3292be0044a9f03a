package org.custodes.server.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.custodes.server.Browser;
import org.custodes.server.CodeDevice;
import org.custodes.server.PageTest;
import org.custodes.server.TestProvider;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProviderTest extends PageTest {

  private static final TestProvider PROVIDER = TestProvider.running();

  @Autowired private Accounts accounts;

  @Test
  void whomTheProviderVouchesForIsLetIn() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser browser = nobody();

    HttpResponse<String> welcome =
        through(browser, account.login().text(), UnaryOperator.identity());

    assertThat(Browser.redirect(welcome)).isEqualTo("/account");
    assertThat(browser.get("/account").body()).contains("by the identity provider");
    assertThat(browser.cookie(Cookies.AWAY)).isEmpty();
  }

  @Test
  void pageForSigningInLeadsToTheProvider() {
    assertThat(nobody().get("/sign-in?next=/account").body())
        .contains("href=\"/sign-in/provider?next=%2Faccount\"", "Sign in with the test provider");
  }

  @Test
  void whoIsSentThereIsAskedForWithNonceAndProofOfTheHouse() {
    Map<String, String> sent = sent(nobody());

    assertThat(sent)
        .containsEntry("client_id", TestProvider.CLIENT)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", uri("/sign-in/provider/back").toString())
        .containsKeys("nonce", "state", "code_challenge");
  }

  @Test
  void tokenThatIsNotRightOpensNothing() {
    String login = newPerson(Set.of(Duty.INSPECTOR)).login().text();

    refused(login, claims -> with(claims, "nonce", "another"));
    refused(login, claims -> with(claims, "aud", "another-house"));
    refused(login, claims -> with(claims, "iss", "http://localhost:1"));
    refused(login, claims -> with(with(claims, "exp", 1_000_000_300L), "iat", 1_000_000_000L));
    refused(login, ProviderTest::withoutName);
  }

  @Test
  void tokenThatAnotherSignedOpensNothing() {
    String login = newPerson(Set.of(Duty.INSPECTOR)).login().text();
    Browser browser = nobody();
    Map<String, String> sent = sent(browser);
    String code =
        PROVIDER.codeOfAStranger(
            PROVIDER.claims(login, of(sent, "nonce")), of(sent, "code_challenge"));

    assertRefused(browser, back(browser, code, of(sent, "state")));
  }

  @Test
  void codeForAnotherHouseOpensNothing() {
    String login = newPerson(Set.of(Duty.INSPECTOR)).login().text();
    Browser browser = nobody();
    Map<String, String> sent = sent(browser);
    String code = PROVIDER.code(PROVIDER.claims(login, of(sent, "nonce")), "another challenge");

    assertRefused(browser, back(browser, code, of(sent, "state")));
  }

  @Test
  void stateIsForOneBrowserAndOneReturn() {
    String login = newPerson(Set.of(Duty.INSPECTOR)).login().text();
    Browser browser = nobody();
    Map<String, String> sent = sent(browser);
    String held = browser.cookie(Cookies.AWAY).orElseThrow();
    String code =
        PROVIDER.code(PROVIDER.claims(login, of(sent, "nonce")), of(sent, "code_challenge"));
    Browser thief = nobody();
    sent(thief);

    assertThat(Browser.redirect(back(thief, code, of(sent, "state"))))
        .isEqualTo("/sign-in?late=true");
    assertThat(back(browser, code, of(sent, "state")).statusCode()).isEqualTo(303);
    Browser again = nobody();
    again.setCookie(Cookies.AWAY, held);
    assertThat(Browser.redirect(back(again, code, of(sent, "state"))))
        .isEqualTo("/sign-in?late=true");
  }

  @Test
  void somebodyWithoutAnAccountGetsNone() {
    Browser browser = nobody();

    HttpResponse<String> refused = through(browser, "nobody-of-ours", UnaryOperator.identity());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("You have no account here");
    assertThat(accounts.find("nobody-of-ours")).isEmpty();
  }

  @Test
  void closedAccountIsSaidToBeClosed() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    accounts.disable(signedIn(person(Duty.ADMINISTRATOR)), account.id());
    Browser browser = nobody();

    HttpResponse<String> refused =
        through(browser, account.login().text(), UnaryOperator.identity());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Your account is closed");
    assertThat(browser.cookie(Cookies.SESSION)).isEmpty();
  }

  @Test
  void codeOfOurOwnIsAskedForAfterTheProvidersWord() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser own = as(account);
    own.post("/account/factors", "/account/factors/code", Map.of());
    CodeDevice device = CodeDevice.of(own.get("/account/factors").body());
    own.post(
        "/account/factors", "/account/factors/code/confirmation", Map.of("code", device.first()));
    Browser browser = nobody();

    HttpResponse<String> halfway =
        through(browser, account.login().text(), UnaryOperator.identity());
    browser.post("/sign-in/code", "/sign-in/code", Map.of("code", device.next()));

    assertThat(Browser.redirect(halfway)).isEqualTo("/sign-in/code?next=%2Faccount");
    assertThat(browser.get("/account").body()).contains("by the identity provider and code");
  }

  @Test
  void errorOfTheProviderOpensNothing() {
    Browser browser = nobody();
    Map<String, String> sent = sent(browser);

    assertRefused(
        browser,
        browser.get("/sign-in/provider/back?error=access_denied&state=" + of(sent, "state")));
  }

  @Test
  void providerWithoutASecretIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new OidcSettings("https://id.example", "us", "", "sub", "Go"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "custodes.oidc has an issuer, and wants client-id, client-secret and button too");
    assertThat(new OidcSettings("https://id.example", "us", "secret", "sub", "Go").toString())
        .doesNotContain("secret");
  }

  private void refused(String login, UnaryOperator<Map<String, Object>> change) {
    Browser browser = nobody();
    assertRefused(browser, through(browser, login, change));
  }

  private static void assertRefused(Browser browser, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("What the identity provider sent is not taken");
    assertThat(browser.cookie(Cookies.SESSION)).isEmpty();
  }

  private HttpResponse<String> through(
      Browser browser, String login, UnaryOperator<Map<String, Object>> change) {
    Map<String, String> sent = sent(browser);
    Map<String, Object> claims = change.apply(PROVIDER.claims(login, of(sent, "nonce")));
    String code = PROVIDER.code(claims, of(sent, "code_challenge"));
    return back(browser, code, of(sent, "state"));
  }

  private static HttpResponse<String> back(Browser browser, String code, String state) {
    return browser.get("/sign-in/provider/back?code=" + code + "&state=" + state);
  }

  /// What the provider is told when somebody is sent to it.
  private static Map<String, String> sent(Browser browser) {
    HttpResponse<String> away = browser.get("/sign-in/provider?next=/account");
    assertThat(away.statusCode()).isEqualTo(303);
    URI address = URI.create(away.headers().firstValue("Location").orElseThrow());
    assertThat(address.toString()).startsWith(PROVIDER.issuer() + "/authorize?");
    return Arrays.stream(address.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
    claims.put(name, value);
    return claims;
  }

  private static Map<String, Object> withoutName(Map<String, Object> claims) {
    claims.remove("preferred_username");
    return claims;
  }

  private static String of(Map<String, String> sent, String name) {
    return requireNonNull(sent.get(name));
  }
}
