package org.custodes.server.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.custodes.server.Browser;
import org.custodes.server.cases.CaseTest;
import org.custodes.server.cases.Opening;
import org.custodes.server.cases.Outcome;
import org.custodes.server.cases.State;
import org.custodes.server.cases.Step;
import org.custodes.server.cases.Work;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Language;
import org.custodes.server.frame.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CasesPageTest extends CaseTest {

  @Autowired private List<Opening> openings;

  @Test
  void aDutyOfficerFindsTakesAndAssesses() {
    String path = "/irregularities/" + opened(UUID.randomUUID()).id();
    Browser officer = as(Work.DUTY);
    assertThat(officer.get("/irregularities").body()).contains("href=\"" + path + "\"");

    HttpResponse<String> taken = post(officer, path, Map.of("act", "take"));
    HttpResponse<String> moved =
        post(officer, path, Map.of("act", "move", "state", "assessed", "note", "A <slip>."));

    assertThat(Browser.redirect(taken)).isEqualTo(path);
    assertThat(Browser.redirect(moved)).isEqualTo(path);
    assertThat(officer.get(path).body())
        .contains("A &lt;slip&gt;.", "Moved on: assessed", "Propose to close")
        .doesNotContain("Take it");
    assertThat(officer.get("/irregularities?show=mine").body()).contains("href=\"" + path + "\"");
  }

  @Test
  void aProposedClosingLeadsToItsSigning() {
    String path = "/irregularities/" + opened(UUID.randomUUID()).id();
    Browser officer = as(Work.DUTY);
    post(officer, path, Map.of("act", "take"));
    post(officer, path, Map.of("act", "move", "state", "assessed", "note", "A slip."));

    HttpResponse<String> proposed =
        post(officer, path, Map.of("act", "propose", "outcome", "data-fault", "note", "A fault."));

    assertThat(Browser.redirect(proposed)).startsWith("/approvals/");
    assertThat(officer.get(Browser.redirect(proposed)).body()).contains("data-fault: A fault.");
    assertThat(officer.get(path).body())
        .contains(Browser.redirect(proposed), "It waits for signatures");
  }

  @Test
  void anInspectorSeesEverythingAndDoesNothing() {
    String path = "/irregularities/" + opened(UUID.randomUUID()).id();

    assertThat(as(Duty.INSPECTOR).get(path).body())
        .contains("Reports with warnings", "Nobody has done anything about it yet.")
        .doesNotContain("method=\"post\" action=\"" + path)
        .doesNotContain("name=\"act\"");
  }

  @Test
  void whomItConcernsIsToldSo() {
    String path = "/irregularities/" + opened(person(Work.DUTY).person()).id();

    assertThat(as(Work.DUTY).get(path).body())
        .contains("You stand in a fact of the evidence.", "Add a note")
        .doesNotContain("Take it");
    assertThat(post(as(Work.DUTY), path, Map.of("act", "take")).body())
        .contains("wanted one whom it does not concern");
  }

  @Test
  void whatIsRefusedIsSaidInWords() {
    String path = "/irregularities/" + opened(UUID.randomUUID()).id();
    Browser officer = as(Work.DUTY);

    assertThat(post(officer, path, Map.of("act", "note", "note", "")).body())
        .contains("The note has 0 characters, wanted 1 to");
    assertThat(post(officer, path, Map.of("act", "move", "state", "closed", "note", "x")).body())
        .contains("Only the owner moves it on");
    assertThat(officer.get("/irregularities/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  void theOverviewSaysThatOneNeedsAnOwner() {
    opened(UUID.randomUUID());

    assertThat(as(Duty.INSPECTOR).get("/").body())
        .contains("href=\"/irregularities\"", "Without owner");
  }

  @Test
  void programsDoTheSame() {
    UUID id = opened(UUID.randomUUID()).id();
    Browser officer = as(Work.DUTY);
    String token = Browser.token(officer.get("/irregularities/" + id).body());

    HttpResponse<String> taken = post(officer, token, id, "{\"act\":\"take\"}");
    HttpResponse<String> again = post(officer, token, id, "{\"act\":\"take\"}");

    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("\"code\":\"cases.owned\"");
    assertThat(officer.get("/api/v1/irregularities/" + id).body())
        .contains("\"act\":\"take\"", "\"evidence\":[\"" + id + "\"]", "\"state\":\"alarm\"");
    assertThat(officer.get("/api/v1/irregularities").body()).contains(id.toString());
    assertThat(officer.get("/api/v1/irregularities?closed=true").body())
        .doesNotContain(id.toString());
  }

  @Test
  void everyWordHasItsText() {
    Words words = words();

    assertThat(openings)
        .allMatch(one -> words.has("cases.kind." + one.kind()))
        .allMatch(one -> words.has("cases.kind." + one.kind() + ".means"));
    assertThat(State.values()).allMatch(one -> words.has("cases.state." + one.word()));
    assertThat(Outcome.values()).allMatch(one -> words.has("cases.outcome." + one.word()));
    assertThat(Step.Act.values()).allMatch(one -> words.has("cases.act." + one.word()));
  }

  private static Words words() {
    java.util.Properties texts = new java.util.Properties();
    try (var file =
        CasesPageTest.class.getResourceAsStream(
            "/org/custodes/server/cases/messages_en.properties")) {
      texts.load(new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Map<String, String> all = new java.util.HashMap<>();
    texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
    return new Words(Language.ENGLISH, all, java.time.ZoneId.of("UTC"));
  }

  private static HttpResponse<String> post(
      Browser browser, String path, Map<String, String> fields) {
    return browser.post(path, path + "/steps", fields);
  }

  private HttpResponse<String> post(Browser browser, String token, UUID id, String body) {
    return browser.send(
        HttpRequest.newBuilder(uri("/api/v1/irregularities/" + id + "/steps"))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
