package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How a person comes to an account, and loses it.
@InTheHouse
class AccountsIT {

  private static final String OWN = "seven quiet geese cross the road";

  private final Visits visits;

  AccountsIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void aNewPersonChoosesAPasswordBeforeAnythingElse() {
    try (Visit newcomer = visits.asStranger().open("/sign-in")) {
      newcomer.signIn("new-reader", visits.keepers().makeInspector("new-reader"));
      assertThat(newcomer.answer()).containsText("Choose your own password");
      Inspection.of(newcomer, "first-password");
      newcomer.open("/");
      assertThat(newcomer.path()).isEqualTo("/account/password");
    }
  }

  @Test
  void aPersonWithAPasswordOfHerOwnGetsToWork() {
    try (Visit newcomer = visits.asStranger().open("/sign-in")) {
      String handed = visits.keepers().makeInspector("own-reader");
      newcomer.signIn("own-reader", handed);
      choose(newcomer, handed, OWN, OWN);
      newcomer.open("/reports");
      assertThat(newcomer.page().locator("h1")).containsText("Reports");
    }
  }

  @Test
  void aPasswordThatIsNotTakenSaysWhy() {
    try (Visit newcomer = visits.asStranger().open("/sign-in")) {
      String handed = visits.keepers().makeInspector("short-reader");
      newcomer.signIn("short-reader", handed);
      newcomer.expectRefusal("/account/password");
      choose(newcomer, handed, "short", "other");
      assertThat(newcomer.main()).containsText("The password is not changed.");
      Inspection.of(newcomer, "password-refused");
    }
  }

  @Test
  void aClosedAccountOpensNothing() {
    try (Visit closed = visits.asStranger().open("/sign-in")) {
      String handed = visits.keepers().makeInspector("closed-reader");
      visits.keepers().close("closed-reader");
      closed.expectRefusal("/sign-in");
      closed.signIn("closed-reader", handed);
      assertThat(closed.main()).containsText("This is not an account and its password.");
    }
  }

  @Test
  void anAccountThatIsTakenIsRefusedAndAllIsKept() {
    try (Visit visit = visits.as(Person.ADMINISTRATOR).open("/accounts/new")) {
      visit.expectRefusal("/accounts");
      Keepers.fill(visit, "officer");
      assertThat(visit.page().locator("#name")).hasValue("Reader officer");
      assertThat(visit.page().locator("#login")).hasAttribute("aria-invalid", "true");
      Inspection.of(visit, "account-refused");
    }
  }

  private static void choose(Visit visit, String present, String wanted, String again) {
    visit.page().locator("#present").fill(present);
    visit.page().locator("#wanted").fill(wanted);
    visit.page().locator("#again").fill(again);
    visit.main().locator("form button[type=submit]").click();
    visit.page().waitForLoadState();
  }
}
