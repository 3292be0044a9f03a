package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change of the site's plan by two people with security keys of their own, from the form to the
/// bytes of the fact.
@InTheHouse
class SiteChangeIT {

  @TempDir private Path folder = Path.of("");
  private final Visits visits;
  private final Guide guide = Guide.forVerifiers();

  SiteChangeIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void twoPeopleEnterAStoragePlaceAndTheFactHoldsBothAssertions() {
    try (Signatory engineer = Signatory.withSecurityKey(visits.freshlyAs(Person.ENGINEER));
        Signatory manager = Signatory.withSecurityKey(visits.freshlyAs(Person.MANAGER))) {
      Inspection.of(engineer.visit().open("/account/keys"), "signing-keys");
      engineer.visit().open("/areas/ZF01/parts/new?kind=storage-place");
      Inspection.of(engineer.visit(), "part-form");
      engineer.visit().page().locator("#code").fill("S-77");
      engineer.visit().page().locator("#name").fill("Shelf row 77");
      engineer.visit().page().locator("#within").selectOption("IA-1");
      engineer.visit().page().locator("#since").fill("2026-11-01");
      engineer.main().locator("form button[type=submit]").click();
      String approval = engineer.asked();
      assertThat(engineer.main().locator("#sentence")).containsText("S-77 (Shelf row 77)");
      Inspection.of(engineer.visit(), "approval-draft");
      engineer.signsHere("waits");
      assertThat(engineer.main()).containsText("waits for a second person");

      manager.visit().open("/approvals");
      assertThat(manager.main()).containsText("S-77");
      Inspection.of(manager.visit(), "approval-waits");
      manager.signs(approval, "done");
      manager.main().locator("a[href^='/record/']").click();
      assertThat(manager.main()).containsText("site.part-registered.1");
      String fact = manager.visit().path();

      JsonObject bytes = bytes(manager.visit(), fact);
      JsonArray signatures = bytes.getAsJsonArray("signatures");
      assertThat(signatures).hasSize(2);
      assertThat(acts(signatures)).isEqualTo("prepare approve");
      for (int at = 0; at < 2; at++) {
        JsonObject signature = signatures.get(at).getAsJsonObject();
        assertThat(signature.get("kind").getAsString()).isEqualTo("webauthn");
        assertThat(client(signature).get("origin").getAsString()).isEqualTo(manager.visit().desk());
      }
      Inspection.of(manager.visit(), "fact-signed");
      manager.visit().open(approval);
      Inspection.of(manager.visit(), "approval-done");
      engineer.visit().open("/areas/ZF01/parts");
      assertThat(engineer.main()).containsText("Shelf row 77");
    }
  }

  @Test
  void whoeverPreparedCannotApproveAndTheInspectorSeesNothing() {
    try (Signatory engineer = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.ENGINEER));
        Visit inspector = visits.as(Person.INSPECTOR)) {
      engineer.visit().open("/areas/ZF01/parts/new?kind=target");
      engineer.visit().page().locator("#code").fill("T-77");
      engineer.visit().page().locator("#name").fill("Cans");
      engineer.visit().page().locator("#within").selectOption("IA-1");
      engineer.visit().page().locator("#detail").selectOption("theft");
      engineer.visit().page().locator("#since").fill("2026-11-01");
      engineer.main().locator("form button[type=submit]").click();
      String approval = engineer.asked();
      engineer.signsHere("waits");

      assertThat(engineer.main()).containsText("The second signature comes from another person.");
      assertThat(engineer.main().locator(".approval-foot a.btn--main")).hasCount(0);
      inspector.openRefused(approval, 404);
    }
  }

  @Test
  void aPartThatCannotBeSaysWhyBesideItsFieldAndKeepsWhatWasTyped() {
    try (Visit engineer = visits.as(Person.ENGINEER)) {
      engineer.open("/areas/ZF01/parts/new?kind=storage-place");
      engineer.page().locator("#code").fill("s 1");
      engineer.page().locator("#name").fill("Shelf");
      engineer.page().locator("#since").fill("soon");
      engineer.expectRefusal("/areas/ZF01/parts");
      engineer.main().locator("form button[type=submit]").click();

      assertThat(engineer.main())
          .containsText("Found “s 1”, wanted 1 to 12 of A–Z, 0–9 and hyphen.");
      assertThat(engineer.main()).containsText("Found “soon”, wanted a day such as 2020-01-01");
      assertThat(engineer.page().locator("#name")).hasValue("Shelf");
      Inspection.of(engineer, "part-refused");
    }
  }

  @Test
  void whatThePageOfTheFactGivesHoldsByTheGuideAndAChangedByteDoesNot() throws Exception {
    assumeTrue(Guide.canRun(), "jq, openssl, xxd or basenc is not on this machine");
    try (Signatory engineer = Signatory.withSecurityKey(visits.freshlyAs(Person.ENGINEER));
        Signatory manager = Signatory.withSecurityKey(visits.freshlyAs(Person.MANAGER))) {
      opensFactOf(place(engineer, "S-78"), engineer, manager);
      Visit visit = manager.visit();
      String log = visit.main().locator("#evidence .sec-head code").innerText();
      Path fact = taken(visit, ".head-actions a[download]");

      for (int number = 0; number < 2; number++) {
        Path enrolment = taken(visit, evidence(number, 3));
        Program.Said said = guide.check(fact, enrolment, log, number);
        assertThat(said.text()).contains("signed at " + visit.desk());
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(guide.check(altered(fact, "Shelf"), enrolment, log, number).code()).isNotZero();
        assertThat(guide.check(fact, altered(enrolment, "spki"), log, number).code()).isNotZero();
        assertThat(visit.main()).containsText("sh check " + fact.getFileName());
      }
      assertThat(Files.readString(taken(visit, evidence(0, 1))))
          .startsWith("custodes-signature-v1\n" + log + "\nprepare\n");
      assertThat(guide.spki(taken(visit, evidence(1, 2)))).contains("BEGIN PUBLIC KEY");
      assertThat(Files.readString(taken(visit, evidence(1, 0)))).contains("\"webauthn\"");
    }
  }

  private static String evidence(int number, int link) {
    return "#evidence dl > div:nth-child(%d) a:nth-of-type(%d)".formatted(number + 1, link + 1);
  }

  /// A storage place that is asked for and signed by the one who prepares it.
  private static String place(Signatory engineer, String code) {
    engineer.visit().open("/areas/ZF01/parts/new?kind=storage-place");
    engineer.visit().page().locator("#code").fill(code);
    engineer.visit().page().locator("#name").fill("Shelf of " + code);
    engineer.visit().page().locator("#within").selectOption("IA-1");
    engineer.visit().page().locator("#since").fill("2026-11-01");
    engineer.main().locator("form button[type=submit]").click();
    String approval = engineer.asked();
    engineer.signsHere("waits");
    return approval;
  }

  private static void opensFactOf(String approval, Signatory engineer, Signatory manager) {
    assertThat(engineer.main()).containsText("waits for a second person");
    manager.signs(approval, "done");
    manager.main().locator("a[href^='/record/']").click();
    assertThat(manager.main()).containsText("site.part-registered.1");
  }

  private Path taken(Visit visit, String link) {
    Download download = visit.page().waitForDownload(visit.main().locator(link)::click);
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  /// The same with one bit turned, a little behind a word of it.
  private Path altered(Path file, String word) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(word);
    bytes[at + 20] ^= 1;
    return Files.write(folder.resolve("altered-" + file.getFileName()), bytes);
  }

  private static JsonObject bytes(Visit visit, String fact) {
    APIResponse answer = visit.ask(fact + "/bytes");
    return JsonParser.parseString(new String(answer.body(), StandardCharsets.UTF_8))
        .getAsJsonObject();
  }

  private static String acts(JsonArray signatures) {
    return signatures.get(0).getAsJsonObject().get("act").getAsString()
        + " "
        + signatures.get(1).getAsJsonObject().get("act").getAsString();
  }

  private static JsonObject client(JsonObject signature) {
    byte[] json =
        java.util.Base64.getUrlDecoder().decode(signature.get("clientDataJSON").getAsString());
    return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
  }
}
