package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator.LocatorOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// Rules that two people change: seen beforehand, put in force, and a decision made before replayed
/// under its own and the new ones.
@InTheHouse
class RuleChangeIT {

  private static final String BEFORE = "signing-demonstration@1";
  private static final String AFTER = "signing-demonstration@2";
  private static final String PACK = "/rules/packs/signing-demonstration/2";

  private final Visits visits;

  RuleChangeIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void aChangedNumberIsPreviewedActivatedByTwoAndADecisionIsReplayedUnderBoth() {
    try (Signatory engineer = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.ENGINEER));
        Signatory manager = Signatory.withSecurityKey(visits.freshlyAs(Person.MANAGER));
        Signatory regulator = Signatory.withSecurityKey(visits.freshlyAs(Person.REGULATOR))) {
      decided(engineer, "RC-1");
      String decision = lastDecision(manager.visit());

      loadsChangedPack(manager);
      previews(manager, decision);
      activates(manager, regulator);

      replays(manager, decision);
      decided(engineer, "RC-2");
      manager.visit().open("/rules/decisions?fact=" + lastDecision(manager.visit()));
      assertThat(manager.main()).containsText(AFTER);
      assertThat(manager.main()).containsText("216 hours");
    }
  }

  @Test
  void theInspectorReadsADecisionAndReplaysNone() {
    try (Visit inspector = visits.as(Person.INSPECTOR)) {
      String fact = decisions(inspector).get(0).getAsJsonObject().get("id").getAsString();
      inspector.open("/rules/decisions?fact=" + fact);
      assertThat(inspector.main().locator("#replay")).hasCount(0);
      inspector.openRefused("/rules/decisions/replay?fact=" + fact + "&under=" + BEFORE, 403);
    }
  }

  /// A second approval of a week becomes one of nine days.
  private static void loadsChangedPack(Signatory manager) {
    Visit visit = manager.visit();
    String file = visit.ask("/rules/packs/signing-demonstration/1/file").text();
    String changed =
        file.replace("version: 1\n", "version: 2\n")
            .replace("key: any.expires\n    value: 7\n", "key: any.expires\n    value: 9\n");
    assertThat(changed).isNotEqualTo(file);
    visit.open("/rules/new");
    Inspection.of(visit, "rules-new");
    visit
        .page()
        .locator("#file")
        .setInputFiles(
            new FilePayload(
                "changed.yaml", "application/yaml", changed.getBytes(StandardCharsets.UTF_8)));
    visit.main().locator("button[value=keep]").click();
    visit.page().waitForURL(address -> address.endsWith(PACK));
    assertThat(visit.main()).containsText("on the shelf");
    assertThat(visit.main()).containsText("9 days");
  }

  private static void previews(Signatory manager, String decision) {
    Visit visit = manager.visit();
    visit.main().locator("a[href$='/preview']").click();
    visit.page().waitForURL(address -> address.contains("/preview"));
    assertThat(visit.answer()).containsText("would have come out otherwise");
    assertThat(visit.main().locator("a[href$='" + decision + "']")).isVisible();
    assertThat(visit.main()).containsText("within 216 h");
    Inspection.of(visit, "rules-preview");
  }

  private static void activates(Signatory manager, Signatory regulator) {
    manager.visit().open(PACK);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    manager.visit().page().locator("#effective").fill(today.toString());
    manager.main().locator("form[action$='/activation'] button").click();
    String approval = manager.asked();
    assertThat(manager.main().locator("#sentence")).containsText(AFTER + " in force from " + today);
    manager.signsHere("waits");
    manager.visit().open(PACK);
    assertThat(manager.main()).containsText("on the shelf");

    regulator.signs(approval, "done");
    regulator.visit().open(PACK);
    assertThat(regulator.main()).containsText("These values hold today.");
    Inspection.of(regulator.visit(), "rules-in-force");
    manager.visit().open("/rules/packs/signing-demonstration/1");
    assertThat(manager.main()).containsText("superseded");
  }

  private static void replays(Signatory manager, String decision) {
    Visit visit = manager.visit().open("/rules/decisions?fact=" + decision);
    assertThat(visit.main()).containsText(BEFORE);
    assertThat(visit.main()).containsText("168 hours");
    visit.page().locator("#under").selectOption(AFTER);
    visit.main().locator("#replay button").click();
    visit.page().waitForURL(address -> address.contains("/replay?"));
    assertThat(visit.answer()).containsText("Under " + AFTER + " it would have come out otherwise");
    assertThat(visit.main().locator("tr", hasText("Within"))).containsText("168 hours");
    assertThat(visit.main().locator("tr", hasText("Within"))).containsText("216 hours");
    Inspection.of(visit, "rules-replay");
  }

  private static LocatorOptions hasText(String text) {
    return new LocatorOptions().setHasText(text);
  }

  /// Somebody prepares a part, which is decided by the rules of the moment.
  private static void decided(Signatory engineer, String code) {
    engineer.visit().open("/areas/ZF01/parts/new?kind=storage-place");
    engineer.visit().page().locator("#code").fill(code);
    engineer.visit().page().locator("#name").fill("Shelf of " + code);
    engineer.visit().page().locator("#within").selectOption("IA-1");
    engineer.visit().page().locator("#since").fill("2026-11-01");
    engineer.main().locator("form button[type=submit]").click();
    engineer.asked();
    engineer.signsHere("waits");
  }

  /// The fact of the newest first signature under a storage place.
  private static String lastDecision(Visit visit) {
    JsonArray facts = decisions(visit);
    for (int at = 0; at < facts.size(); at++) {
      JsonObject fact = facts.get(at).getAsJsonObject();
      if (fact.get("canonical").getAsString().contains("site.part-registered")) {
        return fact.get("id").getAsString();
      }
    }
    throw new AssertionError("nobody prepared a part");
  }

  private static JsonArray decisions(Visit visit) {
    String newest = visit.ask("/api/v1/facts?type=identity.approval-prepared.1&rows=100").text();
    return JsonParser.parseString(newest).getAsJsonObject().getAsJsonArray("facts");
  }
}
