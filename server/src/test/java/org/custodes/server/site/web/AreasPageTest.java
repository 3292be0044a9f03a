package org.custodes.server.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.custodes.server.Browser;
import org.custodes.server.SiteTest;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class AreasPageTest extends SiteTest {

  @Test
  void anOfficerEntersAFacilityAndAnAreaOfIt() {
    Browser officer = as(officer().account());

    enter(officer, "AP01");
    sign(enterArea(officer, "AA01", "AP01", "bulk"));

    assertThat(officer.get("/areas").body()).contains("Works AP01", ">AA01<", "measured in bulk");
  }

  @Test
  void aRefusedFormComesBackWithAllThatWasTyped() {
    Browser officer = as(officer().account());
    enter(officer, "AP02");

    HttpResponse<String> answer = enterArea(officer, "aa-2", "AP02", "liquid");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Found “aa-2”, wanted four of A–Z, 0–9 and hyphen.")
        .contains("Found “liquid”, wanted bulk, item or unknown.")
        .contains("value=\"aa-2\"", "value=\"Hall\"");
  }

  @Test
  void theSameCodeTwiceIsNamed() {
    Browser officer = as(officer().account());
    enter(officer, "AP03");

    assertThat(enterFacility(officer, "AP03").body())
        .contains("The code AP03 is on the list already: Works AP03.");
  }

  @Test
  void anInspectorSeesTheListAndNoButton() {
    enter(as(officer().account()), "AP04");

    assertThat(as(Duty.INSPECTOR).get("/areas").body())
        .contains("Works AP04")
        .doesNotContain("/areas/facilities/new");
  }

  @Test
  void programsEnterAndReadTheSame() {
    Browser officer = as(officer().account());
    enter(officer, "AP05");
    String token = Browser.token(officer.get("/areas/new").body());

    HttpResponse<String> made =
        post(
            officer,
            token,
            "{\"code\":\"AA05\",\"facility\":\"AP05\",\"name\":\"Hall\",\"kind\":\"item\",\"since\":\"2020-01-01\"}");
    assertThat(made.statusCode()).isEqualTo(202);
    done(waiting(made), officer(), engineer());
    assertThat(officer.get("/api/v1/areas").body())
        .contains("\"code\":\"AA05\",\"facility\":\"AP05\"");
    HttpResponse<String> again = post(officer, token, "{\"code\":\"AA05\"}");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("\"code\":\"site.")
        .contains(
            "{\"field\":\"facility\",\"code\":\"site.code-malformed\",\"detail\":",
            "{\"field\":\"name\",\"code\":\"site.name-malformed\",\"detail\":",
            "{\"field\":\"kind\",\"code\":\"site.kind-unknown\",\"detail\":",
            "{\"field\":\"since\",\"code\":\"site.date-malformed\",\"detail\":",
            "{\"field\":\"code\",\"code\":\"site.already-registered\",\"detail\":");
  }

  @Test
  void theSearchFindsAnAreaByAPartOfItsName() {
    Browser officer = as(officer().account());
    enter(officer, "AP06");

    assertThat(officer.get("/search?q=works+ap06").body()).contains("AP06");
  }

  private void enter(Browser browser, String code) {
    sign(enterFacility(browser, code));
  }

  /// Signs what a form asked for, by two.
  private void sign(HttpResponse<String> asked) {
    String approval = Browser.redirect(asked);
    done(UUID.fromString(approval.substring(approval.lastIndexOf('/') + 1)), officer(), engineer());
  }

  private static UUID waiting(HttpResponse<String> answer) {
    String body = answer.body();
    int at = body.indexOf("\"approval\":\"") + 12;
    return UUID.fromString(body.substring(at, at + 36));
  }

  private static HttpResponse<String> enterFacility(Browser browser, String code) {
    return browser.post(
        "/areas/facilities/new",
        "/areas/facilities",
        Map.of("code", code, "name", "Works " + code, "since", "2020-01-01"));
  }

  private static HttpResponse<String> enterArea(
      Browser browser, String code, String facility, String kind) {
    return browser.post(
        "/areas/new",
        "/areas",
        Map.of(
            "code",
            code,
            "facility",
            facility,
            "name",
            "Hall",
            "kind",
            kind,
            "since",
            "2020-01-01"));
  }

  private HttpResponse<String> post(Browser browser, String token, String body) {
    return browser.send(
        HttpRequest.newBuilder(uri("/api/v1/areas"))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
