package org.custodes.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.server.Browser;
import org.custodes.server.PasskeyDevice;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Json;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.AccountOutcome;
import org.custodes.server.identity.AccountRequests;
import org.custodes.server.identity.Accounts;
import org.custodes.server.identity.Approval;
import org.custodes.server.identity.ApprovalStore;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.ChallengeStore.Purpose;
import org.custodes.server.identity.Lockouts;
import org.custodes.server.identity.Passkeys;
import org.custodes.server.identity.Secret;
import org.custodes.server.identity.SignatureAct;
import org.custodes.server.identity.SignatureVerifier;
import org.custodes.server.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PasskeyTest extends SigningTest {

  private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([A-Za-z0-9_-]{43})\"");
  private static final int RIGHT = PasskeyDevice.PRESENT | PasskeyDevice.VERIFIED;

  @Autowired private Lockouts lockouts;
  @Autowired private Accounts accounts;
  @Autowired private Passkeys passkeys;
  @Autowired private AccountRequests requests;
  @Autowired private Approvals approvals;
  @Autowired private ApprovalStore store;
  @Autowired private SignatureVerifier verifier;

  @AfterEach
  void forgetTheAddress() {
    lockouts.clear("address:127.0.0.1");
  }

  @Test
  void passkeyStandsForPasswordAndCode() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    PasskeyDevice device = made(account);
    Browser browser = nobody();

    HttpResponse<String> welcome = show(browser, device, origin(), RIGHT, 1);

    assertThat(Browser.redirect(welcome)).isEqualTo("/account");
    assertThat(browser.get("/account").body()).contains("by passkey");
    assertThat(passkeys.of(account.id())).singleElement().matches(one -> one.counter() == 1);
  }

  @Test
  void passwordAloneOpensNothingOnceThereIsAPasskey() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    made(account);
    Browser browser = nobody();

    HttpResponse<String> halfway =
        browser.post(
            "/sign-in", "/sign-in", Map.of("login", account.login().text(), "password", PASSWORD));

    assertThat(Browser.redirect(halfway)).startsWith("/sign-in/code");
    assertThat(browser.get("/sign-in/code").body())
        .contains("Your account asks for a passkey too")
        .doesNotContain("name=\"code\"");
  }

  @Test
  void removedPasskeyOpensNothing() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    PasskeyDevice device = made(account);
    Browser own = as(account);
    UUID id = passkeys.of(account.id()).getFirst().id();

    HttpResponse<String> removed =
        own.post("/account/factors", "/account/factors/passkeys/" + id + "/removal", Map.of());

    assertThat(Browser.redirect(removed)).isEqualTo("/account?done=factor-removed");
    assertThat(show(nobody(), device, origin(), RIGHT, 1).statusCode()).isEqualTo(401);
  }

  @Test
  void answerThatIsNotRightOpensNothing() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    PasskeyDevice device = made(account);
    String other = origin().replaceAll(":[0-9]+$", ":1");

    assertThat(show(nobody(), device, other, RIGHT, 1).statusCode()).isEqualTo(401);
    assertThat(show(nobody(), device, origin(), PasskeyDevice.PRESENT, 1).statusCode())
        .as("the device did not recognise the person")
        .isEqualTo(401);
    assertThat(show(nobody(), device, origin(), PasskeyDevice.VERIFIED, 1).statusCode())
        .as("nobody touched it")
        .isEqualTo(401);
    assertThat(show(nobody(), new PasskeyDevice("localhost"), origin(), RIGHT, 1).statusCode())
        .as("a passkey of nobody")
        .isEqualTo(401);
  }

  @Test
  void alteredSignatureOpensNothing() {
    PasskeyDevice device = made(newPerson(Set.of(Duty.INSPECTOR)));
    Browser browser = nobody();
    String token = Browser.token(browser.get("/sign-in").body());
    String challenge = challenge(browser, "/sign-in/passkey/options", token);
    Map<String, String> fields = device.show(challenge, origin(), RIGHT, 1);
    fields.put("signature", PasskeyDevice.written(PasskeyDevice.sha256(new byte[] {1, 2, 3})));

    HttpResponse<String> refused = browser.post("/sign-in/passkey", fields, token);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("This passkey opens nothing here");
  }

  @Test
  void challengeIsForTheBrowserThatAsked() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    PasskeyDevice device = made(account);
    Browser browser = nobody();
    Browser thief = nobody();
    String token = Browser.token(browser.get("/sign-in").body());
    String challenge = challenge(browser, "/sign-in/passkey/options", token);
    Map<String, String> fields = device.show(challenge, origin(), RIGHT, 1);

    HttpResponse<String> stolen = thief.post("/sign-in", "/sign-in/passkey", fields);
    HttpResponse<String> right = browser.post("/sign-in/passkey", fields, token);

    assertThat(stolen.statusCode()).isEqualTo(401);
    assertThat(right.statusCode()).isEqualTo(303);
  }

  @Test
  void challengeIsAnsweredOnce() {
    Secret holder = Secret.made(new java.security.SecureRandom());
    Bytes challenge = passkeys.challenge(holder, Purpose.SIGN_IN);

    assertThat(passkeys.answers(challenge, holder, Purpose.REGISTER)).isFalse();
    assertThat(passkeys.answers(challenge, holder, Purpose.SIGN_IN)).isTrue();
    assertThat(passkeys.answers(challenge, holder, Purpose.SIGN_IN)).isFalse();
  }

  @Test
  void challengeForSigningInMakesNoPasskey() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser browser = as(account);
    String token = Browser.token(browser.get("/account/factors").body());
    String challenge = challenge(browser, "/sign-in/passkey/options", token);
    Map<String, String> fields =
        named(new PasskeyDevice("localhost").make(challenge, origin(), RIGHT));

    assertThat(browser.post("/account/factors/passkeys", fields, token).statusCode())
        .isEqualTo(422);
    assertThat(passkeys.of(account.id())).isEmpty();
  }

  @Test
  void passkeyIsNotMadeWithoutRecognisingThePersonNorForAnotherHost() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser browser = as(account);

    assertThat(make(browser, new PasskeyDevice("localhost"), PasskeyDevice.PRESENT).statusCode())
        .isEqualTo(422);
    assertThat(make(browser, new PasskeyDevice("sign.localhost"), RIGHT).statusCode())
        .isEqualTo(422);
    assertThat(passkeys.of(account.id())).isEmpty();
  }

  @Test
  void accountHasTenPasskeysAtMostAndEachOnce() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Browser browser = as(account);
    PasskeyDevice device = new PasskeyDevice("localhost");
    assertThat(make(browser, device, RIGHT).statusCode()).isEqualTo(303);
    assertThat(make(browser, device, RIGHT).statusCode()).isEqualTo(422);
    for (int more = 1; more < Passkeys.MOST; more++) {
      assertThat(make(browser, new PasskeyDevice("localhost"), RIGHT).statusCode()).isEqualTo(303);
    }

    HttpResponse<String> refused = make(browser, new PasskeyDevice("localhost"), RIGHT);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("identity.passkeys-too-many");
  }

  @Test
  void nobodyRenamesOrRemovesThePasskeyOfAnother() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    made(account);
    String path = "/account/factors/passkeys/" + passkeys.of(account.id()).getFirst().id();
    Browser other = as(Duty.INSPECTOR);

    assertThat(other.post("/account/factors", path + "/removal", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(other.post("/account/factors", path + "/name", Map.of("name", "Mine")).statusCode())
        .isEqualTo(404);
    as(account).post("/account/factors", path + "/name", Map.of("name", "Blue key"));
    assertThat(passkeys.of(account.id()).getFirst().name()).isEqualTo("Blue key");
  }

  @Test
  void closedAccountIsNotOpenedByItsPasskey() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    PasskeyDevice device = made(account);
    accounts.disable(signedIn(person(Duty.ADMINISTRATOR)), account.id());

    assertThat(show(nobody(), device, origin(), RIGHT, 1).statusCode()).isEqualTo(401);
  }

  @Test
  void passwordThatTwoGaveEndsThePasskeys() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    PasskeyDevice device = made(account);
    founder("two");
    SignedIn officer = signer(Duty.KEY_OFFICER, "first").person();

    byTwo(((AccountOutcome.Asked) requests.givePassword(officer, account.id())).approval());

    assertThat(passkeys.of(account.id())).isEmpty();
    assertThat(show(nobody(), device, origin(), RIGHT, 1).statusCode()).isEqualTo(401);
  }

  /// Even where it signs the right statement, on the desk's page, and its person may sign.
  @Test
  void passkeySignsNoFact() {
    founder("two");
    Signer officer = signer(Duty.KEY_OFFICER, "first");
    PasskeyDevice device = new PasskeyDevice(DESK.rpId());
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    UUID asked =
        ((AccountOutcome.Asked) requests.givePassword(officer.person(), account.id())).approval();
    Approval approval = store.find(asked).orElseThrow();
    Bytes statement =
        verifier.statement(java.util.List.of(approval.content().canonical()), SignatureAct.PREPARE);

    Signing signing = approvals.sign(officer.person(), asked, signature(device, statement));

    assertThat(signing).isInstanceOf(Signing.Refused.class);
    assertThat(((Signing.Refused) signing).why().code()).isEqualTo("identity.key-not-yours");
  }

  private static Json.Members signature(PasskeyDevice device, Bytes statement) {
    Map<String, String> shown =
        device.show(PasskeyDevice.written(statement.sha256().toArray()), DESK.origin(), RIGHT, 1);
    return Json.Members.NONE
        .with("act", new Json.Text("prepare"))
        .with("authenticatorData", text(shown, "authenticatorData"))
        .with("clientDataJSON", text(shown, "clientData"))
        .with("key", new Json.Text(PasskeyDevice.written(PasskeyDevice.sha256(device.spki()))))
        .with("kind", new Json.Text("webauthn"))
        .with("signature", text(shown, "signature"));
  }

  private static Json text(Map<String, String> shown, String name) {
    return new Json.Text(java.util.Objects.requireNonNull(shown.get(name)));
  }

  private PasskeyDevice made(Account account) {
    PasskeyDevice device = new PasskeyDevice("localhost");
    HttpResponse<String> made = make(as(account), device, RIGHT);
    assertThat(Browser.redirect(made)).isEqualTo("/account?done=factor-added");
    return device;
  }

  private HttpResponse<String> make(Browser browser, PasskeyDevice device, int flags) {
    String token = Browser.token(browser.get("/account/factors").body());
    String challenge = challenge(browser, "/account/factors/passkeys/options", token);
    return browser.post(
        "/account/factors/passkeys", named(device.make(challenge, origin(), flags)), token);
  }

  private HttpResponse<String> show(
      Browser browser, PasskeyDevice device, String origin, int flags, int counter) {
    String token = Browser.token(browser.get("/sign-in").body());
    String challenge = challenge(browser, "/sign-in/passkey/options", token);
    Map<String, String> fields = new HashMap<>(device.show(challenge, origin, flags, counter));
    fields.put("next", "/account");
    return browser.post("/sign-in/passkey", fields, token);
  }

  private static Map<String, String> named(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("name", "Key of a test");
    return all;
  }

  private static String challenge(Browser browser, String path, String token) {
    HttpResponse<String> options = browser.post(path, Map.of(), token);
    Matcher found = CHALLENGE.matcher(options.body());
    assertThat(found.find()).as("a challenge in %s", options.body()).isTrue();
    return found.group(1);
  }

  private String origin() {
    return uri("").toString();
  }
}
