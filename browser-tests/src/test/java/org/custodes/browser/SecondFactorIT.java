package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Signing in with more than a password.
@InTheHouse
class SecondFactorIT {

  private static final String OWN = "seven quiet geese cross the road";

  private final Visits visits;

  SecondFactorIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void aPasskeyStandsForPasswordAndCodeUntilItIsRemoved() {
    try (Visit visit = newcomer("passkey-reader")) {
      Signer.SecurityKey key = Signer.plugIn(visit);
      makesPasskey(visit);
      visit.open("/account/factors");
      assertThat(visit.main()).containsText("Blue key");
      Inspection.of(visit, "second-factors-passkey");

      leaves(visit);
      Inspection.of(visit, "sign-in-with-passkeys");
      usesPasskey(visit);
      visit.page().waitForURL(address -> !address.contains("/sign-in"));
      visit.open("/account");
      assertThat(visit.main()).containsText("by passkey");

      key.recognises(false);
      leaves(visit);
      usesPasskey(visit);
      assertThat(visit.main().locator("[data-failed]")).isVisible();
      assertThat(visit.path()).startsWith("/sign-in");

      key.recognises(true);
      usesPasskey(visit);
      visit.page().waitForURL(address -> !address.contains("/sign-in"));
      visit.open("/account/factors");
      visit.main().locator("form[action$='/removal'] button").click();
      assertThat(visit.main()).containsText("The second factor is removed.");

      leaves(visit);
      visit.expectRefusal("/sign-in/passkey");
      usesPasskey(visit);
      assertThat(visit.main()).containsText("This passkey opens nothing here");
      Inspection.of(visit, "sign-in-passkey-refused");
    }
  }

  @Test
  void thePasswordAloneOpensNothingWhereThereIsAPasskey() {
    try (Visit visit = newcomer("halfway-reader")) {
      Signer.plugIn(visit);
      makesPasskey(visit);
      leaves(visit);
      visit.signIn("halfway-reader", OWN);
      assertThat(visit.main()).containsText("Your account asks for a passkey too");
      Inspection.of(visit, "second-step-passkey");
      usesPasskey(visit);
      visit.page().waitForURL(address -> !address.contains("/sign-in"));
    }
  }

  @Test
  void aCodeIsAskedForBesideThePassword() {
    try (Visit visit = newcomer("code-reader")) {
      visit.open("/account/factors");
      Inspection.of(visit, "second-factors-none");
      visit.main().locator("form[action='/account/factors/code'] button").click();
      visit.page().locator("#code").waitFor();
      Inspection.of(visit, "second-factors-secret");
      CodeDevice device = new CodeDevice(visit.main().locator("ol p.hash").first().innerText());
      visit.page().locator("#code").fill(device.code(0));
      visit.main().locator("form[action$='/confirmation'] button").click();
      assertThat(visit.main()).containsText("The second factor counts from now on.");
      visit.open("/account/factors");
      Inspection.of(visit, "second-factors-code");

      leaves(visit);
      visit.signIn("code-reader", OWN);
      assertThat(visit.main()).containsText("Now show the code");
      Inspection.of(visit, "second-step-code");
      visit.expectRefusal("/sign-in/code");
      enters(visit, "000000");
      assertThat(visit.main()).containsText("This is not a code of now");
      enters(visit, device.code(1));
      visit.page().waitForURL(address -> !address.contains("/sign-in"));
      visit.open("/account");
      assertThat(visit.main()).containsText("by password and code");
    }
  }

  private Visit newcomer(String login) {
    String handed = visits.keepers().makeInspector(login);
    Visit visit = visits.asStranger().open("/sign-in");
    visit.signIn(login, handed);
    visit.page().locator("#present").fill(handed);
    visit.page().locator("#wanted").fill(OWN);
    visit.page().locator("#again").fill(OWN);
    visit.main().locator("form button[type=submit]").click();
    assertThat(visit.main()).containsText("Your password is changed.");
    return visit;
  }

  private static void makesPasskey(Visit visit) {
    visit.open("/account/factors");
    visit.page().locator("#name").fill("Blue key");
    visit.main().locator("form[data-passkey=make] button").click();
    assertThat(visit.main()).containsText("The second factor counts from now on.");
  }

  private static void usesPasskey(Visit visit) {
    visit.main().locator("form[data-passkey=show] button").click();
  }

  private static void enters(Visit visit, String code) {
    visit.page().locator("#code").fill(code);
    visit.main().locator("form[action='/sign-in/code'] button").click();
  }

  private static void leaves(Visit visit) {
    visit.page().locator("form[action='/sign-out'] button").first().evaluate("one => one.click()");
    visit.page().waitForURL(address -> address.contains("/sign-in"));
  }
}
