package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Getting in and out.
@InTheHouse
class SignInIT {

  /// Failures that lock an account, as `identity.Lockout` has it.
  private static final int TRIES = 5;

  private final Visits visits;

  SignInIT(Visits visits) {
    this.visits = visits;
  }

  @ParameterizedTest
  @EnumSource
  void eachPersonGetsIn(Person person) {
    try (Visit visit = visits.freshlyAs(person)) {
      assertThat(visit.path()).isEqualTo("/");
      assertThat(visit.page().locator("h1")).containsText("Overview");
    }
  }

  @Test
  void aStrangerIsLedToSigningInAndThenToWhatWasAskedFor() {
    try (Visit visit = visits.asStranger().withDesk().open("/account")) {
      assertThat(visit.path()).startsWith("/sign-in");
      visit.signIn("officer", visits.house().password(Person.OFFICER));
      visit.page().waitForURL(address -> address.endsWith("/account"));
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndTheAccountKept() {
    try (Visit visit = visits.asStranger().open("/sign-in").expectRefusal("/sign-in")) {
      visit.signIn("somebody-else", "not the password");
      assertThat(visit.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
          .containsText("This is not an account and its password.");
      assertThat(visit.page().locator("#login")).hasValue("somebody-else");
      assertThat(visit.page().locator("#password")).hasValue("");
      Inspection.of(visit, "sign-in-wrong");
    }
  }

  @Test
  void manyWrongPasswordsLockTheAccount() {
    try (Visit visit = visits.asStranger().open("/sign-in").expectRefusal("/sign-in")) {
      for (int i = 0; i <= TRIES; i++) {
        visit.signIn("locked-out", "guess number " + i);
        visit.page().waitForLoadState();
      }
      assertThat(visit.main()).containsText("Too many failures. Nothing is tried just now.");
      assertThat(visit.main()).containsText("Try again after");
      Inspection.of(visit, "sign-in-locked");
    }
  }

  @Test
  void signingOutEndsTheSession() {
    try (Visit visit = visits.freshlyAs(Person.OFFICER)) {
      visit.page().locator("details.menu").last().locator("summary").click();
      visit.page().getByText("Sign out").click();
      assertThat(visit.main()).containsText("You are signed out.");
      visit.open("/account");
      assertThat(visit.path()).startsWith("/sign-in");
    }
  }

  /// By somebody whose session no other test shares.
  @Test
  void aSessionEndedElsewhereIsOver() {
    try (Visit here = visits.freshlyAs(Person.REGULATOR);
        Visit there = visits.freshlyAs(Person.REGULATOR)) {
      there.open("/account");
      here.open("/account");
      endAllOthers(here);
      there.open("/account");
      assertThat(there.path()).startsWith("/sign-in");
    }
  }

  private static void endAllOthers(Visit visit) {
    var others = visit.page().locator("tr:not(:has-text('this one')) form[action$='/end'] button");
    while (others.count() > 0) {
      others.first().click();
      visit.page().waitForLoadState();
    }
  }
}
