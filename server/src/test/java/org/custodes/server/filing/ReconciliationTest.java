package org.custodes.server.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.EntryReference;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.TypedLine;
import org.custodes.server.filing.Reconciled.Part;
import org.custodes.server.filing.Reconciled.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReconciliationTest extends HistoryTest {

  private static final LocalDate FEBRUARYS_END = LocalDate.of(2026, 2, 28);

  @Autowired private Reconciliation reconciliation;

  @Test
  void theSameChangesAgree() throws IOException {
    Mba area = books("HG01", "HB01");
    posted(area, change("2026-02-10", discard("PWD-0101", "1075", "43")));
    reported(area, 12, entry("N", "LD", 10, "PWD-0101", "M", "1075", "43"));

    Reconciled agreed = reconciled(area, Optional.empty());

    assertThat(agreed.day()).isEqualTo(FEBRUARYS_END);
    assertThat(agreed.from()).isEqualTo(TAKEN);
    assertThat(agreed.differing()).isEmpty();
    assertThat(agreed.totals().values())
        .extracting(Reconciled.Total::book)
        .containsExactly(enriched("1344325", 53774));
  }

  @Test
  void theLastDigitIsRounding() throws IOException {
    Mba area = books("HG02", "HB02");
    posted(area, change("2026-02-10", discard("PWD-0101", "1075.4", "43")));
    reported(area, 12, entry("N", "LD", 10, "PWD-0101", "M", "1075", "43"));

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                enriched("-0.4", 0),
                new Cause.Rounding(Optional.of(entryOf(area, "PWD-0101")), cited(area, 12, 1))));
  }

  @Test
  void moreThanTheLastDigitIsNotRounding() throws IOException {
    Mba area = books("HG03", "HB03");
    posted(area, change("2026-02-10", discard("PWD-0101", "1075.6", "43")));
    reported(area, 12, entry("N", "LD", 10, "PWD-0101", "M", "1075", "43"));

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                enriched("-0.6", 0),
                new Cause.Unknown(
                    Optional.of(entryOf(area, "PWD-0101")), Optional.of(cited(area, 12, 1)))));
    assertThat(reconciled(area, Optional.empty()).unknown()).isEqualTo(1);
  }

  @Test
  void aChangeThatNoReportTellsIsNotReportedYet() throws IOException {
    Mba area = books("HG04", "HB04");
    posted(area, change("2026-03-05", discard("PEL-0500", "10", "0.4")));

    Row row = only(area, LocalDate.of(2026, 3, 31));

    assertThat(row.lot()).isEqualTo(new Lot("PEL-0500", Category.ENRICHED));
    assertThat(row.parts())
        .containsExactly(
            new Part(
                content("-10", "-0.4"),
                new Cause.NotReported(entryOf(area, "PEL-0500"), LocalDate.of(2026, 3, 5))));
  }

  @Test
  void aReportedChangeThatNobodyPostedIsNotBooked() throws IOException {
    Mba area = books("HG05", "HB05");
    reported(area, 12, entry("N", "TW", 12, "PEL-0500", "M", "20", "0.8"));

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                content("20", "0.8"),
                new Cause.NotBooked(cited(area, 12, 1), LocalDate.of(2026, 2, 12))));
  }

  @Test
  void aCorrectionInTheBooksNamesTheReportThatItChanges() throws IOException {
    Mba area = books("HG06", "HB06");
    posted(area, change("2026-02-14", discard("CYL30B0001", "100", "4")));
    reported(area, 12, entry("N", "LD", 14, "CYL30B0001", "M", "100", "4"));
    corrected(area, "CYL30B0001", change("2026-02-14", discard("CYL30B0001", "110", "4.4")));

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                content("-10", "-0.4"),
                new Cause.CorrectedLate(
                    Optional.of(entryOf(area, "CYL30B0001")), Optional.empty(), 12)));
  }

  @Test
  void aCorrectionOfAReportThatTheBooksDoNotFollowIsNamed() throws IOException {
    Mba area = books("HG07", "HB07");
    posted(area, change("2026-02-14", discard("CYL30B0001", "100", "4")));
    reported(area, 12, entry("N", "LD", 14, "CYL30B0001", "M", "100", "4"));
    reported(area, 13, entry("C/ZZ;12/1", "LD", 14, "CYL30B0001", "M", "130", "5.2"));

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                content("30", "1.2"),
                new Cause.CorrectedLate(Optional.empty(), Optional.of(cited(area, 13, 1)), 12)));
  }

  @Test
  void anEntryThatWasTakenBackIsStillReported() throws IOException {
    Mba area = books("HG08", "HB08");
    posted(area, change("2026-02-14", discard("CYL30B0001", "100", "4")));
    reported(area, 12, entry("N", "LD", 14, "CYL30B0001", "M", "100", "4"));
    UUID wrong = entryOf(area, "CYL30B0001");
    signed(bookkeeping().correct(accountant().person(), wrong, Optional.empty(), "No discard."));

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                content("100", "4"),
                new Cause.CorrectedLate(
                    ledger().find(wrong).orElseThrow().reversedBy(), Optional.empty(), 12)));
  }

  @Test
  void anEntryDeletedFromTheReportsIsStillInTheBooks() throws IOException {
    Mba area = books("HG09", "HB09");
    posted(area, change("2026-02-14", discard("CYL30B0001", "100", "4")));
    reported(area, 12, entry("N", "LD", 14, "CYL30B0001", "M", "100", "4"));
    reported(area, 13, "309:D/ZZ;12/1#");

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                content("-100", "-4"),
                new Cause.CorrectedLate(Optional.empty(), Optional.of(cited(area, 13, 1)), 12)));
  }

  @Test
  void anEntryPostedAfterTheReportOfItsMonthIsLate() throws IOException {
    Mba area = books("HG10", "HB10");
    reported(area, 12, entry("N", "LD", 20, "PWD-0101", "M", "5", "0.2"));
    posted(
        area,
        change("2026-02-20", discard("PWD-0101", "5", "0.2")),
        change("2026-02-21", discard("PEL-0500", "7", "0.28")));

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                content("-7", "-0.28"),
                new Cause.CorrectedLate(
                    Optional.of(entryOf(area, "PEL-0500")), Optional.empty(), 12)));
  }

  @Test
  void twoMeasurementsOfOneChangeAreNamed() throws IOException {
    Mba area = books("HG11", "HB11");
    posted(area, change("2026-02-10", discard("PWD-0101", "1075", "43")));
    reported(area, 12, entry("N", "LD", 10, "PWD-0101", "T", "1090", "43.6"));

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                content("15", "0.6"),
                new Cause.OtherMeasurement(
                    Optional.of(entryOf(area, "PWD-0101")), cited(area, 12, 1), "M", "T")));
  }

  @Test
  void whatIsReportedAnewOfTheBeginningShowsAgainstTheOpening() throws IOException {
    Mba area = place("HG12", "HB12");
    story(area);
    reported(area, 12, entry("N", "LD", 3, "PWD-0101", "M", "1000", "40"));
    opened(area, FEBRUARYS_END);
    reported(area, 13, entry("C/ZZ;12/1", "LD", 3, "PWD-0101", "M", "1200", "48"));

    assertThat(only(area).parts())
        .containsExactly(
            new Part(
                enriched("200", 8),
                new Cause.CorrectedLate(Optional.empty(), Optional.of(cited(area, 13, 1)), 12)));
  }

  @Test
  void aReportedInventoryThatNobodyTookShowsAgainstTheBooks() throws IOException {
    Mba area = books("HG13", "HB13");
    take(
        "pil-12-HB13.txt",
        """
        001:OI/ZZ;12#002:1/1#003:20260305#006:DOE,JA#010:P#015:20260228#207:ZF01#307:HB13#309:N#407:A#430:O/G/R/B#446:CYL30B0001#469:M#470:1#630:1345390G#670:53816G#
        """);

    Reconciled reconciled = reconciled(area, Optional.empty());

    assertThat(reconciled.totals().values())
        .extracting(Reconciled.Total::difference)
        .containsExactly(enriched("10", 1));
    assertThat(reconciled.differing())
        .hasSize(4)
        .allSatisfy(row ->
            assertThat(row.parts())
                .singleElement()
                .extracting(Part::cause)
                .isEqualTo(new Cause.NotBooked(cited(area, 12, 1), FEBRUARYS_END)));
  }

  @Test
  void reportsFiledHereCountAsReported() throws IOException {
    Mba area = books("HG14", "HB14");
    posted(area, change("2026-02-10", discard("PWD-0101", "1075.0004", "43")));
    inventory(
        area,
        LocalDate.of(2026, 3, 31),
        line("", "CYL30B0001", List.of(new TypedLine.TypedMass("E", "1344320", "53773"))));
    FiledReport report = filed(changes(area, FEBRUARY));

    Row rounded = only(area, FEBRUARYS_END);
    Reconciled found = reconciled(area, Optional.of(LocalDate.of(2026, 3, 31)));
    filed(listing(area, new Period(TAKEN.plusDays(1), LocalDate.of(2026, 3, 31))));

    assertThat(report.number()).isEqualTo(11);
    assertThat(rounded.parts())
        .singleElement()
        .extracting(Part::cause)
        .isEqualTo(
            new Cause.Rounding(
                Optional.of(entryOf(area, "PWD-0101")),
                new Cited(new EntryReference(area, 11, 1), true)));
    assertThat(found.differing()).isNotEmpty();
    assertThat(found.differing())
        .allSatisfy(row ->
            assertThat(row.parts())
                .extracting(part -> part.cause().kind())
                .contains(Cause.Kind.NOT_REPORTED));
    assertThat(reconciled(area, Optional.of(LocalDate.of(2026, 3, 31))).differing()).isEmpty();
  }

  @Test
  void thePartsAreTheDifferenceAndTheBookIsTheLedgers() throws IOException {
    Mba area = books("HG15", "HB15");
    posted(
        area,
        change("2026-02-10", discard("PWD-0101", "1075.4", "43")),
        change(
            "2026-02-11",
            line("RM", "PEL-0500", enriched("300.25", "12.01")),
            line("RP", "NEW-1", enriched("300.25", "12.01"))),
        change("2026-02-12", discard("CYL30B0001", "5", "0.2")));
    reported(
        area,
        12,
        entry("N", "LD", 10, "PWD-0101", "M", "1075", "43"),
        entry("N", "TW", 13, "PEL-0500", "M", "20", "0.8"),
        entry("N", "LD", 12, "CYL30B0001", "T", "9", "0.36"));

    Reconciled reconciled = reconciled(area, Optional.empty());

    assertThat(reconciled.rows())
        .allSatisfy(row ->
            assertThat(
                    row.parts().stream()
                        .map(Part::amount)
                        .reduce(Content.zero(row.lot().category()), Content::plus))
                .isEqualTo(row.difference()));
    Map<String, Content> held =
        ledger().batches(area, AsKnown.now(FEBRUARYS_END), "", BookLedger.PAGE).stream()
            .collect(Collectors.toMap(one -> one.batch().name(), BookLedger.Batch::content));
    assertThat(
            reconciled.rows().stream()
                .collect(Collectors.toMap(row -> row.lot().batch(), Row::book)))
        .isEqualTo(held);
  }

  @Test
  void aDayOfWhichTheBooksDoNotTellIsRefused() throws IOException {
    Mba area = books("HG16", "HB16");
    LocalDate early = TAKEN.minusDays(1);

    assertThat(reconciliation.of(area, Optional.of(early)))
        .isInstanceOfSatisfying(
            Reconciliation.Outcome.Refused.class,
            refused -> assertThat(refused.why().objection().arguments()).startsWith(early, TAKEN));
    assertThat(reconciliation.of(new Mba("HB00"), Optional.empty()))
        .isEqualTo(new Reconciliation.Outcome.Refused(new FilingRefusal.NoBooks("HB00")));
  }

  private Mba books(String facility, String code) throws IOException {
    Mba area = place(facility, code);
    story(area);
    opened(area, TAKEN);
    return area;
  }

  private Row only(Mba area) {
    return only(area, FEBRUARYS_END);
  }

  private Row only(Mba area, LocalDate day) {
    List<Row> differing = reconciled(area, Optional.of(day)).differing();
    assertThat(differing).hasSize(1);
    return differing.getFirst();
  }

  private static Cited cited(Mba area, int report, int entry) {
    return new Cited(new EntryReference(area, report, entry), false);
  }

  private static TypedLine discard(String batch, String grams, String fissile) {
    return line("LD", batch, enriched(grams, fissile));
  }

  private static Content content(String grams, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(grams), Mass.ofGrams(fissile));
  }
}
