package org.custodes.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// Somebody at the pages who signs at the desk, in one window that keeps their key.
///
/// @param visit the window; the desk is opened in it
/// @param signs what the desk's button says for this person's kind of key
record Signatory(Visit visit, String signs) implements AutoCloseable {

  private static final Pattern APPROVAL = Pattern.compile("/approvals/[0-9a-f-]{36}");

  /// Somebody whose browser holds a key that the demonstration's officers have enrolled.
  static Signatory withKeyOfBrowser(Visit visit) {
    Signatory made = new Signatory(visit.withDesk(), "Sign with this browser’s key");
    made.makesKey("Let this browser hold a key", false);
    return made;
  }

  /// Somebody with a security key of software.
  static Signatory withSecurityKey(Visit visit) {
    Signer.plugIn(visit);
    Signatory made = new Signatory(visit.withDesk(), "Sign with your security key");
    made.makesKey("Make a security key", true);
    return made;
  }

  private void makesKey(String button, boolean touches) {
    visit.open("/account/keys");
    visit.main().locator(".head-actions a").click();
    atDesk(button);
    visit.page().locator("#name").fill("Key of a test");
    visit.main().locator("form[data-from-desk] button").click();
    visit.page().waitForURL(address -> APPROVAL.matcher(address).find());
    visit.main().locator(".approval-foot a.btn--main").click();
    if (touches) {
      atDesk(signs);
    }
    visit.page().waitForURL(address -> address.contains("done=waits"));
  }

  /// Signs the approval that is opened.
  ///
  /// @param after the word behind `done=`: `waits` or `done`
  Signatory signsHere(String after) {
    visit.main().locator(".approval-foot a.btn--main").click();
    atDesk(signs);
    visit.page().waitForURL(address -> address.contains("done=" + after));
    return this;
  }

  /// Opens an approval and signs it.
  Signatory signs(String path, String after) {
    visit.open(path);
    return signsHere(after);
  }

  /// Where the approval is that this person has just asked for.
  String asked() {
    visit.page().waitForURL(address -> APPROVAL.matcher(address).find());
    return visit.path().replaceFirst("[?#].*", "");
  }

  private void atDesk(String button) {
    visit
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  Locator main() {
    return visit.main();
  }

  @Override
  public void close() {
    visit.close();
  }
}
