package org.custodes.server.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalLong;
import org.custodes.server.Browser;
import org.custodes.server.PageTest;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.rules.PackReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PacksPageTest extends PageTest {

  private static final String PACK =
      """
      format: 1
      pack: NAME
      version: 1
      kind: cases
      title: Clocks of a test
      authority: Nobody
      values:
        - key: any.take
          value: 3
          unit: hour
          citation: a test
          source: house
          confirmed: true
      """;

  @Autowired private FactReader facts;

  @Test
  void aReaderSeesThePacksThatComeWithTheProgram() {
    String page = as(Duty.INSPECTOR).get("/rules").body();

    assertThat(page)
        .contains("Who must sign twice: a facility", "Reports of a State to the Agency")
        .contains("on the shelf", "7 of 7")
        .doesNotContain("href=\"/rules/new\"");
  }

  @Test
  void aPackIsShownWithEveryValueItsSourceItsDaysAndItsMark() {
    String page = as(Duty.INSPECTOR).get("/rules/packs/operator-euratom/1").body();

    assertThat(page)
        .contains("inventory change: due", "15 days", "until 2025-07-05", "from 2025-07-06")
        .contains("Regulation (Euratom) 2025/974, Article 15(2)")
        .contains("unconfirmed: older text", "read there", "8 working days")
        .contains("were not read in their sources");
  }

  @Test
  void withoutAPackThePageSaysThatEveryActTakesTwo() {
    assertThat(as(Duty.REGULATOR).get("/rules").body())
        .contains("No pack says who must sign what.", "takes two people");
  }

  @Test
  void aRegulatorAsksForAnActivationAndIsLedToItsApproval() {
    Browser regulator = as(Duty.REGULATOR);
    String pack = "/rules/packs/state-infcirc153/1";

    HttpResponse<String> asked =
        regulator.post(pack, pack + "/activation", java.util.Map.of("effective", "2000-01-01"));

    assertThat(Browser.redirect(asked)).startsWith("/approvals/");
    assertThat(regulator.get(Browser.redirect(asked)).body())
        .contains("Put the rules state-infcirc153@1 in force from 2000-01-01");
    assertThat(regulator.get(pack).body()).contains("on the shelf");
  }

  @Test
  void aPackWithUnconfirmedValuesHasNoFormAndIsRefused() {
    Browser regulator = as(Duty.REGULATOR);
    String pack = "/rules/packs/notices-10cfr73/1";
    String token = Browser.token(regulator.get("/rules/packs/state-infcirc153/1").body());

    HttpResponse<String> asked =
        regulator.post(pack + "/activation", java.util.Map.of("effective", "2100-01-01"), token);

    assertThat(regulator.get(pack).body())
        .contains("This pack cannot be put in force here")
        .doesNotContain("Prepare activation");
    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("has 6 values that nobody answers for");
  }

  @Test
  void aReaderSeesNoFormToPutAPackInForce() {
    assertThat(as(Duty.INSPECTOR).get("/rules/packs/state-infcirc153/1").body())
        .doesNotContain("Prepare activation");
  }

  @Test
  void everyShippedPackCanBeShown() {
    Browser reader = as(Duty.MANAGER);
    for (String path : reader.get("/rules").body().split("href=\"", -1)) {
      if (path.startsWith("/rules/packs/")) {
        HttpResponse<String> page = reader.get(path.substring(0, path.indexOf('"')));
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body())
            .doesNotContainPattern(">rules\\.(unit|time|mark|unconfirmed|kind|span|key)\\.");
      }
    }
  }

  @Test
  void theFileComesByteForByte() {
    HttpResponse<String> file = as(Duty.INSPECTOR).get("/rules/packs/state-infcirc153/1/file");

    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(header -> assertThat(header).contains("state-infcirc153-1.yaml"));
    assertThat(PackReader.read("x", Bytes.ofText(file.body())))
        .isInstanceOf(org.custodes.server.rules.PackReading.Good.class);
  }

  @Test
  void aRegulatorPutsAPackOnTheShelfAsAFact() {
    Browser regulator = as(Duty.REGULATOR);

    HttpResponse<String> kept = send(regulator, PACK.replace("NAME", "page-kept"), "keep");

    assertThat(Browser.redirect(kept)).isEqualTo("/rules/packs/page-kept/1");
    assertThat(regulator.get("/rules/packs/page-kept/1").body())
        .contains("3 hours", "It rules nothing until two people activate it.");
    assertThat(kept("page-kept@1"))
        .singleElement()
        .satisfies(fact ->
            assertThat(fact.canonical().text())
                .contains("\"pack\":\"page-kept@1\"", "\"kind\":\"cases\""));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    Browser regulator = as(Duty.REGULATOR);
    send(regulator, PACK.replace("NAME", "page-again"), "keep");

    HttpResponse<String> again = send(regulator, PACK.replace("NAME", "page-again"), "keep");

    assertThat(Browser.redirect(again)).isEqualTo("/rules/packs/page-again/1");
    assertThat(kept("page-again@1")).hasSize(1);
  }

  @Test
  void aVersionIsNeverGivenOtherContent() {
    Browser manager = as(Duty.MANAGER);
    send(manager, PACK.replace("NAME", "page-taken"), "keep");

    HttpResponse<String> other =
        send(manager, PACK.replace("NAME", "page-taken").replace("value: 3", "value: 4"), "keep");
    HttpResponse<String> shipped = send(manager, PACK.replace("NAME", "case-clocks"), "keep");

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("The version page-taken@1 is there already");
    assertThat(shipped.body()).contains("The version case-clocks@1 is there already");
    assertThat(kept("page-taken@1")).hasSize(1);
  }

  @Test
  void everythingWrongWithAFileIsToldWithItsLine() {
    String wrong =
        PACK.replace("NAME", "page-wrong")
            .replace("unit: hour", "unit: fortnight")
            .replace("citation: a test", "citation: ''");

    HttpResponse<String> answer = send(as(Duty.REGULATOR), wrong, "keep");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("2 things are wrong", "Found the unit “fortnight”, wanted one of minute")
        .contains("Found no citation, wanted where the value is written")
        .contains(">10<", ">11<", "pack.yaml");
    assertThat(kept("page-wrong@1")).isEmpty();
  }

  @Test
  void checkingKeepsNothing() {
    HttpResponse<String> answer =
        send(as(Duty.REGULATOR), PACK.replace("NAME", "page-checked"), "check");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("The file is in order", "page-checked@1");
    assertThat(kept("page-checked@1")).isEmpty();
  }

  @Test
  void aFormWithoutAFileIsToldSo() {
    assertThat(send(as(Duty.REGULATOR), "", "keep").body()).contains("Choose a file.");
  }

  @Test
  void whatAFileSaysIsNeverPartOfThePage() {
    String hostile = PACK.replace("NAME", "<script>alert(1)</script>");

    assertThat(send(as(Duty.REGULATOR), hostile, "keep").body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void aFileThatIsTooLargeIsNamed() {
    String large = "#" + "x".repeat(PackReader.MOST_BYTES);

    assertThat(send(as(Duty.REGULATOR), large, "keep").body())
        .contains("Found 262145 bytes, wanted at most 262144.");
  }

  @Test
  void thePreviewSaysThatNoDecisionCouldBeMadeAgainAndRefusesDaysThatAreNone() {
    Browser manager = as(Duty.MANAGER);

    assertThat(
            manager
                .get("/rules/packs/case-clocks/1/preview?from=1950-01-01&until=1950-01-02")
                .body())
        .contains("Had it held from", "any: take");
    HttpResponse<String> wrong =
        manager.get("/rules/packs/case-clocks/1/preview?from=soon&until=2026-02-30");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Found “soon”", "Found “2026-02-30”");
    assertThat(
            manager.get("/rules/packs/case-clocks/1/preview?until=%2B999999999-12-31").statusCode())
        .isEqualTo(422);
    assertThat(
            manager
                .get("/rules/packs/case-clocks/1/preview?from=2026-02-02&until=2026-02-01")
                .body())
        .contains("Found a day before 2026-02-02");
  }

  @Test
  void aPackThatIsNotThereIsNotFound() {
    Browser reader = as(Duty.INSPECTOR);

    assertThat(reader.get("/rules/packs/no-such-pack/1").statusCode()).isEqualTo(404);
    assertThat(reader.get("/rules/packs/case-clocks/one").statusCode()).isEqualTo(404);
    assertThat(reader.get("/rules/packs/CASE/99999").statusCode()).isEqualTo(404);
  }

  @Test
  void programsReadPacksAndWhatHolds() {
    Browser reader = as(Duty.INSPECTOR);

    assertThat(reader.get("/api/v1/rules/packs").body())
        .contains("\"pack\":\"state-infcirc153@1\",\"kind\":\"state-reporting\"");
    assertThat(reader.get("/api/v1/rules/packs/state-infcirc153/1").body())
        .contains("\"key\":\"inventory-change.due\",\"value\":[\"30\"],\"unit\":\"day\"");
    assertThat(reader.get("/api/v1/rules?on=1950-01-01").body()).isEqualTo("[]");
    assertThat(reader.get("/api/v1/rules?on=tomorrow").statusCode()).isEqualTo(422);
  }

  @Test
  void theSearchFindsAPack() {
    assertThat(as(Duty.INSPECTOR).get("/search?q=infcirc153").body())
        .contains("/rules/packs/state-infcirc153/1");
  }

  private List<Fact> kept(String pack) {
    FactReader.Filter filter =
        new FactReader.Filter(
            java.util.Optional.of("rules.pack-kept.1"),
            java.util.Optional.empty(),
            java.util.Optional.of("pack " + pack),
            java.util.Optional.empty(),
            java.util.Optional.empty());
    return facts.newest(filter, OptionalLong.empty(), 10);
  }

  private HttpResponse<String> send(Browser browser, String file, String act) {
    String token = Browser.token(browser.get("/rules/new").body());
    String body =
        part("_csrf", token)
            + part("act", act)
            + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pack.yaml\"\r\n"
            + "Content-Type: application/yaml\r\n\r\n"
            + file
            + "\r\n--edge--\r\n";
    return browser.send(
        HttpRequest.newBuilder(uri("/rules/packs"))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String part(String name, String value) {
    return "--edge\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }
}
