package org.custodes.server.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.SiteTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.frame.Duty;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.ImportOutcome;
import org.custodes.server.reports.ImportReports;
import org.custodes.server.reports.Samples;
import org.custodes.server.site.Areas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An area whose balance came before anything it could be compared with: an import with warnings.
class ImportPagesTest extends SiteTest {

  private static final String AREA = "TW01";

  private static UUID warned = new UUID(0, 0);

  @Autowired private Areas areas;
  @Autowired private ImportReports imports;
  @Autowired private JsonMapper json;

  @BeforeEach
  void aBalanceIsTakenWithWarnings() throws IOException {
    if (areas.find(new Mba(AREA)).isPresent()) {
      return;
    }
    enterFacility("TWF1", "Warned Works");
    enterArea(AREA, "TWF1", "Mill", "bulk");
    warned = taken("mbr-10").id();
  }

  @Test
  void eachWarningLeadsToItsReport() {
    String page = as(Duty.INSPECTOR).get("/reports/imports/" + warned).body();

    assertThat(page)
        .contains("listing-unknown", "changes-unknown")
        .contains("<a class=\"nowrap\" href=\"/reports/TW01/10\">TW01 10</a>");
  }

  @Test
  void programsAreToldTheReportToo() {
    JsonNode finding =
        json.readTree(as(Duty.INSPECTOR).get("/api/v1/imports/" + warned).body()).at("/findings/0");

    assertThat(finding.at("/area").asString()).isEqualTo("TW01");
    assertThat(finding.at("/report").asInt()).isEqualTo(10);
    assertThat(finding.at("/level").asString()).isEqualTo("W");
  }

  @Test
  void aBookBelowZeroSaysWhy() throws IOException {
    enterArea("TW02", "TWF1", "Furnace", "bulk");
    String loss =
        "001:OI/ZZ;1#002:1/1#003:20260212#006:DOE,JA#010:I#015:20260101/20260131#207:ZF01"
            + "#307:TW02#309:N#407:1#411:LD#412:20260115#430:O/G/R/B#446:B1#469:M#470:1"
            + "#630:100G#670:4G#\n";
    assertThat(imports.take(List.of(Samples.upload("loss.txt", loss)), Actor.HOUSE))
        .isInstanceOf(ImportOutcome.Taken.class);
    String why = "Changes without any reported inventory";

    assertThat(as(Duty.INSPECTOR).get("/material/TW02?at=2026-01-31").body()).contains(why);
    assertThat(as(Duty.INSPECTOR).get("/material?at=2026-01-31").body()).contains(why);
  }

  @Test
  void theFirstPageTellsRecentWarningsToWhoeverReadsReports() {
    assertThat(as(Duty.INSPECTOR).get("/").body()).contains("Warnings of recent imports");
    assertThat(as(Duty.ADMINISTRATOR).get("/").body()).doesNotContain("Warnings of recent imports");
  }

  private Import taken(String sample) throws IOException {
    ImportOutcome outcome = imports.take(List.of(Samples.of(sample, AREA)), Actor.HOUSE);
    assertThat(outcome).isInstanceOf(ImportOutcome.Taken.class);
    return ((ImportOutcome.Taken) outcome).taken();
  }
}
