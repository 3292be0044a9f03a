package org.custodes.server.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.Browser;
import org.custodes.server.filing.HistoryTest;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class ReconciliationPageTest extends HistoryTest {

  @Test
  void anAccountantOpensBooksWithWhatWasReported() throws IOException {
    Mba area = place("HP01", "HQ01");
    story(area);
    Browser accountant = as(accountant().account());

    String list = accountant.get("/filing").body();
    String page = accountant.get("/filing/HQ01/opening").body();
    HttpResponse<String> asked =
        accountant.post(
            "/filing/HQ01/opening", "/filing/HQ01/opening", Map.of("day", "2026-01-31"));

    assertThat(list).contains("/filing/HQ01/opening");
    assertThat(page)
        .contains("4 batches</strong> were reported at the end of 2026-01-31")
        .contains("CYL30B0001", "href=\"/reports/HQ01/9/entries/1\">9/1</a>");
    UUID approval = UUID.fromString(Browser.redirect(asked).substring("/approvals/".length()));
    sign(accountant(), approval);
    sign(deputy(), approval);
    assertThat(books().find(area)).isPresent();
    assertThat(accountant.get("/filing/HQ01/reconciliation").body())
        .contains("They agree</strong> at the end of 2026-01-31");
    assertThat(accountant.get("/filing/HQ01/opening").statusCode()).isEqualTo(409);
  }

  @Test
  void whatDoesNotFitIsNamedAndNothingCanBeAskedFor() throws IOException {
    Mba area = place("HP02", "HQ02");
    samples(area, "icr-category-change-NE");
    Browser accountant = as(accountant().account());

    String page = accountant.get("/filing/HQ02/opening").body();
    HttpResponse<String> asked =
        accountant.post("/filing", "/filing/HQ02/opening", Map.of("day", "2026-01-31"));

    assertThat(page)
        .contains("No books can be opened", "batch BLEND-01", "-100 kg natural uranium")
        .doesNotContain("Have it signed");
    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("Batch BLEND-01 was reported to hold -100000 g");
  }

  @Test
  void differencesAreShownWithTheirCauses() throws IOException {
    Mba area = books("HP03", "HQ03");
    posted(area, change("2026-02-10", line("LD", "PWD-0101", enriched("1075.4", "43"))));
    reported(
        area,
        12,
        entry("N", "LD", 10, "PWD-0101", "M", "1075", "43"),
        entry("N", "TW", 12, "PEL-0500", "M", "20", "0.8"));
    Browser inspector = as(Duty.INSPECTOR);

    String page = inspector.get("/filing/HQ03/reconciliation").body();
    String all = inspector.get("/filing/HQ03/reconciliation?all=true").body();
    String csv = inspector.get("/filing/HQ03/reconciliation.csv").body();

    assertThat(page)
        .contains("2 batches differ</strong> at the end of 2026-02-28")
        .contains("rounding", "not in the books", "/reports/HQ03/12/entries/2")
        .contains("/books/entries/" + entryOf(area, "PWD-0101"))
        .doesNotContain("FA-RELOAD-02");
    assertThat(all).contains("FA-RELOAD-02");
    assertThat(csv.lines().skip(1))
        .containsExactly(
            "PEL-0500,E,g,100000,99980,20,4000,3999.2,0.8,not-booked,20,0.8,,12/2,",
            "PWD-0101,E,g,198924.6,198925,-0.4,7957,7957,0,rounding,-0.4,0,%s,12/1,"
                .formatted(entryOf(area, "PWD-0101")));
  }

  @Test
  void programsAskForTheSame() throws IOException {
    Mba area = place("HP04", "HQ04");
    story(area);
    Browser accountant = as(accountant().account());

    String proposal = accountant.get("/api/v1/filing/HQ04/opening").body();
    opened(area, TAKEN);
    reported(area, 12, entry("N", "TW", 12, "PEL-0500", "M", "20", "0.8"));

    assertThat(proposal)
        .contains("\"days\":[\"2026-01-31\"]", "\"listed\":[\"9/1\"]", "\"misfits\":[]");
    assertThat(accountant.get("/api/v1/filing/HQ04/reconciliation").body())
        .contains("\"differing\":1", "\"cause\":\"not-booked\"", "\"reportEntry\":\"12/1\"");
  }

  @Test
  void aDayThatIsNoneIsRefusedInWords() throws IOException {
    books("HP05", "HQ05");
    Browser inspector = as(Duty.INSPECTOR);

    HttpResponse<String> early = inspector.get("/filing/HQ05/reconciliation?day=2026-01-15");

    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("Found 2026-01-15, wanted a day from 2026-01-31 to");
    assertThat(inspector.get("/filing/HQ05/reconciliation?day=yesterday").body())
        .contains("Found “yesterday”, wanted a day such as 2026-01-31");
    assertThat(inspector.get("/filing/HQ05/opening").statusCode()).isEqualTo(403);
  }

  private Mba books(String facility, String code) throws IOException {
    Mba area = place(facility, code);
    story(area);
    opened(area, TAKEN);
    return area;
  }
}
