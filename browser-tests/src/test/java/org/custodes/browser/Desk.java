package org.custodes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.stream.Stream;

/// What a reporting officer does at the pages.
///
/// @param visit a window of hers
record Desk(Visit visit) {

  /// Has an area put on the State's list, which takes two others.
  Desk registers(String area) {
    visit.visits().clerks().register(area);
    return this;
  }

  /// Hands files in and has them judged only.
  Desk checks(Sample... samples) {
    return handsIn("Only check", samples);
  }

  /// Hands files in to be taken, which they are.
  Desk imports(Sample... samples) {
    handsIn("Import reports", samples);
    assertThat(visit.path()).startsWith("/reports/imports/");
    return this;
  }

  /// Hands files in to be taken, which they are not.
  Desk importsInVain(Sample... samples) {
    visit.expectRefusal("/reports/import");
    handsIn("Import reports", samples);
    assertThat(visit.path()).isEqualTo("/reports/import");
    return this;
  }

  private Desk handsIn(String act, Sample... samples) {
    visit.open("/reports/import");
    visit
        .page()
        .locator("#files")
        .setInputFiles(Stream.of(samples).map(Sample::payload).toArray(FilePayload[]::new));
    button(act).click();
    visit.page().waitForLoadState();
    return this;
  }

  private Locator button(String words) {
    return visit
        .main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
  }
}
