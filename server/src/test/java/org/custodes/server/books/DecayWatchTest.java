package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.Browser;
import org.custodes.server.books.DecayProposals.Proposal;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.Facts;
import org.custodes.server.frame.Duty;
import org.custodes.server.rules.PackVersion;
import org.custodes.server.rules.Rules;
import org.custodes.server.rules.Ruling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DecayWatchTest extends BooksTest {

  private static final LocalDate FEBRUARYS_END = LocalDate.of(2026, 2, 28);

  @Autowired private BookStore store;
  @Autowired private DecayProposals proposals;
  @Autowired private DecayNotes notes;
  @Autowired private Rules rules;
  @Autowired private Facts facts;
  @Autowired private FactReader reader;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void lossesAreProposedOnceForAMonthAndPostNothing() {
    Mba area = withPlutonium("BJ21", "BE21");

    look("2026-03-10");
    look("2026-03-20");

    assertThat(proposed(area))
        .singleElement()
        .satisfies(fact ->
            assertThat(fact.canonical().text())
                .contains("\"through\":\"2026-02-28\"", "\"batches\":1")
                .contains("\"pack\":\"case-clocks@1"));
    assertThat(waiting("2026-03-20", area)).hasSize(1);
    assertThat(ledger().entries(BookLedger.Query.newest(area))).hasSize(1);
  }

  @Test
  void theNextMonthIsProposedAnew() {
    Mba area = withPlutonium("BJ22", "BE22");

    look("2026-03-10");
    look("2026-04-01");

    assertThat(proposed(area)).hasSize(2);
    assertThat(waiting("2026-04-01", area))
        .extracting(Proposal::through)
        .containsExactly(LocalDate.of(2026, 3, 31));
  }

  @Test
  void whatWasPostedWaitsNoMore() {
    Mba area = withPlutonium("BJ23", "BE23");
    look("2026-03-10");

    signed(proposals.ask(accountant().person(), area, proposals.due(area, FEBRUARYS_END)));

    assertThat(waiting("2026-03-10", area)).isEmpty();
  }

  @Test
  void withoutARuleNothingIsProposed() {
    Mba area = withPlutonium("BJ24", "BE24");
    Ruling silent = day -> rules.replay(new PackVersion("state-infcirc153", 1), day).orElseThrow();

    assertThat(watch("2026-03-10", silent).look()).isZero();
    assertThat(proposed(area)).isEmpty();
  }

  @Test
  void proposalsWaitOnThePagesUntilAnAccountantAsks() {
    Mba area = withPlutonium("BJ25", "BE25");
    look("2026-03-10");
    Browser accountant = as(accountant().account());
    String path = "/books/BE25/decay";

    assertThat(accountant.get("/books/BE25").body()).contains("Loss by decay proposed for 1 batch");
    assertThat(accountant.get("/").body()).contains("href=\"" + path + "\"");
    assertThat(as(Duty.INSPECTOR).get(path).body())
        .contains("PU-1")
        .doesNotContain("Ask for signatures<");
    assertThat(accountant.get("/api/v1" + path).body()).contains("\"batch\":\"PU-1\"");
    HttpResponse<String> asked = accountant.post(path, path, Map.of());
    UUID approval = UUID.fromString(Browser.redirect(asked).substring("/approvals/".length()));
    sign(accountant(), approval);
    sign(deputy(), approval);

    assertThat(accountant.get("/books/BE25").body()).doesNotContain("Loss by decay proposed");
    assertThat(accountant.get(path).body()).contains("Nothing is due.");
    assertThat(accountant.post("/books", path, Map.of()).statusCode()).isEqualTo(409);
    assertThat(books().find(area)).isPresent();
  }

  @Test
  void aLossInClosedDaysNeedsAReason() {
    Mba area = withPlutonium("BJ26", "BE26");
    signed(bookkeeping().close(accountant().person(), area, proposals.lastMonthEnd()));
    Browser accountant = as(accountant().account());
    String path = "/books/BE26/decay";

    assertThat(accountant.post(path, path, Map.of()).statusCode()).isEqualTo(422);
    assertThat(Browser.redirect(accountant.post(path, path, Map.of("reason", "Not seen before."))))
        .startsWith("/approvals/");
  }

  private Mba withPlutonium(String facility, String code) {
    Mba area = opened(facility, code);
    posted(
        area,
        change(
            "2026-01-01",
            new TypedLine(
                "RD",
                "A",
                "PU-1",
                "OQHC",
                "0",
                "N",
                List.of(new TypedLine.TypedMass("P", "1000", "")),
                "ZZ/ZM02",
                "UNKNOWN",
                "2026-01-01",
                Map.of("Pu-239", "900", "Pu-240", "60", "Pu-241", "40"),
                "")));
    return area;
  }

  private void look(String day) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> at(day).look());
  }

  private List<Proposal> waiting(String day, Mba area) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions).execute(_ -> at(day).waiting(area)));
  }

  private DecayWatch at(String day) {
    return watch(day, on -> rules.replay(new PackVersion("case-clocks", 1), on).orElseThrow());
  }

  private DecayWatch watch(String day, Ruling ruling) {
    Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    DecayProposals then =
        new DecayProposals(store, ledger(), bookkeeping(), Clock.fixed(noon, ZoneOffset.UTC));
    return new DecayWatch(books(), then, notes, ruling, facts);
  }

  private List<Fact> proposed(Mba area) {
    return reader.newest(
        new FactReader.Filter(
            Optional.of(DecayWatch.TYPE),
            Optional.empty(),
            Optional.of("decay in " + area),
            Optional.empty(),
            Optional.empty()),
        OptionalLong.empty(),
        10);
  }
}
