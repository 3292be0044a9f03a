package org.custodes.server.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.server.facts.FactReader;
import org.custodes.server.filing.Statements.Compared;
import org.custodes.server.filing.Statements.Outcome;
import org.custodes.server.filing.Statements.Why;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class StatementsTest extends HistoryTest {

  @Autowired private Statements statements;
  @Autowired private Deliveries deliveries;
  @Autowired private FactReader facts;
  @Autowired private JdbcClient jdbc;

  @Test
  void aStatementThatSaysWhatReportsAndBooksSayAgrees() throws IOException {
    Mba area = books("HS01", "HC01");

    Statement statement = taken("AG-1", "2026-02-15", "HC01;2026-01-31;E;1345400;53817");
    Compared line = compared(statement);

    assertThat(line.now().differs()).isFalse();
    assertThat(line.now().book()).contains(content("1345400", "53817"));
    assertThat(line.cause()).isEmpty();
    assertThat(statement.lines().getFirst().stated().area()).isEqualTo(area);
    assertThat(facts.find(statement.fact()).orElseThrow().canonical().text())
        .contains("\"reference\":\"AG-1\"", "\"booked\":\"1345400000000\"", "\"differing\":0");
    assertThat(statements.find(statement.id())).contains(statement);
  }

  @Test
  void theLastDigitOfTheStatementIsRounding() throws IOException {
    Mba area = place("HS02", "HC02");
    story(area);
    reported(area, 12, entry("N", "LD", 3, "PWD-0101", "M", "0.4", "0.016"));
    opened(area, LocalDate.of(2026, 2, 28));

    assertThat(compared(taken("AG-2", "2026-03-20", "HC02\t2026-02-28\tE\t1345400\t53817")).cause())
        .contains(new Why.Rounding());
  }

  @Test
  void aReportMadeLaterIsNamed() throws IOException {
    Mba area = books("HS03", "HC03");
    reported(area, 12, entry("N", "LD", 3, "PWD-0101", "M", "1000", "40"));

    Compared line = compared(taken("AG-3", "2026-03-01", "HC03;2026-02-28;E;1345400;53817"));

    assertThat(line.now().lessReport()).isEqualTo(content("1000", "40"));
    assertThat(line.cause()).contains(new Why.NotInIt(List.of(12), List.of()));
    assertThat(line.now().lessBook()).contains(Content.zero(Category.ENRICHED));
    assertThat(line.between()).containsExactly(Cause.Kind.NOT_BOOKED);
  }

  @Test
  void aReportThatTheAgencyDidNotHaveIsNamed() throws IOException {
    Mba area = books("HS04", "HC04");
    posted(area, change("2026-02-10", discarded("PWD-0101", "1000", "40")));
    FiledReport report = filed(changes(area, FEBRUARY));
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    Statement statement = taken("AG-4", today, "HC04;2026-02-28;E;1345400;53817");

    assertThat(compared(statement).cause())
        .contains(new Why.NotInIt(List.of(), List.of(report.number())));
    toAgency(report, "sent");
    toAgency(report, "received");

    assertThat(compared(statement).cause()).contains(new Why.Unknown());
  }

  @Test
  void whatNoRuleExplainsIsUnknownAndCounted() throws IOException {
    books("HS05", "HC05");

    Statement statement = taken("AG-5", "2026-02-15", "HC05;2026-01-31;E;1345000;53817");

    assertThat(compared(statement).cause()).contains(new Why.Unknown());
    assertThat(facts.find(statement.fact()).orElseThrow().canonical().text())
        .contains("\"differing\":1", "\"unknown\":1");
  }

  @Test
  void anAreaWithoutBooksIsComparedWithItsReports() throws IOException {
    Mba area = place("HS06", "HC06");
    samples(area, "icr-category-change-NE");

    Compared line = compared(taken("AG-6", "2026-02-15", "HC06;2026-01-31;N;-100;-711"));

    assertThat(line.now().book()).isEmpty();
    assertThat(line.now().differs()).isFalse();
  }

  @Test
  void whatWasSaidWhenItWasTakenInStays() throws IOException {
    Mba area = books("HS07", "HC07");
    Statement statement = taken("AG-7", "2026-03-20", "HC07;2026-02-28;E;1345400;53817");
    posted(area, change("2026-02-10", discarded("PWD-0101", "10", "0.4")));

    Compared line = compared(statements.find(statement.id()).orElseThrow());

    assertThat(line.then().book()).contains(content("1345400", "53817"));
    assertThat(line.now().book()).contains(content("1345390", "53816.6"));
    assertThat(line.between()).containsExactly(Cause.Kind.NOT_REPORTED);
    assertThatThrownBy(() -> jdbc.sql("delete from filing.statement").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void everyLineThatCannotBeRightIsNamed() {
    Outcome outcome =
        take(
            "AG-8",
            "2026-02-15",
            """
            area;day;category;element;fissile
            HC8;2026-01-31;E;1;0
            HC08;2026-02-30;E;1;0
            HC08;2026-03-01;E;1;0
            HC08;2026-01-31;X;1;0
            HC08;2026-01-31;E;one;0
            HC08;2026-01-31;P;1;0.5
            HC08;2026-01-31
            HC08;2026-01-31;T;5
            HC08;2026-01-31;T;6
            """);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Wrong.class,
            refused ->
                assertThat(refused.wrong())
                    .extracting(wrong -> wrong.line() + " " + wrong.field() + " " + wrong.found())
                    .containsExactly(
                        "2 area HC8",
                        "3 day 2026-02-30",
                        "4 day 2026-03-01",
                        "5 category X",
                        "6 element one",
                        "7 fissile 0.5",
                        "8 line 2 fields",
                        "10 category HC08 2026-01-31 T twice"));
  }

  @Test
  void aStatementIsTakenInOnce() throws IOException {
    books("HS09", "HC09");
    taken("AG-9", "2026-02-15", "HC09;2026-01-31;E;1345400;53817");

    assertThat(take("AG-9", "2026-02-15", "HC09;2026-01-31;E;1345400.0;53817"))
        .isEqualTo(new Outcome.Refused(new FilingRefusal.StatementKnown("AG-9")));
  }

  @Test
  void limitsAreKept() {
    String many =
        IntStream.rangeClosed(0, Statement.MOST_LINES)
            .mapToObj(i -> "H%03d;2026-01-31;E;1;0".formatted(i))
            .collect(Collectors.joining("\n"));

    assertThat(take("AG-10", "2026-02-15", many))
        .isEqualTo(
            new Outcome.Wrong(
                List.of(new ReadStatement.Wrong(0, "line", "201 lines", "1 to 200 lines"))));
    assertThat(take("AG-10", "2026-02-15", " ")).isInstanceOf(Outcome.Wrong.class);
    assertThat(take("A".repeat(41), "2026-02-15", "H001;2026-01-31;E;1;0"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(take("AG-10", "2999-01-01", "H001;2026-01-31;E;1;0"))
        .isEqualTo(new Outcome.Refused(new FilingRefusal.Malformed("issued", "2999-01-01")));
  }

  private Mba books(String facility, String code) throws IOException {
    Mba area = place(facility, code);
    story(area);
    opened(area, TAKEN);
    return area;
  }

  private void toAgency(FiledReport report, String step) {
    FilingOutcome told =
        deliveries.tell(
            officer2().person(),
            report.submission().area(),
            report.number(),
            new Deliveries.Typed("agency", step, ""));
    assertThat(told).isInstanceOf(FilingOutcome.Told.class);
  }

  private Outcome take(String reference, String issued, String lines) {
    return statements.take(officer2().person(), new Statements.Typed(reference, issued, lines));
  }

  private Statement taken(String reference, String issued, String lines) {
    Outcome outcome = take(reference, issued, lines);
    if (outcome instanceof Outcome.Kept(var statement)) {
      return statement;
    }
    throw new IllegalStateException("not taken in: " + outcome);
  }

  private Compared compared(Statement statement) {
    return Optional.of(statements.compare(statement)).map(List::getFirst).orElseThrow();
  }

  private static Content content(String grams, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(grams), Mass.ofGrams(fissile));
  }
}
