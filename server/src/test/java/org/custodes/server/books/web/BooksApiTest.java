package org.custodes.server.books.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.Browser;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class BooksApiTest extends BookPagesTest {

  @Test
  void programsAskAndReadTheSame() {
    opened("YP51", "YA51");
    UUID key = UUID.randomUUID();

    HttpResponse<String> asked = post("/api/v1/books/YA51/changes", changes(key, "500"));
    assertThat(asked.statusCode()).isEqualTo(202);
    HttpResponse<String> again = post("/api/v1/books/YA51/changes", changes(key, "500"));
    assertThat(approvalIn(again)).isEqualTo(approvalIn(asked));
    done(approvalIn(asked), accountant(), deputy());
    HttpResponse<String> done = post("/api/v1/books/YA51/changes", changes(key, "500"));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("\"fact\":\"");

    Browser reader = as(Duty.INSPECTOR);
    assertThat(reader.get("/api/v1/books").body()).contains("\"area\":\"YA51\"");
    assertThat(reader.get("/api/v1/books/YA51").body())
        .contains(
            "\"stock\":[{\"category\":\"E\",\"unit\":\"g\",\"element\":\"500\",\"fissile\":\"20\"}]",
            "\"securityInventory\":[{\"category\":\"E\"");
    assertThat(reader.get("/api/v1/books/entries/" + key).body())
        .contains("\"code\":\"RD\"", "\"account\":\"shipper\"", "\"element\":\"-500\"");
    assertThat(reader.get("/api/v1/books/YA51/entries?code=RD").body()).contains(key.toString());
    assertThat(reader.get("/api/v1/books/YA51/ledger?category=E").body())
        .contains("\"held\":{\"category\":\"E\",\"unit\":\"g\",\"element\":\"500\"");
    assertThat(reader.get("/api/v1/books/YA51/batches").body()).contains("\"batch\":\"X-1\"");
  }

  @Test
  void aReusedKeyAndAFlawHaveTheirCodes() {
    opened("YP52", "YA52");
    UUID key = UUID.randomUUID();
    post("/api/v1/books/YA52/changes", changes(key, "500"));

    HttpResponse<String> reused = post("/api/v1/books/YA52/changes", changes(key, "501"));
    assertThat(reused.statusCode()).isEqualTo(409);
    assertThat(reused.body()).contains("\"code\":\"books.key-reused\"");
    HttpResponse<String> flawed =
        post("/api/v1/books/YA52/changes", changes(UUID.randomUUID(), "x"));
    assertThat(flawed.statusCode()).isEqualTo(422);
    assertThat(flawed.body())
        .contains(
            "\"code\":\"books.flawed\"", "\"field\":\"contents\",\"code\":\"books.unreadable\"");
    HttpResponse<String> check = post("/api/v1/books/YA52/checks", changes(UUID.randomUUID(), "x"));
    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.body()).contains("\"wrong\":[{\"change\":0,\"line\":0");
    HttpResponse<String> keyless = post("/api/v1/books/YA52/changes", "{\"changes\":[{}]}");
    assertThat(keyless.body()).contains("\"code\":\"books.key-malformed\"");
  }

  @Test
  void programsOpenCorrectCloseAndTakeInventory() {
    enterFacility("YP53", "Works YP53");
    enterArea("YA53", "YP53", "Hall", "bulk");
    String batch =
        "{\"point\":\"A\",\"batch\":\"X-1\",\"description\":\"OGHC\",\"items\":\"1\",\"measurement\":\"M\",\"masses\":[{\"category\":\"E\",\"element\":\"1000\",\"fissile\":\"40\"}]}";
    ends(
        post(
            "/api/v1/books/YA53/openings", "{\"day\":\"2026-01-01\",\"listing\":[" + batch + "]}"));
    UUID key = received(new Mba("YA53"), "2026-02-03", "X-2", "500", "20");

    ends(post("/api/v1/books/entries/" + key + "/corrections", "{\"reason\":\"It never came.\"}"));
    ends(post("/api/v1/books/YA53/closings", "{\"through\":\"2026-02-27\"}"));
    ends(
        post(
            "/api/v1/books/YA53/inventories",
            "{\"day\":\"2026-02-28\",\"listing\":[" + batch + "]}"));

    assertThat(as(Duty.INSPECTOR).get("/api/v1/books").body())
        .contains(
            "\"area\":\"YA53\",\"facility\":\"YP53\",\"opened\":\"2026-01-01\",\"closedThrough\":\"2026-02-28\"");
    HttpResponse<String> closed =
        post("/api/v1/books/YA53/closings", "{\"through\":\"2026-02-27\"}");
    assertThat(closed.statusCode()).isEqualTo(409);
    assertThat(closed.body()).contains("\"code\":\"books.closed-before\"");
  }

  @Test
  void aChangeInClosedDaysAndMoreThanIsThereAreRefusedAlike() {
    Mba area = opened("YP54", "YA54");
    received(area, "2026-02-03", "X-9", "500", "20");
    ends(post("/api/v1/books/YA54/closings", "{\"through\":\"2026-02-28\"}"));

    assertThat(post("/api/v1/books/YA54/changes", changes(UUID.randomUUID(), "100")).body())
        .contains("\"code\":\"books.days-closed\"");
    String shipped =
        changes(UUID.randomUUID(), "600")
            .replace("\"RD\"", "\"SD\"")
            .replace("X-1", "X-9")
            .replace("2026-02-10", "2026-03-10")
            .replace(",\"shippersBatch\":\"UNKNOWN\"", "");
    assertThat(post("/api/v1/books/YA54/changes", shipped).body())
        .contains("\"code\":\"books.not-enough\"", "at most what is there: 500 g");
  }

  private void ends(HttpResponse<String> asked) {
    done(approvalIn(asked), accountant(), deputy());
  }

  private HttpResponse<String> post(String path, String body) {
    Browser keeper = keeper();
    String token = Browser.token(keeper.get("/account").body());
    return keeper.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String changes(UUID key, String grams) {
    return "{\"changes\":[{\"key\":\"%s\",\"date\":\"2026-02-10\",\"lines\":[{\"code\":\"RD\",\"point\":\"A\",\"batch\":\"X-1\",\"description\":\"OGHC\",\"items\":\"1\",\"measurement\":\"N\",\"masses\":[{\"category\":\"E\",\"element\":\"%s\",\"fissile\":\"20\"}],\"counterpart\":\"ZZ/ZM02\",\"shippersBatch\":\"UNKNOWN\"}]}]}"
        .formatted(key, grams);
  }

  private static UUID approvalIn(HttpResponse<String> answer) {
    String body = answer.body();
    int at = body.indexOf("\"approval\":\"");
    if (at < 0) {
      throw new IllegalStateException("not asked: " + body);
    }
    return UUID.fromString(body.substring(at + 12, at + 48));
  }
}
