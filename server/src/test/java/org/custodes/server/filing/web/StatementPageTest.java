package org.custodes.server.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.custodes.accounting.Mba;
import org.custodes.server.Browser;
import org.custodes.server.filing.HistoryTest;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class StatementPageTest extends HistoryTest {

  private static final String ALL = "/filing/statements";

  @Test
  void anOfficerTakesAStatementInAndSeesWhatRemains() throws IOException {
    Mba area = place("HT01", "HD01");
    story(area);
    opened(area, TAKEN);
    Browser officer = as(officer2().account());

    HttpResponse<String> taken =
        officer.post(
            ALL,
            ALL,
            Map.of(
                "reference", "AG-HD01",
                "issued", "2026-02-15",
                "text", "HD01;2026-01-31;E;1345000;53817"));
    String page = officer.get(Browser.redirect(taken)).body();

    assertThat(page)
        .contains("1 line differs</strong>, 1 from the reports for an unknown cause")
        .contains("HD01", "/filing/HD01/reconciliation?day=2026-01-31");
    assertThat(officer.get(ALL).body()).contains("AG-HD01");
    assertThat(as(Duty.INSPECTOR).get("/api/v1" + Browser.redirect(taken)).body())
        .contains("\"cause\":\"unknown\"", "\"element\":\"1345000\"");
  }

  @Test
  void linesThatCannotBeRightComeBackWithTheForm() {
    Browser officer = as(officer2().account());

    HttpResponse<String> answer =
        officer.post(
            ALL,
            ALL,
            Map.of("reference", "AG-HD02", "issued", "2026-02-15", "text", "HD02;never;E;1;0"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Line 1: found “never”, wanted a day such as 2026-06-30, not after 2026-02-15")
        .contains("HD02;never;E;1;0", "value=\"AG-HD02\"");
  }

  @Test
  void whoOnlyReadsTakesNothingIn() {
    assertThat(as(Duty.INSPECTOR).get(ALL).body()).doesNotContain("<textarea");
    assertThat(as(Duty.INSPECTOR).get(ALL + "/none").statusCode()).isEqualTo(404);
  }
}
