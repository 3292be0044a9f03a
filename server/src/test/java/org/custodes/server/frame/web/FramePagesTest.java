package org.custodes.server.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.server.Browser;
import org.custodes.server.PageTest;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class FramePagesTest extends PageTest {

  @Test
  void navigationShowsOnlyWhatTheDutyMaySee() {
    assertThat(as(Duty.ADMINISTRATOR).get("/").body()).contains("href=\"/accounts\"");
    assertThat(as(Duty.INSPECTOR).get("/").body()).doesNotContain("href=\"/accounts\"");
  }

  @Test
  void footSaysOnlyWhatIsTrueSoFar() {
    person(Duty.INSPECTOR);

    assertThat(as(Duty.INSPECTOR).get("/").body())
        .containsPattern("(facts|fact)</strong> (sealed|witnessed) 20|Not sealed yet")
        .containsPattern(
            "<strong>([\\d\u202f]+ facts|One fact)</strong> posted, (the newest )?20\\d\\d-");
  }

  @Test
  void chosenThemeIsKeptByTheBrowser() {
    Browser browser = as(Duty.INSPECTOR);
    assertThat(browser.get("/").body()).doesNotContain("data-theme");

    HttpResponse<String> answer =
        browser.post("/", "/look/theme", Map.of("theme", "dark", "back", "/account"));

    assertThat(Browser.redirect(answer)).isEqualTo("/account");
    assertThat(browser.get("/").body())
        .contains("<html lang=\"en\" dir=\"ltr\" data-theme=\"dark\">");
  }

  @Test
  void languageWithoutTextsIsRefused() {
    HttpResponse<String> answer =
        as(Duty.INSPECTOR).post("/", "/look/language", Map.of("language", "tlh"));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void searchFindsPagesOnesDutyOpens() {
    assertThat(as(Duty.ADMINISTRATOR).get("/search?q=acc").body())
        .contains("<a href=\"/accounts\">");
    assertThat(as(Duty.INSPECTOR).get("/search?q=acc").body()).contains("Nothing to show");
  }

  @Test
  void whatIsSearchedForIsShownAsTextOnly() {
    assertThat(as(Duty.INSPECTOR).get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void assetsMayBeKeptForEver() throws IOException, InterruptedException {
    Matcher asset =
        Pattern.compile("/assets/[0-9a-f]{16}/ground\\.css")
            .matcher(nobody().get("/sign-in").body());
    assertThat(asset.find()).isTrue();

    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(uri(asset.group())).header("Accept-Encoding", "gzip"));

    assertThat(answer.headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(get(asset.group().replaceFirst("[0-9a-f]{16}", "0123456789abcdef")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void everyAnswerCarriesItsProtection() {
    for (String path : List.of("/sign-in", "/no-such-page", "/api/v1/account", "/problems/x")) {
      Map<String, List<String>> headers = nobody().get(path).headers().map();

      assertThat(headers)
          .as(path)
          .containsEntry(
              "content-security-policy",
              List.of(
                  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("referrer-policy", List.of("no-referrer"))
          .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
          .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
          .containsEntry("cache-control", List.of("no-cache, no-store, max-age=0, must-revalidate"))
          .containsKey("permissions-policy");
    }
  }

  @Test
  void cookiesAreOutOfReachOfScripts() {
    List<String> cookies = nobody().get("/sign-in").headers().allValues("Set-Cookie");

    assertThat(cookies).isNotEmpty().allMatch(cookie -> cookie.contains("HttpOnly; SameSite=Lax"));
  }

  @Test
  void interfaceDescribesItselfToWhoIsSignedIn() {
    assertThat(nobody().get("/api/v1/openapi").statusCode()).isEqualTo(401);
    assertThat(as(Duty.INSPECTOR).get("/api/v1/openapi").body())
        .contains(
            "\"title\":\"Custodes\"",
            "\"/api/v1/account\"",
            "\"application/problem+json\"",
            "\"#/components/schemas/Problem\"",
            "\"scheme\":\"bearer\"")
        .doesNotContain("\"/sign-in\"");
  }
}
