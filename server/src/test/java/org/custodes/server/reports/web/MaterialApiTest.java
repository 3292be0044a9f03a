package org.custodes.server.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.custodes.accounting.Mba;
import org.custodes.server.SiteTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.frame.Duty;
import org.custodes.server.reports.ImportReports;
import org.custodes.server.reports.Samples;
import org.custodes.server.site.Areas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaterialApiTest extends SiteTest {

  private static final String AREA = "TM71";

  @Autowired private Areas areas;
  @Autowired private ImportReports imports;
  @Autowired private JsonMapper json;

  @BeforeEach
  void theStoryIsTold() throws IOException {
    if (areas.find(new Mba(AREA)).isPresent()) {
      return;
    }
    enterFacility("TMF1", "Program Works");
    enterArea(AREA, "TMF1", "Mill", "bulk");
    for (String name : List.of("icr-7", "icr-8-corrections", "pil-9", "mbr-10")) {
      imports.take(List.of(Samples.of(name, AREA)), Actor.HOUSE);
    }
  }

  @Test
  void givesABalanceExactAndPrintedInBothSigns() {
    JsonNode balance = answer("/api/v1/areas/TM71/balances?at=2026-01-31").at("/balances/0");

    assertThat(balance.at("/unit").asString()).isEqualTo("g");
    assertThat(balance.at("/iaea/MF/element").asString()).isEqualTo("669");
    assertThat(balance.at("/iaea/DI/fissile").asString()).isEqualTo("30");
    assertThat(balance.at("/euratom/MF/element").asString()).isEqualTo("-669");
    assertThat(balance.at("/euratom/TE/element").asString()).isEqualTo("2161");
    assertThat(balance.at("/printed/RALD/element").asString()).isEqualTo("1");
    assertThat(balance.at("/printedDiffers").asBoolean()).isTrue();
    assertThat(balance.at("/evaluated").asBoolean()).isFalse();
  }

  @Test
  void givesTheLedgerWithTheBookAfterEachLine() {
    JsonNode ledger = answer("/api/v1/areas/TM71/ledger?category=E&at=2026-01-31");

    assertThat(ledger.at("/lines/0/code").asString()).isEqualTo("PB");
    JsonNode last = ledger.at("/lines/" + (ledger.at("/lines").size() - 1));
    assertThat(last.at("/code").asString()).isEqualTo("MF");
    assertThat(last.at("/sum/element").asString()).isEqualTo("1345400");
    assertThat(ledger.at("/next").isNull()).isTrue();
  }

  @Test
  void givesBatchesByName() {
    JsonNode batches = answer("/api/v1/areas/TM71/batches?category=E&at=2026-01-31&after=D");

    assertThat(batches.at("/batches").findValuesAsString("batch"))
        .containsExactly("FA-RELOAD-02", "PEL-0500", "PWD-0101");
    assertThat(batches.at("/batches/0/listed").asString()).isEqualTo("2026-01-31");
  }

  @Test
  void givesWhatTheStateHoldsWithItsProtectionAndSource() {
    JsonNode state = answer("/api/v1/material?at=2026-01-31");

    JsonNode mine =
        state
            .at("/areas")
            .valueStream()
            .filter(held -> held.at("/area").asString().equals(AREA))
            .findFirst()
            .orElseThrow();
    assertThat(mine.at("/protection/category").asString()).isEqualTo("III");
    assertThat(mine.at("/protection/source").asString()).contains("INFCIRC/225");
    assertThat(mine.at("/muf/iaea/element").asString()).isEqualTo("669");
    assertThat(mine.at("/muf/euratom/element").asString()).isEqualTo("-669");
  }

  @Test
  void givesOpenTransfersWithWhatDiffers() {
    JsonNode transit = answer("/api/v1/transit");

    assertThat(transit.at("/transfers").findValuesAsString("receiver")).contains(AREA);
    assertThat(transit.at("/unlisted").asLong()).isZero();
  }

  @Test
  void refusesWithAStableCode() {
    HttpResponse<String> refused =
        as(Duty.INSPECTOR).get("/api/v1/areas/TM71/ledger?category=E&at=soon");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json.readTree(refused.body()).at("/code").asString())
        .isEqualTo("reports.date-malformed");
  }

  private JsonNode answer(String path) {
    HttpResponse<String> answer = as(Duty.INSPECTOR).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }
}
