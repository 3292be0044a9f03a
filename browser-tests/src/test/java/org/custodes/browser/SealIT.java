package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The record is sealed and witnessed while the demonstration runs, and what it hands out is
/// checked by another process.
@InTheHouse
class SealIT {

  private static final double PATIENCE = 60_000;

  private final Visits visits;

  SealIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void whatTwoPeoplePostIsWitnessedAndItsProofIsGoodElsewhere(@TempDir Path folder)
      throws Exception {
    try (Signatory accountant = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.ACCOUNTANT));
        Signatory deputy = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.DEPUTY))) {
      Filers filers = new Filers(accountant, deputy, "/filing/ZB11");
      Visit visit = accountant.visit().open("/filing/ZB11/text");
      visit.page().locator("#remark").fill("The record is sealed.");
      filers.sign();
      visit.open(filers.openNewest());
      visit.main().locator("a[href^='/record/']").click();
      String fact = visit.path();

      awaitWitnessed(visit, fact);
      Inspection.of(visit, "seal-fact");
      Path bytes = take(visit, fact + "/bytes", folder.resolve("fact.json"));
      Path proof = take(visit, fact + "/proof", folder.resolve("proof.txt"));
      Path policy = take(visit, "/seal/policy", folder.resolve("policy.txt"));
      Program.Said good = check(proof, bytes, policy);

      assertThat(good.code()).as(good.text()).isZero();
      assertThat(good.text()).contains("was witnessed at", "state", "peer");
      Files.writeString(
          bytes, Files.readString(bytes).replace("THE RECORD IS SEALED", "THE RECORD IS SEALEd"));
      assertThat(check(proof, bytes, policy).code()).isEqualTo(1);
    }
  }

  @Test
  void thePageSaysWhoWatchesAndHowToCheck() {
    try (Visit visit = visits.as(Person.ADMINISTRATOR).open("/seal")) {
      assertThat(visit.main()).containsText("state");
      assertThat(visit.main()).containsText("peer");
      Inspection.of(visit, "seal");
      assertThat(visit.page().locator("footer")).containsText("witnessed");
      Inspection.of(visit.open("/seal/verify"), "seal-verify");
      assertThat(visit.main()).containsText("custodes log verify");
    }
  }

  /// Opens the fact again and again until witnesses outside have signed for it.
  private static void awaitWitnessed(Visit visit, String fact) {
    double end = System.currentTimeMillis() + PATIENCE;
    while (!visit.main().innerText().toLowerCase(Locale.ROOT).contains("unchanged since")
        && System.currentTimeMillis() < end) {
      visit.page().waitForTimeout(500);
      visit.open(fact);
    }
    assertThat(visit.main())
        .containsText("unchanged since", new ContainsTextOptions().setTimeout(1_000));
  }

  private static Path take(Visit visit, String path, Path file) throws Exception {
    APIResponse answer = visit.ask(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return Files.write(file, answer.body());
  }

  private static Program.Said check(Path proof, Path bytes, Path policy) throws Exception {
    return Program.run(
        "log",
        "check",
        proof.toString(),
        "--entry",
        bytes.toString(),
        "--policy",
        policy.toString());
  }
}
