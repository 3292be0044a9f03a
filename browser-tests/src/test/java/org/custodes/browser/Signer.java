package org.custodes.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.json.JsonReader;
import org.custodes.transparency.signature.KeyKind;
import org.custodes.transparency.signature.KeyRegister;
import org.custodes.transparency.signature.SigningPolicy;

/// Somebody at the signing desk, as the application sends them there and takes them back.
final class Signer implements AutoCloseable {

  static final String LOG = "facility-a.example/books";

  private static final String SIGNED = "#signed=";
  private static final int LONGEST_ANSWER = 100_000;
  private static final String AUTHENTICATOR =
      """
      {"options":{"protocol":"ctap2","ctap2Version":"ctap2_1","transport":"internal","hasResidentKey":true,
       "hasUserVerification":true,"isUserVerified":true,"automaticPresenceSimulation":true}}
      """;

  private final Visit visit;

  Signer(Visits visits) {
    this.visit = visits.asStranger().withDesk();
  }

  Visit visit() {
    return visit;
  }

  String origin() {
    return visit.desk();
  }

  /// Where the application takes a person back.
  String back() {
    return visit.address("/sign-in");
  }

  /// Plugs in a security key of software, for this page.
  SecurityKey plugIn() {
    return plugIn(visit);
  }

  /// The same for somebody's window.
  static SecurityKey plugIn(Visit visit) {
    CDPSession session = visit.context().newCDPSession(visit.page());
    session.send("WebAuthn.enable");
    JsonObject options = JsonParser.parseString(AUTHENTICATOR).getAsJsonObject();
    String id =
        session
            .send("WebAuthn.addVirtualAuthenticator", options)
            .get("authenticatorId")
            .getAsString();
    return new SecurityKey(session, id);
  }

  /// A virtual authenticator of the page.
  record SecurityKey(CDPSession session, String id) {

    /// Whether it recognises the person from now on: a right or a wrong PIN.
    void recognises(boolean person) {
      JsonObject set = new JsonObject();
      set.addProperty("authenticatorId", id);
      set.addProperty("isUserVerified", person);
      session.send("WebAuthn.setUserVerified", set);
    }
  }

  /// The members that ask for a key.
  Map<String, Json> making(KeyKind kind) {
    Map<String, Json> request = common("make");
    request.put("kinds", list(new Json.Text(kind.word())));
    request.put("person", new Json.Text("Test Person"));
    return request;
  }

  /// The members that ask for a signature with these keys.
  Map<String, Json> signing(String act, List<Bytes> contents, List<Json.Members> keys) {
    Map<String, Json> request = common("sign");
    request.put("act", new Json.Text(act));
    request.put(
        "contents",
        new Json.Items(
            contents.stream().map(one -> (Json) new Json.Text(one.base64Url())).toList()));
    request.put("keys", new Json.Items(List.copyOf(keys)));
    request.put("kinds", list(new Json.Text("device"), new Json.Text("webauthn")));
    request.put("log", new Json.Text(LOG));
    request.put("templates", templates());
    return request;
  }

  private Map<String, Json> common(String act) {
    Map<String, Json> request = new TreeMap<>();
    request.put("do", new Json.Text(act));
    request.put("return", new Json.Text(back()));
    request.put("state", new Json.Text("state-17"));
    request.put("v", new Json.Whole(1));
    return request;
  }

  private static Json templates() {
    return members(
        "books.receipt",
        members(
            "fields",
            members(
                "massMicrograms",
                new Json.Members(
                    Map.of(
                        "label", new Json.Text("Mass"),
                        "format", new Json.Text("grams"),
                        "unit", new Json.Text("g")))),
            "sentence",
            new Json.Text("{massMicrograms|grams} g of uranium, batch {batch}.")));
  }

  /// Opens the desk with this in hand.
  Signer hands(Map<String, Json> request) {
    visit
        .page()
        .navigate(
            origin() + "/desk.html#" + CanonicalJson.write(new Json.Members(request)).base64Url());
    return this;
  }

  Signer presses(String label) {
    visit.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label)).click();
    return this;
  }

  /// What the page says; waits until it has a heading.
  String reads() {
    visit.page().locator("h1").waitFor();
    return visit.main().innerText();
  }

  Locator buttons() {
    return visit.main().locator("button");
  }

  /// What the desk brought back.
  Json.Members answer() {
    return (Json.Members) JsonReader.read(Bytes.ofBase64Url(answered()), LONGEST_ANSWER);
  }

  /// The same as it stands in the address.
  String answered() {
    visit.page().waitForURL(url -> url.startsWith(back() + SIGNED));
    String url = visit.page().url();
    return url.substring(url.indexOf(SIGNED) + SIGNED.length());
  }

  /// The one signature that it brought back.
  Json.Items signatures() {
    return (Json.Items) answer().find("signatures").orElseThrow();
  }

  /// A key that the desk has made, as an application keeps it.
  Made makes(KeyKind kind) {
    hands(making(kind));
    if (kind == KeyKind.WEBAUTHN) {
      presses("Make a security key");
    }
    return new Made((Json.Members) answer().find("key").orElseThrow());
  }

  /// What rules ask, and the keys that there are.
  SigningPolicy policy() {
    return new SigningPolicy(
        LOG, Set.of(origin()), Set.of(KeyKind.DEVICE, KeyKind.WEBAUTHN), false, List.of("approve"));
  }

  static KeyRegister register(Made key) {
    return KeyRegister.of(List.of(key.enrolled()));
  }

  private static Json.Items list(Json... items) {
    return new Json.Items(List.of(items));
  }

  static Json.Members members(String name, Json value) {
    return new Json.Members(Map.of(name, value));
  }

  private static Json.Members members(String name, Json value, String second, Json other) {
    return new Json.Members(Map.of(name, value, second, other));
  }

  @Override
  public void close() {
    visit.close();
  }
}
