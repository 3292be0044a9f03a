package org.custodes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.signature.Batches;
import org.custodes.transparency.signature.Counters;
import org.custodes.transparency.signature.FactSignature;
import org.custodes.transparency.signature.KeyKind;
import org.custodes.transparency.signature.Registration;
import org.custodes.transparency.signature.SignatureCheck;
import org.custodes.transparency.signature.Statement;
import org.custodes.transparency.signature.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The signing desk in a real browser, with a security key of software, checked by the library that
/// the server and the outside verifier use.
@InTheHouse
class SigningDeskIT {

  private static final Bytes CONTENT =
      Bytes.ofText(
          "{\"batch\":\"UO2-0041\",\"massMicrograms\":\"1250500000\",\"salt\":\"11HTCLhqncP4Q2uTlpbwNw\","
              + "\"type\":\"books.receipt\"}");
  private static final String WITH_KEY = "Sign with your security key";
  private static final String WITH_BROWSER = "Sign with this browser’s key";

  /// What the application takes, in characters.
  private static final int LONGEST_ANSWER = 60_000;

  private final Visits visits;

  SigningDeskIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void aSecurityKeysSignatureVerifies() {
    try (Signer signer = new Signer(visits)) {
      signer.plugIn();
      Made key = signer.makes(KeyKind.WEBAUTHN);
      Registration registration =
          Registration.read(key.bytes("authenticatorData"), "sign.localhost", key.spki());
      assertThat(registration.credentialId()).isEqualTo(key.bytes("credentialId"));
      assertThat(registration.backupEligible()).isFalse();

      signer.hands(signer.signing("approve", List.of(CONTENT), List.of(key.reference())));
      assertThat(signer.reads())
          .contains("You sign as the one who approves")
          .contains("1\u202F250.5 g of uranium, batch UO2-0041.")
          .contains("Mass (massMicrograms)")
          .contains("1250500000")
          .contains("11HTCLhqncP4Q2uTlpbwNw");
      signer.presses(WITH_KEY);

      assertThat(verdict(signer, key)).isInstanceOf(Verdict.Accepted.class);
      assertThat(signer.answer().text("state")).contains("state-17");
    }
  }

  @Test
  void aKeyOfTheBrowserSurvivesTheWayBackAndAReload() {
    try (Signer signer = new Signer(visits)) {
      Made key = signer.makes(KeyKind.DEVICE);
      signer.visit().page().reload();

      signer.hands(signer.signing("approve", List.of(CONTENT), List.of(key.reference())));
      assertThat(signer.reads()).contains("This browser holds your key.");
      signer.visit().page().reload();
      signer.presses(WITH_BROWSER);

      assertThat(verdict(signer, key)).isInstanceOf(Verdict.Accepted.class);
    }
  }

  @Test
  void aListIsSignedOnceForAllItsFacts() {
    List<Bytes> contents =
        IntStream.range(0, Statement.MOST_CONTENTS)
            .mapToObj(i -> Bytes.ofText(CONTENT.text().replace("0041", "%04d".formatted(i))))
            .toList();
    try (Signer signer = new Signer(visits)) {
      Made key = signer.makes(KeyKind.DEVICE);
      signer.hands(signer.signing("approve", contents, List.of(key.reference())));
      assertThat(signer.reads())
          .contains("500 facts, signed once and all together.")
          .contains("500. 1\u202F250.5 g of uranium, batch UO2-0499.");
      signer.presses(WITH_BROWSER);

      assertThat(signer.answered().length()).isLessThan(LONGEST_ANSWER);
      Bytes statement = Bytes.ofBase64Url(signer.answer().text("statement").orElseThrow());
      FactSignature.ByKey signature =
          (FactSignature.ByKey) FactSignature.read(signer.signatures().values().getFirst());
      Batches.Signed signed = new Batches.Signed(statement, signature);
      SignatureCheck check =
          new SignatureCheck(
              signer.policy(), Signer.register(key), (_, _) -> Optional.of(signed), Counters.NONE);
      assertThat(Statement.parse(statement).contents())
          .isEqualTo(contents.stream().map(Digest::of).toList());
      assertThat(check.list(signed, 1)).isInstanceOf(Verdict.Accepted.class);
      FactSignature reference = new FactSignature.Batch("approve", Digest.of(statement), key.id());
      assertThat(check.fact(contents.get(499), 1, List.of(reference)))
          .isInstanceOf(Verdict.Accepted.class);
    }
  }

  @Test
  void aNewKeyProvesItselfWithoutAskingAndSignsNothingElseSo() {
    try (Signer signer = new Signer(visits)) {
      Made key = signer.makes(KeyKind.DEVICE);
      Bytes own = enrolment(key.id());
      signer.hands(signer.signing("enrol", List.of(own), List.of(key.reference())));
      assertThat(
              new SignatureCheck(signer.policy(), Signer.register(key))
                  .one(own, 1, FactSignature.read(signer.signatures().values().getFirst())))
          .isInstanceOf(Verdict.Accepted.class);

      Bytes other = enrolment(Digest.of(CONTENT));
      signer.hands(signer.signing("enrol", List.of(other), List.of(key.reference())));
      assertThat(signer.reads()).contains("Your new key signs that you hold it");
      signer.hands(signer.signing("approve", List.of(own), List.of(key.reference())));
      assertThat(signer.reads()).contains("You sign as the one who approves");
    }
  }

  @Test
  void aPersonWhoIsNotRecognisedSignsNothingAndHasAWayOn() {
    try (Signer signer = new Signer(visits)) {
      Signer.SecurityKey authenticator = signer.plugIn();
      Made key = signer.makes(KeyKind.WEBAUTHN);
      authenticator.recognises(false);
      signer.hands(signer.signing("approve", List.of(CONTENT), List.of(key.reference())));
      signer.presses(WITH_KEY);
      signer.visit().page().getByRole(AriaRole.ALERT).waitFor();
      assertThat(signer.reads()).contains("Nothing was signed.").contains("try again");

      authenticator.recognises(true);
      signer.presses(WITH_KEY);
      assertThat(verdict(signer, key)).isInstanceOf(Verdict.Accepted.class);
    }
  }

  @Test
  void whoeverDoesNotSignGoesBack() {
    try (Signer signer = new Signer(visits)) {
      Made key = signer.makes(KeyKind.DEVICE);
      signer.hands(signer.signing("approve", List.of(CONTENT), List.of(key.reference())));
      signer.presses("Do not sign");
      assertThat(signer.answer().text("refused")).contains("cancelled");
    }
  }

  @Test
  void whoeverHasNoKeyHereIsToldSo() {
    try (Signer signer = new Signer(visits);
        Signer other = new Signer(visits)) {
      Made elsewhere = other.makes(KeyKind.DEVICE);
      signer.hands(signer.signing("approve", List.of(CONTENT), List.of(elsewhere.reference())));
      assertThat(signer.reads()).contains("This browser has none of your keys");
      signer.presses("Go back");
      assertThat(signer.answer().text("refused")).contains("no-key");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"type\":\"a\",\"b\":1}     | another spelling",
        "{\"a\":1,\"a\":1}            | another spelling",
        "{\"a\": 1}                   | another spelling",
        "{\"a\":1.5}                  | not whole",
        "{\"a\":9007199254740993}     | not whole",
        "{\"a\":\"\\ud83d\"}          | half a character",
        "[1]                          | found no object",
        "nothing                      | cannot be shown",
        "{\"a\":\"x\u202Ey\"}         | the character U+202E",
        "{\"a\":\"x\u200By\"}         | the character U+200B"
      })
  void contentThatCannotBeShownFaithfullyIsRefused(String text, String why) {
    try (Signer signer = new Signer(visits)) {
      Made key = signer.makes(KeyKind.DEVICE);
      signer.hands(
          signer.signing(
              "approve", List.of(CONTENT, Bytes.ofText(text)), List.of(key.reference())));
      assertThat(signer.reads()).contains("Nothing was signed", "as item 2", why);
      assertThat(signer.buttons().allInnerTexts()).containsExactly("Go back");
      signer.presses("Go back");
      assertThat(signer.answer().text("refused")).contains("content");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "http://localhost:1/",
        "http://localhost.evil.example/",
        "HOUSE@evil.example/",
        "DESK/desk.html",
        "javascript:alert(1)",
        "HOUSE/sign-in#x",
        "//evil.example/",
        "nothing"
      })
  void nobodyIsSentToAnotherPlace(String address) {
    try (Signer signer = new Signer(visits)) {
      Map<String, Json> request = signer.making(KeyKind.DEVICE);
      String house = signer.visit().address("");
      request.put(
          "return",
          new Json.Text(address.replace("HOUSE", house).replace("DESK", signer.origin())));
      signer.hands(request);

      assertThat(signer.reads()).contains("Nothing was signed");
      assertThat(signer.buttons().count()).isZero();
      assertThat(signer.visit().page().url()).startsWith(signer.origin());
    }
  }

  @Test
  void whatIsNotInOrderIsRefused() {
    try (Signer signer = new Signer(visits)) {
      Map<String, Json> more = signer.making(KeyKind.DEVICE);
      more.put("silently", new Json.Truth(true));
      assertThat(signer.hands(more).reads()).contains("not in order: found silently");

      Map<String, Json> later = signer.making(KeyKind.DEVICE);
      later.put("v", new Json.Whole(2));
      assertThat(signer.hands(later).reads()).contains("wanted version 1");

      Map<String, Json> twice = signer.signing("approve", List.of(CONTENT, CONTENT), List.of());
      assertThat(signer.hands(twice).reads()).contains("found a content twice");

      List<Bytes> many =
          IntStream.rangeClosed(0, Statement.MOST_CONTENTS)
              .mapToObj(i -> Bytes.ofText("{\"n\":" + i + "}"))
              .toList();
      assertThat(signer.hands(signer.signing("approve", many, List.of())).reads())
          .contains("wanted 1 to 500 contents");

      Bytes large = Bytes.ofText("{\"a\":\"" + "x".repeat(SignatureCheck.MOST_CONTENT) + "\"}");
      assertThat(signer.hands(signer.signing("approve", List.of(large), List.of())).reads())
          .contains("wanted at most 65536");

      Map<String, Json> hidden = signer.signing("approve", List.of(CONTENT), List.of());
      hidden.put("templates", Signer.members("a", new Json.Text("\u202E")));
      assertThat(signer.hands(hidden).reads()).contains("hide something", "U+202E");

      signer.visit().page().navigate(signer.origin() + "/desk.html#abc=");
      assertThat(signer.reads()).contains("damaged");
      signer.visit().page().navigate(signer.origin() + "/desk.html");
      assertThat(signer.reads()).contains("There is nothing to sign here");
    }
  }

  @Test
  void theBrowserDoesNotFrameTheDesk() {
    try (Signer signer = new Signer(visits);
        BrowserContext elsewhere = signer.visit().context().browser().newContext()) {
      Page page = elsewhere.newPage();
      framing(page, signer);

      assertThat(page.frames().getLast().url()).startsWith("chrome-error:");
    }
  }

  /// As if a server had forgotten to forbid frames.
  @Test
  void theDeskItselfDoesNothingInAFrame() {
    try (Signer signer = new Signer(visits)) {
      Page page = signer.visit().page();
      String desk = page.navigate(signer.origin() + "/desk.html").text();
      page.route(
          url -> url.startsWith(signer.origin() + "/desk.html"),
          route -> route.fulfill(html(desk)));
      framing(page, signer);
      Frame inside = page.frames().getLast();
      inside.locator("h1").waitFor();

      assertThat(inside.locator("main").innerText())
          .contains("This page stands inside another one");
      assertThat(inside.locator("button").count()).isZero();
      assertThat(page.url()).doesNotContain("signed");
    }
  }

  @Test
  void theApplicationCannotUseOrSeeTheDesksKeys() {
    try (Signer signer = new Signer(visits)) {
      signer.plugIn();
      signer.makes(KeyKind.DEVICE);
      Made key = signer.makes(KeyKind.WEBAUTHN);
      Page page = signer.visit().page();
      page.waitForLoadState(LoadState.LOAD);

      assertThat(page.url()).startsWith(signer.back());
      assertThat(page.evaluate(ASK, key.json().text("credentialId").orElseThrow()))
          .isEqualTo("SecurityError");
      assertThat(
              (List<?>)
                  page.evaluate("async () => (await indexedDB.databases()).map((d) => d.name)"))
          .isEmpty();
    }
  }

  @Test
  void theSentencesAreThoseOfJava() throws IOException {
    String cases = Files.readString(samples().resolveSibling("sentences").resolve("cases.json"));
    try (Signer signer = new Signer(visits)) {
      signer.visit().page().navigate(signer.origin() + "/desk.html");

      assertThat((List<?>) signer.visit().page().evaluate(SENTENCES, cases)).isEmpty();
    }
  }

  @Test
  void theDeskIsForEverybody() {
    try (Signer signer = new Signer(visits)) {
      signer.plugIn();
      Made device = signer.makes(KeyKind.DEVICE);
      Made key = signer.makes(KeyKind.WEBAUTHN);
      signer.hands(
          signer.signing(
              "approve", List.of(CONTENT), List.of(device.reference(), key.reference())));
      assertThat(signer.reads()).contains("This browser holds your key.");
      Inspection.of(signer.visit(), "desk");
    }
  }

  @Test
  void everythingIsReachedByKeyboard() {
    try (Signer signer = new Signer(visits)) {
      Made key = signer.makes(KeyKind.DEVICE);
      signer.hands(signer.signing("approve", List.of(CONTENT), List.of(key.reference())));
      signer.reads();
      signer.visit().page().keyboard().press("Tab");
      signer.visit().page().keyboard().press("Enter");

      assertThat(verdict(signer, key)).isInstanceOf(Verdict.Accepted.class);
    }
  }

  /// Application, desk, application, desk, application: the key is offered and has proved itself.
  @Test
  void aPersonOffersAKeyFromThePagesOfTheApplication() {
    try (Visit visit = visits.freshlyAs(Person.INSPECTOR).withDesk().open("/account/keys")) {
      Page page = visit.page();
      visit.main().locator("a.btn--main").first().click();
      page.waitForURL(url -> url.startsWith(visit.desk()));
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let this browser hold a key"))
          .click();
      page.waitForURL(url -> url.startsWith(visit.address("/account/keys")));
      page.locator("#name").fill("Browser at the window");
      visit.main().locator("form[data-from-desk] button").click();
      page.waitForURL(url -> url.startsWith(visit.address("/approvals/")));
      String approval = page.url();
      visit.main().locator(".approval-foot a.btn--main").click();
      page.waitForURL(url -> url.startsWith(approval) && url.contains("done="));

      assertThat(page.url()).endsWith("?done=waits");
      assertThat(visit.main().innerText()).contains("Browser at the window");
    }
  }

  private static Verdict verdict(Signer signer, Made key) {
    return new SignatureCheck(signer.policy(), Signer.register(key))
        .fact(CONTENT, 1, signer.signatures());
  }

  private static Bytes enrolment(Digest key) {
    return Bytes.ofText(
        "{\"fields\":{\"key\":\"%s\",\"person\":\"p-1\"},\"type\":\"identity.key-enrolled.1\"}"
            .formatted(key));
  }

  /// Shows a page of the application that has the desk, with work in hand, in a frame.
  private static void framing(Page page, Signer signer) {
    String work = CanonicalJson.write(new Json.Members(signer.making(KeyKind.DEVICE))).base64Url();
    String frame =
        "<title>x</title><iframe src=\"%s/desk.html#%s\"></iframe>"
            .formatted(signer.origin(), work);
    page.route(url -> url.endsWith("/framing"), route -> route.fulfill(html(frame)));
    page.navigate(signer.visit().address("/framing"));
  }

  private static Route.FulfillOptions html(String body) {
    return new Route.FulfillOptions().setStatus(200).setContentType("text/html").setBody(body);
  }

  private static Path samples() {
    return Path.of(System.getProperty("custodes.samples", "../reference/accounting-samples"));
  }

  private static final String ASK =
      """
      async (id) => {
        const bytes = Uint8Array.from(atob(id.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
        try {
          await navigator.credentials.get({publicKey: {rpId: 'sign.localhost', challenge: new Uint8Array(32),
            allowCredentials: [{type: 'public-key', id: bytes}], timeout: 5000}});
          return 'signed';
        } catch (e) {
          return e.name;
        }
      }
      """;

  private static final String SENTENCES =
      """
      async (text) => {
        const desk = await import('/desk.js');
        const attempt = (work) => { try { return work(); } catch { return undefined; } };
        return JSON.parse(text).filter((one) => {
          const seen = attempt(() => { desk.requirePlain(one.content); return true; }) === true;
          const made = attempt(() => desk.sentence(one.template, one.content));
          if (one.unseen) return seen;
          if (one.refused) return made !== undefined;
          return !seen || made !== one.sentence;
        }).map((one) => one.name);
      }
      """;
}
