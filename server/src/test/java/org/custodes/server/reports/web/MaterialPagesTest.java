package org.custodes.server.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.custodes.server.SiteTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.frame.Duty;
import org.custodes.server.reports.ImportOutcome;
import org.custodes.server.reports.ImportReports;
import org.custodes.server.reports.Samples;
import org.custodes.server.site.Areas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages and answers about an area that has sent a month's changes, their correction, its
/// listing and its balance, and about one that has sent nothing.
class MaterialPagesTest extends SiteTest {

  private static final String STORY = "TP01";
  private static final String SILENT = "TP02";

  @Autowired private Areas areas;
  @Autowired private ImportReports imports;

  @BeforeEach
  void theStoryIsTold() throws IOException {
    if (areas.find(new org.custodes.accounting.Mba(STORY)).isPresent()) {
      return;
    }
    enterFacility("TPF1", "Page Works");
    enterArea(STORY, "TPF1", "Press hall", "bulk");
    enterArea(SILENT, "TPF1", "Empty hall", "bulk");
    for (String name : List.of("icr-7", "icr-8-corrections", "pil-9", "mbr-10")) {
      assertThat(imports.take(List.of(Samples.of(name, STORY)), Actor.HOUSE))
          .isInstanceOf(ImportOutcome.Taken.class);
    }
  }

  @Test
  void saysFirstWhatTheStateHolds() {
    assertThat(page("/material?at=2026-01-31"))
        .contains("significant quantities</strong>")
        .contains("Page Works", "TP01", "Press hall", "1\u202f345.400", "53.817")
        .contains("+0.669", "\u22120.669")
        .contains("not evaluated");
  }

  @Test
  void showsAreasThatHaveNeverReported() {
    assertThat(page("/material?at=2026-01-31")).contains("Empty hall", "silent since 2020-01-01");
  }

  @Test
  void setsTheSignsOfEuratomAndThePrintedFiguresBesideTheExactOnes() {
    assertThat(page("/material/TP01?at=2026-01-31"))
        .contains("1\u202f345\u202f400")
        .contains("2\u202f161", "2\u202f160", "RALD")
        .contains("<code>TE</code>")
        .contains("prints rounded figures and keeps its rounding adjustments");
  }

  @Test
  void opensAFigureToItsLines() {
    assertThat(page("/material/TP01/E/ledger?at=2026-01-31&from=2025-02-01&code=LD"))
        .contains("\u22122\u202f161")
        .contains("takes back", "<del>")
        .contains("/reports/TP01/8/entries/1")
        .doesNotContain("FA-RELOAD-01");
  }

  @Test
  void showsABatchWithItsLinesAndItsListing() {
    assertThat(page("/material/TP01/E/batch?name=CYL30B0001&at=2026-01-31"))
        .contains("1\u202f000\u202f000")
        .contains("/reports/TP01/7/entries/1", "/reports/TP01/9/entries/1");
  }

  @Test
  void pagesOfAnAreaThatIsSilentSayWhatTheyAreFor() {
    assertThat(page("/material/TP02?at=2026-01-31")).contains("Nothing reported yet");
    assertThat(page("/material/TP02/P/ledger")).contains("No lines");
    assertThat(page("/material/TP02/P/batches")).contains("No batches");
  }

  @Test
  void namesTheSourceOfEveryValue() {
    assertThat(page("/material/tables"))
        .contains("INFCIRC/225/Rev.5", "10 CFR 110 Appendix M", "unconfirmed");
  }

  @Test
  void listsShipmentsAndReceiptsWithoutTheirOtherSide() {
    assertThat(page("/transfers")).contains("CYL30B0001", "not shipped", "ZM02 \u2192 TP01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/material/areas.csv?at=2026-01-31",
        "/material/TP01/balances.csv?at=2026-01-31",
        "/material/TP01/E/ledger.csv?at=2026-01-31",
        "/material/TP01/E/batches.csv?at=2026-01-31",
        "/transfers/open.csv"
      })
  void givesEveryTableAsAFile(String path) {
    HttpResponse<String> answer = as(Duty.INSPECTOR).get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment; filename="));
    assertThat(answer.body().lines().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/material/XXXX, 404, reports.area-unknown",
    "/material/tp01, 404, reports.area-unknown",
    "/material/TP01/X/ledger, 404, reports.category-unknown",
    "/material/TP01/EE/batches, 404, reports.category-unknown",
    "/material?at=2026-02-30, 400, reports.date-malformed",
    "/material?at=31.01.2026, 400, reports.date-malformed",
    "/material?at=+999999-01-01, 400, reports.date-malformed",
    "/material?at=1900-01-01, 400, reports.date-malformed",
    "/material/TP01/E/ledger?at=2026-01-01&from=2026-01-02, 400, reports.days-reversed",
    "/material/TP01/E/ledger?code=NL, 400, reports.code-unknown",
    "/material/TP01/E/ledger?code=PE, 400, reports.code-unknown",
    "/material/TP01/E/ledger?after=7, 400, reports.place-malformed",
    "/material/TP01/E/ledger?after=2026-13-01.7, 400, reports.date-malformed",
    "/material/TP01/E/batch?name=NEVER, 404, reports.batch-unknown",
    "/material/TP01/E/batch?name=, 404, reports.batch-unknown",
    "/material/TP01/E/batch?name=AN-ENDLESS-NAME-OF-A-BATCH, 404, reports.batch-unknown"
  })
  void refusesWhatIsNotThere(String path, int status, String code) {
    HttpResponse<String> answer = as(Duty.INSPECTOR).get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/material",
        "/material/tables",
        "/material/TP01",
        "/material/TP01/E/ledger",
        "/material/TP01/E/ledger.csv",
        "/transfers",
        "/api/v1/material",
        "/api/v1/areas/TP01/balances",
        "/api/v1/transit"
      })
  void administratorsSeeNoMaterial(String path) {
    HttpResponse<String> answer = as(Duty.ADMINISTRATOR).get(path);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("frame.not-yours").doesNotContain("Press hall");
  }

  private String page(String path) {
    HttpResponse<String> answer = as(Duty.INSPECTOR).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
