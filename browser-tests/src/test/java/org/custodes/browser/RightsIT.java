package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who does not see what.
@InTheHouse
class RightsIT {

  private final Visits visits;

  RightsIT(Visits visits) {
    this.visits = visits;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reports/import", "/areas/new", "/accounts", "/accounts/new"})
  void theInspectorChangesNothing(String path) {
    try (Visit visit = visits.as(Person.INSPECTOR).open("/reports")) {
      assertThat(visit.page().locator("a[href='" + path + "']")).hasCount(0);
      visit.openRefused(path, 403);
      assertThat(visit.main()).containsText("This is not open to you");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports",
        "/reports/import",
        "/reports/imports",
        "/material",
        "/transfers",
        "/areas",
        "/record"
      })
  void theAdministratorSeesNoContent(String path) {
    try (Visit visit = visits.as(Person.ADMINISTRATOR).open("/")) {
      assertThat(visit.page().locator("a[href='" + path + "']")).hasCount(0);
      visit.openRefused(path, 403);
      assertThat(visit.main()).containsText("This is not open to you");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/accounts", "/accounts/new"})
  void theOfficerKeepsNoAccounts(String path) {
    try (Visit visit = visits.as(Person.OFFICER).open("/")) {
      assertThat(visit.page().locator("a[href='" + path + "']")).hasCount(0);
      visit.openRefused(path, 403);
    }
  }
}
