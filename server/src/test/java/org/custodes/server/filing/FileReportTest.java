package org.custodes.server.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.server.facts.FactReader;
import org.custodes.server.identity.Approvals.Signing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class FileReportTest extends FilingTest {

  @Autowired private FileReport fileReport;
  @Autowired private FiledReports filed;
  @Autowired private DueReports due;
  @Autowired private Reproduction reproduction;
  @Autowired private FactReader facts;
  @Autowired private JdbcClient jdbc;

  @Test
  void aMonthsChangesBecomeAReportThatTwoSign() {
    Mba area = stocked("GF01", "GA01");
    posted(area, change("2026-01-08", received("CYL-1", "1500", "60")));
    posted(area, change("2026-01-20", discarded("OLD-1", "10.5", "0.42")));

    FiledReport report = filed(changes(area, JANUARY));

    assertThat(text(report))
        .isEqualTo(
            """
            001:OI/ZZ;1#002:1/2#003:%1$s#006:DOE,JA#010:I#015:20260101/20260131#207:GF01#307:GA01#\
            309:N#370:ZZ/ZM02#372:ZZ/GA01#407:A#411:RD#412:20260108#430:O/G/H/C#446:CYL-1#\
            447:UNKNOWN#469:N#470:1#630:1500G#670:60G#
            001:OI/ZZ;1#002:2#003:%1$s#006:DOE,JA#010:I#015:20260101/20260131#207:GF01#307:GA01#\
            309:N#407:A#411:LD#412:20260120#430:O/G/H/C#446:OLD-1#469:M#470:1#630:10.5G#670:0.42G#
            """
                .formatted(report.submission().head().date().toString().replace("-", "")));
    assertThat(facts.find(report.fact()).orElseThrow().canonical().text())
        .contains("\"sha256\":\"" + report.submission().sha256().hex() + "\"")
        .contains("It tells LD 1, RD 1.");
    assertThat(report.preparer()).isEqualTo(accountant().person().person());
    assertThat(report.approver()).contains(officer2().person().person());
  }

  @Test
  void everyEntryOfAReportNamesTheEntryOfTheBooks() {
    Mba area = stocked("GF02", "GA02");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));

    FiledReport report = filed(changes(area, JANUARY));

    assertThat(report.made().lines())
        .singleElement()
        .satisfies(line -> assertThat(line.sources()).containsExactly(entryOf(area, "OLD-1")));
  }

  @Test
  void aLateCorrectionProposesACorrectingReport() {
    Mba area = stocked("GF03", "GA03");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    FiledReport first = filed(changes(area, JANUARY));
    corrected(area, "OLD-1", change("2026-01-20", discarded("OLD-1", "11", "0.44")));
    posted(area, change("2026-01-25", line("TW", "OLD-1", enriched("5", "0.2"))));

    DueReports.Due proposed = awaited(area, one -> one.wanted().correcting());
    FiledReport second = filed(proposed.wanted());

    assertThat(proposed.entries()).isEqualTo(2);
    assertThat(second.number()).isEqualTo(2);
    assertThat(text(second)).contains("309:C/ZZ;1/1#", "630:11G#", "309:A/ZZ;1/2#", "630:5G#");
    assertThat(text(first)).contains("630:10G#");
    assertThat(due.of(area)).isEmpty();
    assertThat(reproduction.compare(first).same()).isTrue();
    assertThat(reproduction.compare(second).same()).isTrue();
  }

  @Test
  void anInventoryTakingCallsForAListingAndABalanceInThisOrder() {
    Mba area = stocked("GF04", "GA04");
    posted(area, change("2026-02-20", discarded("OLD-1", "10", "0.4")));
    inventory(area, FIRST_QUARTER.end(), line("", "OLD-1", enriched("99989", "3999.5")));

    assertThat(refusal(ask(listing(area, FIRST_QUARTER))))
        .isEqualTo(new FilingRefusal.First("changes", FEBRUARY));
    filed(changes(area, FEBRUARY));
    assertThat(refusal(ask(balance(area, FIRST_QUARTER))))
        .isEqualTo(new FilingRefusal.First("listing", FIRST_QUARTER));
    filed(listing(area, FIRST_QUARTER));
    FiledReport balance = filed(balance(area, FIRST_QUARTER));

    assertThat(text(balance).lines().map(FileReportTest::figures))
        .containsExactly(
            "411:PB#630:100000G#670:4000G#",
            "411:LD#630:10G#670:0.4G#",
            "411:BE#630:99990G#670:3999.6G#",
            "411:BA#630:99990G#670:3999.6G#",
            "411:PE#630:99989G#670:3999.5G#",
            "411:MF#630:1G#670:0.1G#");
    assertThat(facts.find(balance.fact()).orElseThrow().canonical().text())
        .contains("It finds unaccounted for 1 g enriched uranium (0.1 g fissile).");
    assertThat(reproduction.compare(balance).same()).isTrue();
  }

  @Test
  void aLateCorrectionInAClosedPeriodCorrectsItsBalanceToo() {
    Mba area = stocked("GF05", "GA05");
    posted(area, change("2026-02-20", discarded("OLD-1", "10", "0.4")));
    inventory(area, FIRST_QUARTER.end(), line("", "OLD-1", enriched("99990", "3999.6")));
    filed(changes(area, FEBRUARY));
    filed(listing(area, FIRST_QUARTER));
    FiledReport balance = filed(balance(area, FIRST_QUARTER));
    corrected(area, "OLD-1", change("2026-02-20", discarded("OLD-1", "9", "0.36")));

    FiledReport changes = filed(awaited(area, one -> one.wanted().correcting()).wanted());
    FiledReport second =
        filed(awaited(area, one -> one.wanted().type() == ReportType.MBR).wanted());

    assertThat(text(changes)).contains("309:C/ZZ;1/1#", "630:9G#");
    assertThat(text(second).lines().map(FileReportTest::figures))
        .containsExactly(
            "411:LD#630:9G#670:0.36G#",
            "411:BE#630:99991G#670:3999.64G#",
            "411:BA#630:99991G#670:3999.64G#",
            "411:MF#630:1G#670:0.04G#");
    assertThat(text(second)).contains("309:C/ZZ;3/");
    assertThat(List.of(balance, changes, second))
        .allSatisfy(report -> assertThat(reproduction.compare(report).same()).isTrue());
  }

  @Test
  void emptyPeriodsNeedNoChangeReport() {
    Mba area = stocked("GF06", "GA06");

    assertThat(refusal(ask(changes(area, JANUARY))))
        .isEqualTo(new FilingRefusal.NothingToReport(JANUARY));
    assertThat(due.of(area)).isEmpty();
  }

  @Test
  void aMonthIsReportedOnceAndOnlyWhenItIsOver() {
    Mba area = stocked("GF07", "GA07");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    filed(changes(area, JANUARY));
    Period half = new Period(JANUARY.start(), JANUARY.end().minusDays(1));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    assertThat(refusal(ask(changes(area, JANUARY))))
        .isEqualTo(new FilingRefusal.Reported(JANUARY, 1));
    assertThat(refusal(ask(changes(area, half)))).isEqualTo(new FilingRefusal.NoPeriod(half));
    Period running = ReportMaker.month(today);
    assertThat(refusal(ask(changes(area, running))))
        .isEqualTo(new FilingRefusal.NotOver(running.end(), today));
    assertThat(refusal(ask(balance(area, FIRST_QUARTER))))
        .isEqualTo(new FilingRefusal.NoPeriod(FIRST_QUARTER));
  }

  @Test
  void ofTwoThatWaitForOneNumberTheSecondIsRefused() {
    Mba area = stocked("GF08", "GA08");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    posted(area, change("2026-02-20", discarded("OLD-1", "10", "0.4")));
    UUID january = approval(ask(changes(area, JANUARY)));
    UUID february = approval(ask(changes(area, FEBRUARY)));
    sign(accountant(), january);
    sign(accountant(), february);
    sign(officer2(), february);

    Signing late = sign(officer2(), january);

    assertThat(late)
        .isInstanceOfSatisfying(
            Signing.Refused.class,
            refused -> assertThat(refused.why().code()).isEqualTo("filing.not-next"));
    assertThat(filed(changes(area, JANUARY)).number()).isEqualTo(2);
  }

  @Test
  void whatIsPostedAfterPreparingIsNotInTheReport() {
    Mba area = stocked("GF09", "GA09");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    UUID approval = approval(ask(changes(area, JANUARY)));
    posted(area, change("2026-01-21", discarded("OLD-1", "20", "0.8")));

    sign(accountant(), approval);
    sign(officer2(), approval);

    FiledReport report = filed.find(area, 1).orElseThrow().report();
    assertThat(report.submission().entries()).isEqualTo(1);
    assertThat(awaited(area, one -> one.wanted().correcting()).entries()).isEqualTo(1);
    assertThat(reproduction.compare(report).same()).isTrue();
  }

  @Test
  void aRejectedReportIsFiledAnewUnderItsNumber() {
    Mba area = stocked("GF10", "GA10");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    FiledReport first = filed(changes(area, JANUARY));
    tell(first, "sent", "");
    tell(first, "rejected", "The encoder is not known.");
    corrected(area, "OLD-1", change("2026-01-20", discarded("OLD-1", "11", "0.44")));

    DueReports.Due again = awaited(area, one -> one.anew().isPresent());
    FiledReport second = filed(again.wanted());

    assertThat(again.anew()).contains(1);
    assertThat(second.number()).isEqualTo(1);
    assertThat(second.submission().attempt()).isEqualTo(2);
    assertThat(text(second)).contains("001:OI/ZZ;1#", "309:N#", "630:11G#");
    assertThat(filed.of(area))
        .extracting(FiledReports.Standing::counts)
        .containsExactly(true, false);
    assertThat(reproduction.compare(first).same()).isTrue();
    assertThat(reproduction.compare(second).same()).isTrue();
  }

  @Test
  void whatBecameOfAReportIsToldInOrder() {
    Mba area = stocked("GF11", "GA11");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    FiledReport report = filed(changes(area, JANUARY));

    assertThat(refusal(tell(report, "received", "")))
        .isEqualTo(new FilingRefusal.OutOfStep("received", ""));
    assertThat(tell(report, "sent", "")).isInstanceOf(FilingOutcome.Told.class);
    assertThat(refusal(tell(report, "rejected", "")))
        .isEqualTo(new FilingRefusal.Malformed("reason", "0"));
    assertThat(tell(report, "received", "")).isInstanceOf(FilingOutcome.Told.class);
    assertThat(refusal(tell(report, "resubmitted", "")))
        .isEqualTo(new FilingRefusal.OutOfStep("resubmitted", "received"));
    assertThat(filed.find(area, 1).orElseThrow().told())
        .extracting(Delivery::step)
        .containsExactly(Delivery.Step.SENT, Delivery.Step.RECEIVED);
  }

  @Test
  void aReportThatALaterOneCorrectsIsNotRejectedFirst() {
    Mba area = stocked("GF12", "GA12");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    FiledReport first = filed(changes(area, JANUARY));
    corrected(area, "OLD-1", change("2026-01-20", discarded("OLD-1", "11", "0.44")));
    FiledReport second = filed(corrections(area, JANUARY));
    tell(first, "sent", "");
    tell(second, "sent", "");

    assertThat(refusal(tell(first, "rejected", "Wrong.")))
        .isEqualTo(new FilingRefusal.CorrectedBy(1, 2));
    assertThat(tell(second, "rejected", "Wrong.")).isInstanceOf(FilingOutcome.Told.class);
    assertThat(tell(first, "rejected", "Wrong.")).isInstanceOf(FilingOutcome.Told.class);
  }

  @Test
  void aNameThatReportsDoNotCarryIsRefusedBeforeAnybodySigns() {
    Mba area = stocked("GF13", "GA13");

    FilingOutcome outcome =
        fileReport.ask(
            accountant().person(),
            changes(area, JANUARY),
            new ReportMaker.Form("Doe, Jane", "", Precision.MILLIGRAMS));

    assertThat(refusal(outcome)).isEqualTo(new FilingRefusal.Malformed("encoder", "Doe, Jane"));
  }

  @Test
  void aReportInWordsTakesANumberOfTheSeries() {
    Mba area = stocked("GF15", "GA15");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    filed(changes(area, JANUARY));
    Period today = Period.on(LocalDate.now(ZoneOffset.UTC));
    Wanted words = new Wanted(area, ReportType.TEXTUAL, false, today);

    assertThat(refusal(ask(words))).isEqualTo(new FilingRefusal.Malformed("remark", "0"));
    FiledReport report =
        filed(
            words,
            new ReportMaker.Form("DOE,JA", "Scale 3 was out of order.", Precision.MILLIGRAMS));

    assertThat(report.number()).isEqualTo(2);
    assertThat(text(report))
        .startsWith("001:NC/ZZ;2#002:1/1#")
        .endsWith("391:SCALE 3 WAS OUT OF ORDER.#\n");
    assertThat(reproduction.compare(report).same()).isTrue();
    posted(area, change("2026-02-20", discarded("OLD-1", "10", "0.4")));
    assertThat(filed(changes(area, FEBRUARY)).number()).isEqualTo(3);
  }

  @Test
  void theDatabaseKeepsFiledReportsAsTheyAre() {
    Mba area = stocked("GF14", "GA14");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    filed(changes(area, JANUARY));

    for (String change :
        List.of(
            "update filing.report set entries = 9 where area = 'GA14'",
            "delete from filing.report where area = 'GA14'",
            "update filing.file set bytes = 'x'",
            "delete from filing.source",
            "truncate filing.delivery")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(() -> jdbc.sql(again("1", "2")).update())
        .hasMessageContaining("report_is_filed_anew_after_a_rejection");
    assertThatThrownBy(() -> jdbc.sql(again("2", "2")).update())
        .hasMessageContaining("report_is_tried_from_one");
  }

  /// The report of an area once more, under another number and attempt.
  @Test
  void aTextMayBeAboutAReportOrAnEntryOfOne() {
    Mba area = stocked("GF29", "GA29");
    posted(area, change("2026-01-20", discarded("OLD-1", "10", "0.4")));
    FiledReport changes = filed(changes(area, JANUARY));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Wanted words = new Wanted(area, ReportType.TEXTUAL, false, Period.on(today));

    FiledReport entry = filed(words, about("1/1"));
    FiledReport report = filed(words, about("1"));

    assertThat(changes.number()).isEqualTo(1);
    assertThat(text(entry)).contains("010:T#099:E/1/1#207:GF29#");
    assertThat(text(report)).contains("010:T#099:R/1#");
    assertThat(reproduction.compare(entry).same()).isTrue();
    assertThat(facts.find(entry.fact()).orElseThrow().canonical().text())
        .contains("\"about\":\"1/1\"");
    for (String wrong : List.of("9", "1/2", "0", "one")) {
      assertThat(refusal(fileReport.ask(accountant().person(), words, about(wrong))))
          .isEqualTo(new FilingRefusal.Malformed("about", wrong));
    }
  }

  private static ReportMaker.Form about(String about) {
    return new ReportMaker.Form("DOE,JA", "It was weighed twice.", Precision.MILLIGRAMS, about);
  }

  private static String again(String number, String attempt) {
    return """
    insert into filing.report
      (area, number, attempt, country, facility, kind, correcting, made, period_start, period_end,
       balance_start, balance_end, encoder, gram_decimals, kilogram_decimals, both_fissile, known_at,
       last_entry, entries, sha256, preparer, filed_at, fact)
    select area, %s, %s, country, facility, kind, correcting, made, period_start, period_end,
       balance_start, balance_end, encoder, gram_decimals, kilogram_decimals, both_fissile, known_at,
       last_entry, entries, sha256, preparer, filed_at, gen_random_uuid()
    from filing.report where area = 'GA14'
    """
        .formatted(number, attempt);
  }

  private DueReports.Due awaited(Mba area, java.util.function.Predicate<DueReports.Due> wanted) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> due.of(area).stream().filter(wanted).findFirst(), one -> one.isPresent())
        .orElseThrow();
  }

  private static FilingRefusal refusal(FilingOutcome outcome) {
    if (outcome instanceof FilingOutcome.Refused(var why)) {
      return why;
    }
    throw new IllegalStateException("not refused: " + outcome);
  }

  private static UUID approval(FilingOutcome outcome) {
    if (outcome instanceof FilingOutcome.Asked(var approval, var _)) {
      return approval;
    }
    throw new IllegalStateException("not asked: " + outcome);
  }

  private static String text(FiledReport report) {
    return new String(report.made().bytes(), StandardCharsets.US_ASCII);
  }

  /// A line from its code on.
  private static String figures(String line) {
    return line.substring(line.indexOf("411:"));
  }
}
