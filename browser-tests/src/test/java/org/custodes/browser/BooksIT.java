package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month in the books, lived by an accountant and a deputy with keys of their own.
@InTheHouse
class BooksIT {

  private static final String AREA = "/books/ZM09";

  private final Visits visits;

  BooksIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void anAccountantAndADeputyLiveAMonth(@TempDir Path folder) throws Exception {
    try (Signatory accountant = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.ACCOUNTANT));
        Signatory deputy = Signatory.withKeyOfBrowser(visits.freshlyAs(Person.DEPUTY))) {
      open(accountant, deputy);
      post(accountant, deputy);
      correct(accountant, deputy);
      close(accountant, deputy);
      report(new Filers(accountant, deputy, "/filing/ZM09"), folder);

      Visit visit = accountant.visit().open(AREA + "?at=2026-01-31");
      assertThat(visit.main()).containsText("Days are closed through 2026-01-31.");
      assertThat(visit.main()).containsText("990.5");
      for (String path :
          List.of(
              "", "/post", "/entries", "/batches", "/ledger", "/paste", "/close", "/inventory")) {
        inspect(AREA + path, "books-area" + path.replace('/', '-'));
      }
    }
  }

  @Test
  void twoYearsOfAnInventedPlantAreThere() {
    for (String path :
        List.of(
            "",
            "/entries",
            "/batches",
            "/ledger?category=E",
            "/ledger?category=E&from=2026-01-01")) {
      inspect("/books/ZB11" + path, "books-plant" + path.replaceAll("[^a-z0-9]+", "-"));
    }
    try (Visit inspector = visits.as(Person.INSPECTOR).open("/books/ZB11/entries")) {
      inspector.main().locator("tbody a").first().click();
      assertThat(inspector.main()).containsText("It came as history");
      assertThat(inspector.main().locator("a[href$='/correct']")).hasCount(0);
    }
  }

  /// Opens the books, empty, after their form was looked at.
  private void open(Signatory accountant, Signatory deputy) {
    inspect(AREA + "/open", "books-open");
    Visit visit = accountant.visit().open(AREA + "/open");
    visit.page().locator("#day").fill("2026-01-01");
    visit.page().locator("button[value=check]").click();
    visit.page().locator("button[value=ask]").click();
    signed(accountant, deputy);
    inspect("/books", "books");
  }

  /// Chooses the code by keyboard, loses the connection, comes back to the draft, and posts once.
  private static void post(Signatory accountant, Signatory deputy) {
    Visit visit = accountant.visit().open(AREA + "/post");
    Page page = visit.page();
    page.locator("#code").fill("RD");
    page.locator("#code").press("Enter");
    receipt(page);
    Inspection.of(visit, "books-post");

    visit.expectRefusal(AREA + "/post");
    page.route("**" + AREA + "/post", Route::abort);
    page.locator("button[value=ask]").click();
    assertThat(visit.main()).containsText("The connection dropped. Nothing is lost");
    assertThat(page.locator("#element-0-0")).hasValue("20000");
    page.unroute("**" + AREA + "/post");

    visit.open(AREA + "/post?code=RD");
    page.locator("[data-draft-take]").click();
    assertThat(page.locator("#element-0-0")).hasValue("20000");
    page.locator("button[value=ask]").click();
    signed(accountant, deputy);
    visit.open(AREA + "/post?code=RD");
    assertThat(page.locator("[data-draft-found]")).isHidden();
  }

  private void correct(Signatory accountant, Signatory deputy) {
    Visit visit = accountant.visit().open(AREA + "/entries?code=RD");
    visit.main().locator("tbody a").first().click();
    assertThat(visit.main()).containsText("receipt domestic");
    inspect(visit.path(), "books-entry");
    visit.main().locator("a[href$='/correct']").click();
    visit.page().locator("#element-0-0").fill("19990.5");
    visit.page().locator("#reason").fill("The scale was read wrongly.");
    visit.page().locator("button[value=look]").click();
    assertThat(visit.main()).containsText("What the ledger moves by");
    inspect(visit.path(), "books-correct");
    visit.page().locator("button[value=ask]").click();
    signed(accountant, deputy);
  }

  private static void close(Signatory accountant, Signatory deputy) {
    Visit visit = accountant.visit().open(AREA + "/close?through=2026-01-31");
    visit.main().locator(".act-bar button").click();
    signed(accountant, deputy);
  }

  /// Files the month; its file passes the check that anybody can run.
  private static void report(Filers filers, Path folder) throws Exception {
    Visit visit = filers.accountant().visit().open("/filing/ZM09");
    visit.main().locator("a[href*='/prepare?kind=icr']").first().click();
    assertThat(visit.main()).containsText("19 990.5");
    filers.sign();
    Path file = Files.write(folder.resolve("icr.txt"), filers.file(filers.openNewest()));

    Program.Said check = Program.run("report", "check", file.toString());

    assertThat(check.code()).as(check.text()).isZero();
    assertThat(Files.readString(file)).contains("307:ZM09#", "411:RD#");
  }

  /// A page as somebody sees it who opens it first.
  private void inspect(String path, String name) {
    try (Visit visit = visits.as(Person.ACCOUNTANT).open(path)) {
      Inspection.of(visit, name);
    }
  }

  private static void receipt(Page page) {
    page.locator("#date").fill("2026-01-15");
    page.locator("#point-0").fill("A");
    page.locator("#batch-0").fill("P-2026-1");
    page.locator("#items-0").fill("1");
    page.locator("#measurement-0").fill("N");
    page.locator("#description-0").fill("OGHC");
    page.locator("#counterpart-0").fill("ZZ/ZM01");
    page.locator("#shippersBatch-0").fill("UNKNOWN");
    page.locator("#category-0-0").selectOption("E");
    page.locator("#element-0-0").fill("20000");
    page.locator("#fissile-0-0").fill("800");
  }

  /// What the accountant has just asked for, signed by both.
  private static void signed(Signatory accountant, Signatory deputy) {
    String approval = accountant.asked();
    accountant.signsHere("waits");
    deputy.signs(approval, "done");
  }
}
