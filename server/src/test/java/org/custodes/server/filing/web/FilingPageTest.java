package org.custodes.server.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.custodes.accounting.Mba;
import org.custodes.server.Browser;
import org.custodes.server.filing.FiledReport;
import org.custodes.server.filing.FilingTest;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class FilingPageTest extends FilingTest {

  private static final String JANUARY_OF =
      "/prepare?kind=icr&correcting=false&from=2026-01-01&to=2026-01-31";

  @Test
  void anAreaShowsWhatIsDueAndLate() {
    Mba area = stocked("GP01", "GQ01");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    Browser accountant = as(accountant().account());

    String page = awaited(accountant, "/filing/GQ01").body();

    assertThat(page)
        .contains("Inventory change report", "2026-01-31")
        .contains(
            "/filing/GQ01/prepare?kind=icr&amp;correcting=false&amp;from=2026-01-01&amp;to=2026-01-31");
    assertThat(accountant.get("/filing").body()).contains("href=\"/filing/GQ01\"");
  }

  @Test
  void aPreviewOpensEachEntryToTheBooksAndIsSignedByTwo() {
    Mba area = stocked("GP02", "GQ02");
    posted(area, change("2026-01-20", discarded("OLD-1", "10.5", "0.42")));
    Browser accountant = as(accountant().account());

    String preview = accountant.get("/filing/GQ02" + JANUARY_OF).body();
    String entry = "/books/entries/" + entryOf(area, "OLD-1");
    HttpResponse<String> asked =
        accountant.post("/filing/GQ02" + JANUARY_OF, "/filing/GQ02/prepare", form("DOE,JA"));

    assertThat(preview).contains("1 entry</strong>, to be report 1", "10.5", "OLD-1", entry);
    assertThat(accountant.get(entry).body()).contains("OLD-1", "10.5");
    assertThat(Browser.redirect(asked)).startsWith("/approvals/");
    UUID approval = UUID.fromString(Browser.redirect(asked).substring("/approvals/".length()));
    assertThat(accountant.get("/approvals/" + approval).body())
        .contains(
            "File report 1 of area GQ02, ICR, about 2026-01-01 to 2026-01-31, with 1 entries");
    sign(accountant(), approval);
    sign(officer2(), approval);
    assertThat(accountant.get("/filing/GQ02/1").body())
        .contains("GQ02-0001-ICR.txt", "/filing/GQ02/1/file", "not sent", entry);
  }

  @Test
  void aNameThatCannotBeSentComesBackWithTheForm() {
    Mba area = stocked("GP03", "GQ03");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    Browser accountant = as(accountant().account());

    HttpResponse<String> answer =
        accountant.post("/filing/GQ03" + JANUARY_OF, "/filing/GQ03/prepare", form("Jane Doe"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Found “Jane Doe”, wanted 1 to 30 capitals", "value=\"Jane Doe\"");
  }

  @Test
  void theFileIsTheOneThatWasSignedAndComesFromTheBooksAgain() {
    FiledReport report = january("GP04", "GQ04");
    Browser inspector = as(Duty.INSPECTOR);

    HttpResponse<String> file = inspector.get("/filing/GQ04/1/file");

    assertThat(file.body().getBytes(StandardCharsets.US_ASCII)).isEqualTo(report.made().bytes());
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "GQ04-0001-ICR.txt");
    assertThat(inspector.get("/filing/GQ04/1/comparison").body())
        .contains("The same, byte for byte");
  }

  @Test
  void anInspectorLooksAndPreparesNothing() {
    january("GP05", "GQ05");
    Browser inspector = as(Duty.INSPECTOR);

    assertThat(inspector.get("/filing/GQ05").body()).doesNotContain("/prepare");
    assertThat(inspector.get("/filing/GQ05/1").body()).doesNotContain("It was sent<");
    assertThat(inspector.get("/filing/GQ05" + JANUARY_OF).statusCode()).isEqualTo(403);
  }

  @Test
  void whatBecameOfAReportIsToldOnItsPage() {
    january("GP06", "GQ06");
    Browser officer = as(officer2().account());

    tell(officer, "sent", "");
    HttpResponse<String> rejected = tell(officer, "rejected", "The period is not ours.");

    assertThat(rejected.statusCode()).isEqualTo(303);
    assertThat(officer.get("/filing/GQ06/1").body())
        .contains("The period is not ours.", "Rejected.", "It was sent again");
    assertThat(tell(officer, "received", "").body()).contains("Not after what was told before");
  }

  @Test
  void aReportThatCannotBeMadeSaysWhy() {
    stocked("GP07", "GQ07");
    Browser accountant = as(accountant().account());

    assertThat(accountant.get("/filing/GQ07" + JANUARY_OF).body())
        .contains("No report can be made.", "the books call for no such report");
    assertThat(accountant.get("/filing/NONE").statusCode()).isEqualTo(404);
    assertThat(accountant.get("/filing/GQ07/77").statusCode()).isEqualTo(404);
    assertThat(accountant.get("/filing/GQ07/prepare?kind=xyz").statusCode()).isEqualTo(422);
  }

  @Test
  void aReportInWordsIsWrittenInAForm() {
    stocked("GP09", "GQ09");
    Browser accountant = as(accountant().account());
    Map<String, String> typed = new HashMap<>(form("DOE,JA"));
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    typed.putAll(Map.of("kind", "textual", "from", today, "to", today));

    HttpResponse<String> empty =
        accountant.post("/filing/GQ09/text", "/filing/GQ09/prepare", typed);
    typed.put("remark", "Drum #3");
    HttpResponse<String> uncarried =
        accountant.post("/filing/GQ09/text", "/filing/GQ09/prepare", typed);
    typed.put("remark", "Scale 3 was out of order.");
    HttpResponse<String> asked =
        accountant.post("/filing/GQ09/text", "/filing/GQ09/prepare", typed);

    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Found 0 characters", "<textarea");
    assertThat(uncarried.statusCode()).isEqualTo(422);
    assertThat(uncarried.body()).contains("Found “#”, wanted Latin letters", "Drum #3");
    UUID approval = UUID.fromString(Browser.redirect(asked).substring("/approvals/".length()));
    sign(accountant(), approval);
    sign(officer2(), approval);
    assertThat(accountant.get("/filing/GQ09/1").body())
        .contains("Textual report", "SCALE 3 WAS OUT OF ORDER.");
  }

  @Test
  void programsPrepareReadCompareAndTell() {
    Mba area = stocked("GP08", "GQ08");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    Browser accountant = as(accountant().account());
    String token = Browser.token(accountant.get("/filing/GQ08" + JANUARY_OF).body());

    HttpResponse<String> asked =
        post(
            accountant,
            token,
            "/api/v1/filing/GQ08",
            "{\"kind\":\"icr\",\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"encoder\":\"DOE,JA\"}");
    assertThat(asked.statusCode()).isEqualTo(202);
    int at = asked.body().indexOf("\"approval\":\"") + 12;
    UUID approval = UUID.fromString(asked.body().substring(at, at + 36));
    sign(accountant(), approval);
    sign(officer2(), approval);

    assertThat(accountant.get("/api/v1/filing/GQ08").body())
        .contains("\"kind\":\"ICR\"", "\"number\":1", "\"counts\":true");
    assertThat(accountant.get("/api/v1/filing/GQ08/1").body())
        .contains("\"630\":\"10G\"", "\"sources\":[\"" + entryOf(area, "OLD-1") + "\"]");
    assertThat(accountant.get("/api/v1/filing/GQ08/1/file").body()).startsWith("001:OI/ZZ;1#");
    assertThat(accountant.get("/api/v1/filing/GQ08/1/comparison").body()).contains("\"same\":true");
    assertThat(
            post(
                    accountant,
                    token,
                    "/api/v1/filing/GQ08/1/deliveries",
                    "{\"receiver\":\"authority\",\"step\":\"sent\"}")
                .statusCode())
        .isEqualTo(201);
    assertThat(
            post(accountant, token, "/api/v1/filing/GQ08", "{\"kind\":\"icr\",\"encoder\":\"X\"}")
                .body())
        .contains("\"code\":\"filing.period-malformed\"");
  }

  private FiledReport january(String facility, String code) {
    Mba area = stocked(facility, code);
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    return filed(changes(area, JANUARY));
  }

  private static HttpResponse<String> tell(Browser browser, String step, String reason) {
    return browser.post(
        "/filing/GQ06/1",
        "/filing/GQ06/1/deliveries",
        Map.of("receiver", "authority", "step", step, "reason", reason));
  }

  private static Map<String, String> form(String encoder) {
    return Map.of(
        "kind",
        "icr",
        "correcting",
        "false",
        "from",
        "2026-01-01",
        "to",
        "2026-01-31",
        "encoder",
        encoder,
        "remark",
        "",
        "grams",
        "3",
        "kilograms",
        "6");
  }

  /// The page once the room has heard of what was posted.
  private static HttpResponse<String> awaited(Browser browser, String path) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> browser.get(path), answer -> answer.body().contains("/prepare"));
  }

  private HttpResponse<String> post(Browser browser, String token, String path, String body) {
    return browser.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
