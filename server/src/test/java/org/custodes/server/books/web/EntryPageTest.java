package org.custodes.server.books.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.Browser;
import org.custodes.server.books.TypedChange;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;

class EntryPageTest extends BookPagesTest {

  @Test
  void aCorrectionShowsWhatItMovesBeforeItIsAskedFor() {
    Mba area = opened("YP31", "YA31");
    UUID key = received(area, "2026-02-03", "P-1", "500", "20");
    Browser keeper = keeper();
    String path = "/books/entries/" + key + "/correct";
    assertThat(keeper.get(path).body())
        .contains("value=\"P-1\"", "value=\"500\"", "value=\"20\"", "readonly");

    Map<String, String> fields = receipt("P-1", "510.5", "20");
    fields.put("reason", "The scale was read wrongly.");
    fields.put("act", "look");
    assertThat(send(keeper, path, fields).body())
        .contains("What the ledger moves by", "+10.5", "\u221210.5");
    fields.put("act", "ask");
    sign(send(keeper, path, fields));

    String old = keeper.get("/books/entries/" + key).body();
    assertThat(old)
        .contains("taken back", "What was posted instead", "/books/entries/" + fields.get("key"))
        .doesNotContain(path);
    assertThat(keeper.get("/books/entries/" + fields.get("key")).body())
        .contains("510.5", "The scale was read wrongly.");
    assertThat(keeper.get(path).statusCode()).isEqualTo(409);
  }

  @Test
  void aCorrectionWithoutAReasonComesBack() {
    Mba area = opened("YP32", "YA32");
    UUID key = received(area, "2026-02-03", "P-1", "500", "20");
    Map<String, String> fields = receipt("P-1", "510", "20");
    fields.put("act", "ask");

    HttpResponse<String> answer = send(keeper(), "/books/entries/" + key + "/correct", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("A reason has 1 to 500 characters.", "value=\"510\"");
  }

  @Test
  void anEntryIsTakenBackForAReason() {
    Mba area = opened("YP33", "YA33");
    UUID key = received(area, "2026-02-03", "P-1", "500", "20");
    Browser keeper = keeper();
    String path = "/books/entries/" + key + "/take-back";

    assertThat(send(keeper, path, Map.of("reason", " ")).body()).contains("A reason has 1 to 500");
    sign(send(keeper, path, Map.of("reason", "It never came.")));

    assertThat(keeper.get("/books/entries/" + key).body()).contains("The entry that takes it back");
    assertThat(keeper.get("/books/YA33/batches").body()).contains("No batch").doesNotContain("P-1");
  }

  @Test
  void aReaderSeesWhoStandsBehindAnEntryAndNoWayToChangeIt() {
    Mba area = opened("YP34", "YA34");
    UUID key = received(area, "2026-02-03", "P-1", "500", "20");

    String page = as(Duty.INSPECTOR).get("/books/entries/" + key).body();

    assertThat(page)
        .contains("Prepared by", "Approved by", "the fact, with its signatures", "Sum")
        .doesNotContain("/correct", "/take-back");
    assertThat(as(Duty.INSPECTOR).get("/books/entries/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(as(Duty.INSPECTOR).get("/books/entries/one").statusCode()).isEqualTo(404);
  }

  @Test
  void historyIsMarkedAndCountsAsKnownSinceItsSourceRecordedIt() {
    enterFacility("YP35", "Works YP35");
    Mba area = enterArea("YA35", "YP35", "Hall", "bulk");
    Instant first = Instant.parse("2026-01-01T20:00:00Z");
    Instant then = Instant.parse("2026-02-03T20:00:00Z");
    TypedChange told = change("2026-02-03", received("P-1", "500", "20"));
    signed(bookkeeping().recordedAt(first).open(accountant().person(), area, OPENED, List.of()));
    signed(
        bookkeeping()
            .recordedAt(then)
            .post(accountant().person(), area, List.of(told), Optional.empty()));
    Browser reader = as(Duty.INSPECTOR);

    assertThat(reader.get("/books/entries/" + told.key()).body())
        .contains("It came as history", "2026-02-03 20:00");
    assertThat(reader.get("/books/YA35?at=2026-02-28&known=2026-02-03T19:59").body())
        .contains("holds <strong>nothing</strong>");
    assertThat(reader.get("/books/YA35?at=2026-02-28&known=2026-02-03T20:00").body())
        .contains("YA35 holds <strong><span class=\"nowrap\">500");
  }
}
