package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.server.Browser;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approval.State;
import org.custodes.server.identity.ApprovalStore;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Base64Url;
import org.custodes.server.identity.SigningKeys;
import org.custodes.transparency.signature.SoftwareKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApprovalPagesTest extends SigningTest {

  private static final Pattern DESK = Pattern.compile("href=\"(http://sign\\.[^\"]+)\"");

  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;
  @Autowired private SigningKeys keys;

  @Test
  void pageHandsTheExactBytesToTheDesk() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    UUID approval = opened(approvals.open(first.person(), place(first)));

    URI desk = desk(as(first.account()).get("/approvals/" + approval).body());

    assertThat(desk.getHost()).isEqualTo("sign.localhost");
    Json.Members work = (Json.Members) JsonReader.read(Base64Url.decode(desk.getFragment()));
    assertThat(work.values())
        .containsEntry("do", new Json.Text("sign"))
        .containsEntry("act", new Json.Text("prepare"))
        .containsEntry("return", new Json.Text(uri("/approvals/" + approval).toString()));
    assertThat(work.values().get("contents"))
        .isEqualTo(
            new Json.Items(
                java.util.List.of(
                    new Json.Text(
                        Base64Url.encode(
                            store.find(approval).orElseThrow().content().canonical())))));
  }

  @Test
  void whatTheDeskHandsBackIsTaken() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    UUID approval = opened(approvals.open(first.person(), place(first)));
    String page = "/approvals/" + approval;

    HttpResponse<String> answer =
        as(first.account())
            .post(page, page + "/signature", Map.of("signed", handed(first, approval)));

    assertThat(Browser.redirect(answer)).isEqualTo(page + "?done=waits");
    assertThat(store.find(approval).orElseThrow().state()).isEqualTo(State.WAITING);
  }

  @Test
  void secondPersonSeesItInTheInboxAndSigns() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    UUID approval = opened(approvals.open(first.person(), place(first)));
    sign(first, approval);
    Browser browser = as(second.account());

    assertThat(inbox(browser)).contains("/approvals/" + approval);
    String page = "/approvals/" + approval;
    HttpResponse<String> answer =
        browser.post(page, page + "/signature", Map.of("signed", handed(second, approval)));

    assertThat(Browser.redirect(answer)).isEqualTo(page + "?done=done");
    assertThat(browser.get(page).body())
        .contains("signed as second person")
        .doesNotContain("href=\"/record/");
  }

  @Test
  void nobodyElseFindsIt() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    UUID approval = opened(approvals.open(first.person(), place(first)));
    sign(first, approval);

    assertThat(as(Duty.INSPECTOR).get("/approvals/" + approval).statusCode()).isEqualTo(404);
    assertThat(inbox(as(Duty.INSPECTOR))).doesNotContain(approval.toString());
  }

  @Test
  void deskThatSignedNothingChangesNothing() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    UUID approval = opened(approvals.open(first.person(), place(first)));
    String page = "/approvals/" + approval;

    HttpResponse<String> answer =
        as(first.account()).post(page, page + "/signature", Map.of("signed", cancelled()));

    assertThat(Browser.redirect(answer)).isEqualTo(page + "?done=not-signed");
    assertThat(store.find(approval).orElseThrow().state()).isEqualTo(State.DRAFT);
  }

  @Test
  void unreadableAnswerIsRefused() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    UUID approval = opened(approvals.open(first.person(), place(first)));
    String page = "/approvals/" + approval;

    assertThat(
            as(first.account())
                .post(page, page + "/signature", Map.of("signed", "%%%"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void refusalNeedsAReason() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    UUID approval = opened(approvals.open(first.person(), place(first)));
    sign(first, approval);
    String page = "/approvals/" + approval;
    Browser browser = as(second.account());

    assertThat(browser.post(page, page + "/refusal", Map.of("reason", " ")).statusCode())
        .isEqualTo(409);
    assertThat(
            Browser.redirect(browser.post(page, page + "/refusal", Map.of("reason", "Not ours."))))
        .isEqualTo(page + "?done=refused");
    assertThat(as(first.account()).get(page).body()).contains("Not ours.");
  }

  @Test
  void listIsClosedShownAndSignedAtOnce() {
    Signer first = signer(Duty.KEY_OFFICER, "first");
    Signer second = signer(Duty.ADMINISTRATOR, "second");
    UUID one = opened(approvals.open(first.person(), place(first)));
    UUID two = opened(approvals.open(first.person(), place(first)));
    sign(first, one);
    sign(first, two);
    Browser browser = as(second.account());
    String token = Browser.token(browser.get("/approvals").body());

    String list =
        Browser.redirect(
            browser.send(
                java.net.http.HttpRequest.newBuilder(uri("/approvals/lists"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                            "_csrf="
                                + java.net.URLEncoder.encode(
                                    token, java.nio.charset.StandardCharsets.UTF_8)
                                + "&approval="
                                + one
                                + "&approval="
                                + two))));
    assertThat(browser.get(list).body()).contains(one.toString(), two.toString());
    String signed = handed(signature(second.key(), one, two));
    HttpResponse<String> answer = browser.post(list, list + "/signature", Map.of("signed", signed));

    assertThat(Browser.redirect(answer)).isEqualTo("/approvals?done=done");
    assertThat(store.find(two).orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(as(first.account()).get(list).statusCode()).isEqualTo(404);
  }

  @Test
  void keyIsOfferedNamedAndSignsForItself() {
    var account = newPerson(Set.of(Duty.REPORTING_OFFICER));
    Browser browser = as(account);
    SoftwareKey key = SoftwareKey.make(new java.security.SecureRandom());
    Json.Members made =
        Json.Members.NONE
            .with("kind", new Json.Text("device"))
            .with("alg", new Json.Text("ES256"))
            .with(
                "spki", new Json.Text(Base64Url.encode(Bytes.of(key.spki().encoded().toArray()))));

    String offer =
        Browser.redirect(
            browser.post(
                "/account/keys",
                "/account/keys",
                Map.of("signed", answer("key", made), "name", "This browser")));

    UUID approval = UUID.fromString(offer.substring(offer.lastIndexOf('/') + 1));
    assertThat(browser.get(offer).body()).contains("Let the key sign");
    browser.post(offer, offer + "/signature", Map.of("signed", handed(signature(key, approval))));
    sign(founder("one"), approval);
    sign(founder("two"), approval);
    assertThat(keys.usable(account.person())).hasSize(1);
    assertThat(browser.get("/account/keys").body()).contains("This browser", key.id().toString());
  }

  @Test
  void foundingCodeIsNotGuessed() {
    founder("one");
    founder("two");
    Browser browser = as(signer(Duty.KEY_OFFICER, "first").account());
    SoftwareKey key = SoftwareKey.make(new java.security.SecureRandom());
    Json.Members made =
        Json.Members.NONE
            .with("kind", new Json.Text("device"))
            .with("alg", new Json.Text("ES256"))
            .with(
                "spki", new Json.Text(Base64Url.encode(Bytes.of(key.spki().encoded().toArray()))));

    HttpResponse<String> answer =
        browser.post(
            "/account/keys",
            "/account/keys",
            Map.of("signed", answer("key", made), "name", "Mine", "code", "00000000000000000000"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("This is not the founding code");
  }

  /// All pages of it; other tests leave things waiting too.
  private static String inbox(Browser browser) {
    StringBuilder all = new StringBuilder();
    for (int from = 0; from <= ApprovalStore.MOST_COUNTED; from += ApprovalStore.MOST_ROWS) {
      String page = browser.get("/approvals?offset=" + from).body();
      all.append(page);
      if (page.contains("Nothing waits for you")) {
        break;
      }
    }
    return all.toString();
  }

  private String handed(Signer signer, UUID approval) {
    return handed(signature(signer.key(), approval));
  }

  private static String handed(Json.Members signature) {
    return answer("signatures", new Json.Items(java.util.List.of(signature)));
  }

  private static String cancelled() {
    return answer("refused", new Json.Text("cancelled"));
  }

  private static String answer(String name, Json value) {
    return Base64Url.encode(
        CanonicalJson.write(
            Json.Members.NONE
                .with("v", new Json.Whole(1))
                .with("state", new Json.Text(""))
                .with(name, value)));
  }

  private static URI desk(String page) {
    Matcher desk = DESK.matcher(page);
    assertThat(desk.find()).as("a way to the desk").isTrue();
    return URI.create(desk.group(1));
  }

  private static NewFact place(Signer by) {
    String origin = "https://sign-" + UUID.randomUUID() + ".example";
    return NewFact.of("identity.signing-place.1", by.person().actor(), "signing place " + origin)
        .with("origin", origin)
        .with("rpId", URI.create(origin).getHost());
  }
}
