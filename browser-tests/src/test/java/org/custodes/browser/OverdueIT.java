package org.custodes.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/// A shipment whose receipt nobody reports, on the first page, until somebody does.
@InTheHouse
class OverdueIT {

  private static final String FROM = "ZV01";
  private static final String TO = "ZV02";

  private final Visits visits;

  OverdueIT(Visits visits) {
    this.visits = visits;
  }

  @Test
  void anOverdueShipmentStandsOnTheOverviewUntilItsReceiptIsReported() {
    try (Visit visit = visits.as(Person.OFFICER)) {
      Desk desk = new Desk(visit).registers(FROM).registers(TO).imports(entry(FROM, "SD", ""));

      Locator row = row(visit.open("/"));
      assertThat(row).containsText(FROM + " → " + TO);
      assertThat(row).containsText("2026-03-11");
      assertThat(row).containsText("case-clocks@1");
      assertThat(visit.main()).containsText("Reports due");
      Inspection.of(visit, "overview-overdue");

      desk.imports(entry(TO, "RD", "#447:CYL-ZV"));
      assertThat(row(visit.open("/"))).hasCount(0);
    }
  }

  private static Locator row(Visit visit) {
    return visit.main().locator("tbody tr", new Locator.LocatorOptions().setHasText("CYL-ZV"));
  }

  private static Sample entry(String area, String code, String shipperBatch) {
    return new Sample(
        area + ".txt",
        "001:OI/ZZ;1#002:1/1#003:20260212#006:DOE,JA#010:I#015:20260101/20260131#207:ZF01#307:%s"
                .formatted(area)
            + "#309:N#370:ZZ/%s#372:ZZ/%s#407:1#411:%s#412:20260108#430:O/G/R/B#446:CYL-ZV%s"
                .formatted(FROM, TO, code, shipperBatch)
            + "#469:N#470:1#630:1500000G#670:60000G#\r\n");
  }
}
