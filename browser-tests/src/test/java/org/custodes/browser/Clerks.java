package org.custodes.browser;

/// The two who put areas on the State's list, each in a window that keeps their key for the whole
/// run.
final class Clerks implements AutoCloseable {

  private final Signatory officer;
  private final Signatory engineer;

  Clerks(Visits visits) {
    this.officer = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.OFFICER));
    this.engineer = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.ENGINEER));
  }

  /// Puts an area of ZF01 on the list.
  void register(String area) {
    officer.visit().open("/areas/new");
    officer.visit().page().locator("#facility").selectOption("ZF01");
    officer.visit().page().locator("#code").fill(area);
    officer.visit().page().locator("#name").fill("Area " + area);
    officer.visit().page().locator("#since").fill("2020-01-01");
    officer.visit().page().locator("input[name=kind][value=bulk]").check();
    officer.main().locator("form button[type=submit]").click();
    String approval = officer.asked();
    officer.signsHere("waits");
    engineer.signs(approval, "done");
  }

  @Override
  public void close() {
    try (officer) {
      engineer.close();
    }
  }
}
