package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A change of the site's plan by two people with security keys of their own, from the form to the
/// bytes of the fact.
@InTheHouse
class SiteChangeIT {

  private final Visits visits;

  SiteChangeIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void twoPeopleEnterAStoragePlaceAndTheFactHoldsBothAssertions() {
    try (Signatory engineer = Signatory.withSecurityKey(visits.freshlyAs(Person.ENGINEER));
        Signatory manager = Signatory.withSecurityKey(visits.freshlyAs(Person.MANAGER))) {
      Inspection.of(engineer.visit().open("/account/keys"), "keys");
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
      Inspection.of(manager.visit().open(approval), "approval-done");
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
