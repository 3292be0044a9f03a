package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.server.Browser;
import org.custodes.server.PageTest;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.AccountStore;
import org.custodes.server.identity.Held;
import org.custodes.server.identity.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokenTest extends PageTest {

  @Autowired private AccountStore accounts;
  @Autowired private JdbcClient jdbc;

  @Test
  void programSpeaksForItsOwner() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    String token = token(as(account), "inspector");

    HttpResponse<String> answer = ask("/api/v1/account", token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(account.id().toString(), "[\"inspector\"]");
  }

  @Test
  void secretIsNotKept() {
    String token = token(as(newPerson(Set.of(Duty.INSPECTOR))), "inspector");

    assertThat(jdbc.sql("select t::text from identity.token t").query(String.class).list())
        .noneMatch(row -> row.contains(token));
  }

  @Test
  void tokenOpensNoPage() {
    String token = token(as(newPerson(Set.of(Duty.INSPECTOR))), "inspector");

    assertThat(Browser.redirect(ask("/account", token))).startsWith("/sign-in");
  }

  @Test
  void revokedTokenIsNobody() {
    Browser owner = as(newPerson(Set.of(Duty.INSPECTOR)));
    String token = token(owner, "inspector");
    Matcher revoke =
        Pattern.compile("/account/tokens/[0-9a-f-]{36}/revoke")
            .matcher(owner.get("/account").body());
    assertThat(revoke.find()).isTrue();

    owner.post("/account", revoke.group(), Map.of());

    assertThat(ask("/api/v1/account", token).statusCode()).isEqualTo(401);
  }

  @Test
  void changedTokenIsNobody() {
    String token = token(as(newPerson(Set.of(Duty.INSPECTOR))), "inspector");

    String other = (token.startsWith("x") ? "y" : "x") + token.substring(1);
    assertThat(ask("/api/v1/account", other).statusCode()).isEqualTo(401);
  }

  @Test
  void tokenLosesWhatItsOwnerLoses() {
    Account account = newPerson(Set.of(Duty.INSPECTOR, Duty.REPORTING_OFFICER));
    String token = token(as(account), "reporting-officer");

    accounts.setDuties(
        account.id(), Held.everywhere(Set.of(Duty.INSPECTOR)), java.time.Instant.now());

    assertThat(ask("/api/v1/account", token).body()).contains("\"duties\":[]");
  }

  @Test
  void dutyOfAnotherCannotBeGivenToAToken() {
    HttpResponse<String> answer = make(as(Duty.INSPECTOR), "administrator", "90");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose one of your duties");
  }

  @Test
  void tokenLastsAYearAtMost() {
    Browser browser = as(newPerson(Set.of(Duty.INSPECTOR)));

    assertThat(make(browser, "inspector", "365").statusCode()).isEqualTo(200);
    for (String days : new String[] {"0", "366", "-1", "ninety", "99999999999"}) {
      assertThat(make(browser, "inspector", days).statusCode()).as(days).isEqualTo(422);
    }
  }

  @Test
  void twentyTokensAreTheMost() {
    Browser browser = as(newPerson(Set.of(Duty.INSPECTOR)));
    for (int made = 0; made < Tokens.MOST; made++) {
      assertThat(make(browser, "inspector", "1").statusCode()).isEqualTo(200);
    }

    assertThat(make(browser, "inspector", "1").body()).contains("You have 20 tokens already");
  }

  @Test
  void tokenOfNobodyIsNotHelpedByACookie() {
    HttpResponse<String> answer =
        as(Duty.INSPECTOR)
            .send(
                HttpRequest.newBuilder(uri("/api/v1/account"))
                    .header("Authorization", "Bearer no-such-token"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"frame.sign-in-first\"");
  }

  private HttpResponse<String> ask(String path, String token) {
    return nobody()
        .send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token));
  }

  private static String token(Browser browser, String duty) {
    HttpResponse<String> page = make(browser, duty, "90");
    Matcher secret = Pattern.compile("id=\"secret\">([A-Za-z0-9_-]{43})<").matcher(page.body());
    assertThat(secret.find()).as(page.body()).isTrue();
    return secret.group(1);
  }

  private static HttpResponse<String> make(Browser browser, String duty, String days) {
    return browser.post(
        "/account/tokens/new",
        "/account/tokens",
        Map.of("name", "a script", "duties", duty, "days", days));
  }
}
