package org.custodes.server.books.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.Browser;
import org.custodes.server.books.BooksTest;
import org.junit.jupiter.api.Test;

class PeriodPageTest extends BookPagesTest {

  @Test
  void booksAreOpenedWithAListingThatIsJudgedFirst() {
    enterFacility("YP41", "Works YP41");
    enterArea("YA41", "YP41", "Hall", "bulk");
    Browser keeper = keeper();
    String wrong = "A;O-1;OGHC;1;M;E;lots;40\n";
    String right = "A;O-1;OGHC;1;M;E;1000;40\nA;O-1;OGHC;1;M;P;5;\n";
    assertThat(listing(keeper, "YA41/open", "2026-01-01", wrong, "ask").body())
        .contains("One line</strong> of 1 has something wrong", "Found lots; wanted grams");

    HttpResponse<String> judged = listing(keeper, "YA41/open", "2026-01-01", right, "ask");
    assertThat(judged.body())
        .contains("All 2 lines are right.", "plutonium", "1\u202f000")
        .doesNotContain("Unaccounted for");
    sign(asked(keeper, "YA41/open", "2026-01-01", right, judged));

    assertThat(keeper.get("/books/YA41").body()).contains("Opened on 2026-01-01.", "plutonium");
    assertThat(keeper.get("/books/YA41/open").body()).contains("The books of YA41 are open.");
  }

  @Test
  void anInventoryIsLaidBesideTheBooksBeforeItIsAskedFor() {
    Mba area = opened("YP42", "YA42", line("", "I-1", enriched("1000", "40")));
    received(area, "2026-02-03", "I-2", "500", "20");
    Browser keeper = keeper();
    String found = "A;I-1;OGHC;1;M;E;999.5;40\nA;I-2;OGHC;1;M;E;500;20\n";

    HttpResponse<String> judged = listing(keeper, "YA42/inventory", "2026-02-28", found, "check");
    assertThat(judged.body())
        .contains("Unaccounted for", "+0.5", "I-1", "1\u202f499.5")
        .contains("positive means missing");
    assertThat(judged.body().indexOf("I-2</th>")).isNegative();
    sign(asked(keeper, "YA42/inventory", "2026-02-28", found, judged));

    String page = keeper.get("/books/YA42?at=2026-02-28").body();
    assertThat(page)
        .contains("Days are closed through 2026-02-28.", "closed by a physical inventory")
        .contains("material unaccounted for");
    assertThat(keeper.get("/books/YA42/close").body()).contains("closed by a physical inventory");
  }

  @Test
  void daysAreClosedAndWhatComesLaterNeedsAReason() {
    opened("YP43", "YA43");
    Browser keeper = keeper();
    assertThat(keeper.get("/books/YA43/close?through=2026-03-31").body())
        .contains("Afterwards nothing is posted into these days", "value=\"2026-03-31\"");
    sign(send(keeper, "/books/YA43/close", Map.of("through", "2026-03-31")));
    assertThat(keeper.get("/books").body()).contains("2026-03-31");

    Map<String, String> late = receipt("P-1", "500", "20");
    HttpResponse<String> refused =
        keeper.post("/books/YA43/post?code=RD", "/books/YA43/post", late);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("lies in days that are closed through 2026-03-31", "value=\"P-1\"");
    late.put("reason", "The paper came late.");
    sign(keeper.post("/books/YA43/post?code=RD", "/books/YA43/post", late));

    assertThat(keeper.get("/books/entries/" + late.get("key")).body())
        .contains("Its day was closed when it came.", "The paper came late.");
  }

  @Test
  void aDayThatCannotBeClosedIsNamed() {
    opened("YP44", "YA44");
    Browser keeper = keeper();

    assertThat(send(keeper, "/books/YA44/close", Map.of("through", "soon")).body())
        .contains("Found “soon”, wanted a day such as");
    assertThat(send(keeper, "/books/YA44/close", Map.of("through", "2090-01-01")).body())
        .contains("2090-01-01 cannot be closed before it has come");
  }

  @Test
  void whatIsNotSignedYetStandsBesideTheClosing() {
    opened("YP45", "YA45");
    Browser keeper = keeper();
    Map<String, String> fields = receipt("P-1", "500", "20");
    UUID approval = approval(keeper.post("/books/YA45/post?code=RD", "/books/YA45/post", fields));

    assertThat(keeper.get("/books/YA45/close").body())
        .contains("One act</strong> is not signed yet", "/approvals/" + approval);
    sign(accountant(), approval);
    assertThat(as(deputy().account()).get("/books/YA45").body())
        .contains("One act</strong> on these books waits for your signature");
  }

  private static HttpResponse<String> asked(
      Browser keeper, String path, String day, String text, HttpResponse<String> judged) {
    String body = judged.body();
    int at = body.indexOf("name=\"checked\" value=\"") + 22;
    Map<String, String> fields = new HashMap<>();
    fields.put("day", day);
    fields.put("text", text);
    fields.put("act", "ask");
    fields.put("checked", body.substring(at, at + 64));
    return send(keeper, "/books/" + path, fields);
  }

  private static HttpResponse<String> listing(
      Browser keeper, String path, String day, String text, String act) {
    return send(keeper, "/books/" + path, Map.of("day", day, "text", text, "act", act));
  }

  @Test
  void whatIsNotSignedYetIsListedToThoseForWhomItWaits() {
    Mba area = opened("YP49", "YA49");
    UUID approval =
        approval(ask(area, change("2026-02-03", BooksTest.received("W-1", "500", "20"))));
    String link = "/approvals/" + approval;
    Browser preparer = as(accountant().account());
    Browser approver = as(deputy().account());

    assertThat(preparer.get("/books/YA49/close").body()).contains(link);
    assertThat(approver.get("/books/YA49/close").body()).doesNotContain(link);
    sign(accountant(), approval);
    assertThat(preparer.get("/books/YA49/close").body()).contains(link);
    assertThat(approver.get("/books/YA49/close").body()).contains(link);
    sign(deputy(), approval);

    assertThat(approver.get("/books/YA49/close").body()).doesNotContain(link);
  }
}
