package org.custodes.accounting.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Country;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.Tries;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.Code10Check;
import org.custodes.accounting.report.code10.Label;
import org.junit.jupiter.api.Test;

class FilingTest {

  private static final Mba AREA = new Mba("ZM01");
  private static final Country STATE = new Country("ZZ");
  private static final Period JANUARY =
      new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

  @Test
  void anEntryIsWrittenAsTheFormatWantsIt() {
    ChangeLine receipt =
        line(ChangeCode.RD, "CYL30B0001", enriched("1500000", "60000"))
            .from(Counterpart.parse("ZZ/ZM02"), "CYL30B0001")
            .noted("Weighed on arrival; see “log 7”.");

    assertThat(text(report(7, changes(Precision.MILLIGRAMS, entry(8, receipt)))))
        .isEqualTo(
            """
            001:OI/ZZ;7#002:1/1#003:20260212#006:DOE,JA#010:I#015:20260101/20260131#207:ZF01#\
            307:ZM01#309:N#370:ZZ/ZM02#372:ZZ/ZM01#390:Y#407:1#411:RD#412:20260108#430:G/Q/H/B#\
            446:CYL30B0001#447:CYL30B0001#469:M#470:1#630:1500000G#670:60000G#
            001:NC/ZZ;7#002:1/1#003:20260212#099:E/1#207:ZF01#307:ZM01#\
            391:WEIGHED ON ARRIVAL; SEE 'LOG 7'.#
            """);
  }

  @Test
  void aCategoryChangeStatesBothCategoriesInOneEntry() {
    Content natural = new Content(Category.NATURAL, Mass.ofKilograms("100"), Mass.ofGrams("711"));

    ReportLine line =
        changes(Precision.MILLIGRAMS, entry(30, line(ChangeCode.NE, "BLEND-01", natural)))
            .getFirst();

    assertThat(line.values())
        .containsEntry(Label.NATURAL, "100K")
        .containsEntry(Label.NATURAL_FISSILE, "711G")
        .containsEntry(Label.ENRICHED, "100000G")
        .containsEntry(Label.U235, "711G");
  }

  @Test
  void bothSidesOfARebatchingPrintTheSameSum() {
    List<ReportLine> lines =
        changes(
            new Precision(0, 0, false),
            entry(
                16,
                line(ChangeCode.RM, "A", enriched("5000.5", "200.5")),
                line(ChangeCode.RM, "B", enriched("7000.5", "280.5")),
                line(ChangeCode.RP, "C", enriched("12001", "481"))));

    assertThat(lines)
        .extracting(line -> line.value(Label.ENRICHED).orElseThrow())
        .containsExactly("5001G", "7000G", "12001G");
  }

  @Test
  void apportionedMassesSumToTheRoundedSumAndMoveByLessThanAStep() {
    Tries.of(
        500,
        values -> {
          List<Mass> exact =
              values.lists(1, 9, () -> new Mass(values.wholes(0, 1_000_000_000_000L)));
          int decimals = values.ints(-3, 3);
          long step = Precision.rounding(decimals).unit().one().micrograms();
          for (int i = 0; i < decimals + 3; i++) {
            step /= 10;
          }

          List<Mass> rounded = Apportionment.round(exact, decimals);

          Mass sum = exact.stream().reduce(Mass.ZERO, Mass::plus);
          assertThat(rounded.stream().reduce(Mass.ZERO, Mass::plus))
              .isEqualTo(Precision.rounding(decimals).round(sum));
          for (int i = 0; i < exact.size(); i++) {
            assertThat(rounded.get(i).minus(exact.get(i)).abs().micrograms()).isLessThan(step);
          }
        });
  }

  @Test
  void noBatchIsRoundedToNothing() {
    Content little = enriched("0.4", "0.016");

    ReportLine line =
        changes(new Precision(0, 0, false), entry(5, line(ChangeCode.LD, "DROP", little)))
            .getFirst();

    assertThat(line.contents()).containsExactly(little);
  }

  @Test
  void decimalsBeyondTheMilligramAreNoPolicy() {
    assertThatThrownBy(() -> new Precision(4, 6, false))
        .hasMessage("reports print g with 0 to 3 decimals, found 4");
    assertThatThrownBy(() -> new Precision(3, 7, false))
        .hasMessage("reports print kg with 0 to 6 decimals, found 7");
  }

  @Test
  void uraniumMadeInAReactorIsStatedAsBothFissileIsotopes() {
    ReportLine line =
        changes(
                Precision.MILLIGRAMS,
                entry(20, line(ChangeCode.NP, "TH-1", enriched("12", "11.5"))))
            .getFirst();

    assertThat(line.values()).containsEntry(Label.U233_U235, "11.5G").doesNotContainKey(Label.U235);
  }

  @Test
  void aBatchNameThatReportsCannotCarryIsRefusedByName() {
    Lines lines =
        new ChangeLines(STATE, AREA, Precision.MILLIGRAMS)
            .of(List.of(entry(5, line(ChangeCode.LD, "Пробa", enriched("10", "1")))));

    assertThat(lines)
        .isEqualTo(
            new Lines.Refused(
                List.of(
                    new Unreportable(
                        List.of(new UUID(0, 5)),
                        Label.BATCH,
                        "Пробa",
                        "Latin letters, digits and signs but # and :"))));
  }

  @Test
  void whatIsReversedDoesNotStand() {
    Entry wrong = entry(5, line(ChangeCode.LD, "A", enriched("10", "1")));
    Entry right = entry(6, line(ChangeCode.LD, "A", enriched("11", "1")));

    assertThat(ChangeLines.standing(List.of(wrong, wrong.reversal(new UUID(0, 99)), right)))
        .containsExactly(right);
  }

  @Test
  void itemsOfABatchAreSummedBeforeTheSumIsRounded() {
    List<ListedBatch> found =
        List.of(item("B1", "0.4996", 1), item("B1", "0.4996", 2), item("B2", "7", 1));

    Lines lines = new ListingLines(Precision.MILLIGRAMS).of(found, List.of(new UUID(0, 1)));

    assertThat(((Lines.Made) lines).lines())
        .extracting(line -> line.value(Label.BATCH).get() + " " + line.value(Label.PLUTONIUM).get())
        .containsExactly("B1 0.999G", "B2 7G");
    assertThat(((Lines.Made) lines).lines().getFirst().value(Label.ITEMS)).contains("3");
  }

  @Test
  void aBatchOfTwoKindsIsNoBatch() {
    ListedBatch other =
        new ListedBatch(
            new Kmp("A"),
            new BatchName("B1"),
            MaterialDescription.parse("T/R/N/E"),
            1,
            Measurement.parse("M"),
            List.of(new Content(Category.PLUTONIUM, Mass.ofGrams("1"))));

    Lines lines =
        new ListingLines(Precision.MILLIGRAMS)
            .of(List.of(item("B1", "1", 1), other), List.of(new UUID(0, 1)));

    assertThat(((Lines.Refused) lines).why())
        .extracting(Unreportable::found)
        .containsExactly("batch B1 as G/Q/H/B M and as T/R/N/E M");
  }

  @Test
  void emptyListingAndBalancePassTheCheck() throws IOException {
    SentReports sent = new SentReports(AREA);
    Lines listing = new ListingLines(Precision.MILLIGRAMS).of(List.of(), List.of(new UUID(0, 1)));
    MadeReport first =
        made(1, ReportType.PIL, Period.on(JANUARY.end()), ((Lines.Made) listing).lines());
    sent.add(first);
    BalanceLines.Inventory nothing = new BalanceLines.Inventory(Map.of(), List.of());
    List<ReportLine> lines =
        new BalanceLines(AREA, JANUARY, Precision.MILLIGRAMS, sent).of(nothing, List.of(), nothing);
    MadeReport second = made(2, ReportType.MBR, JANUARY, lines);

    assertThat(first.empty()).isTrue();
    assertThat(second.empty()).isTrue();
    assertThat(findings(first.bytes(), second.bytes())).isEmpty();
  }

  @Test
  void roundingIsStatedBesideEachLineOfTheBalance() throws IOException {
    Entry one = entry(8, line(ChangeCode.LD, "A", enriched("1075.4", "43")));
    Entry other = entry(9, line(ChangeCode.LD, "B", enriched("1076.4", "43")));
    Precision grams = new Precision(0, 0, false);
    SentReports sent = new SentReports(AREA);
    MadeReport changes = report(1, changes(grams, one, other));
    sent.add(changes);

    List<ReportLine> lines =
        new BalanceLines(AREA, JANUARY, grams, sent)
            .of(inventory("1000000", "40000"), List.of(one, other), inventory("997848.2", "39914"));

    assertThat(lines)
        .extracting(line -> line.value(Label.CODE).get() + " " + line.value(Label.ENRICHED).get())
        .containsExactly(
            "PB 1000000G",
            "LD 2152G",
            "RALD -1G",
            "BE 997848G",
            "BA 997848G",
            "PE 997848G",
            "MF 0G");
    assertThat(lines.get(1).sources()).containsExactly(one.key(), other.key());
    assertThat(findings(changes.bytes(), made(2, ReportType.MBR, JANUARY, lines).bytes()))
        .extracting(Finding::code)
        .containsExactly("listing-unknown");
  }

  @Test
  void aCorrectingReportCorrectsDeletesAndAdds() throws IOException {
    Entry stays = entry(3, line(ChangeCode.LD, "STAYS", enriched("10", "1")));
    Entry wrong = entry(4, line(ChangeCode.LD, "WRONG", enriched("20", "2")));
    Entry never = entry(5, line(ChangeCode.LD, "NEVER", enriched("30", "3")));
    SentReports sent = new SentReports(AREA);
    MadeReport first = report(7, changes(Precision.MILLIGRAMS, stays, wrong, never));
    sent.add(first);
    Entry right =
        Entry.change(
            new UUID(0, 14),
            AREA,
            wrong.date(),
            List.of(line(ChangeCode.LD, "WRONG", enriched("21", "2"))));
    Entry late = entry(6, line(ChangeCode.TW, "LATE", enriched("40", "4")));

    List<ReportLine> corrections =
        Corrections.ofChanges(sent, changes(Precision.MILLIGRAMS, stays, right, late));
    MadeReport second = made(8, ReportType.ICR, Corrections.period(sent, corrections), corrections);

    assertThat(text(second).lines().map(line -> line.replaceAll(".*#309:([^#]*)#.*", "$1")))
        .containsExactly("C/ZZ;7/2", "A/ZZ;7/4", "D/ZZ;7/3");
    assertThat(corrections)
        .extracting(ReportLine::sources)
        .containsExactly(List.of(right.key()), List.of(late.key()), List.of(never.key()));
    assertThat(findings(first.bytes(), second.bytes())).isEmpty();
  }

  @Test
  void aSecondCorrectionNamesTheOriginal() {
    SentReports sent = new SentReports(AREA);
    sent.add(report(7, changes(Precision.MILLIGRAMS, discard("10"))));
    sent.add(
        made(
            8,
            ReportType.ICR,
            JANUARY,
            Corrections.ofChanges(sent, changes(Precision.MILLIGRAMS, discard("11")))));

    List<ReportLine> again =
        Corrections.ofChanges(sent, changes(Precision.MILLIGRAMS, discard("12")));

    assertThat(again)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.status()).isEqualTo(EntryStatus.CORRECTION);
          assertThat(line.about().orElseThrow()).hasToString("ZM01 7/1");
        });
  }

  @Test
  void aReportNumberIsUsedOnce() {
    SentReports sent = new SentReports(AREA);
    MadeReport report = report(7, changes(Precision.MILLIGRAMS, discard("10")));
    sent.add(report);

    assertThatThrownBy(() -> sent.add(report))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("report number 7 of ZM01 is used, wanted 8");
  }

  @Test
  void newEntriesAndCorrectionsTravelInReportsOfTheirOwn() {
    List<ReportLine> both = new ArrayList<>(changes(Precision.MILLIGRAMS, discard("10")));
    both.add(ReportLine.deletion(new EntryReference(AREA, 1, 1), List.of()));

    assertThatThrownBy(() -> made(8, ReportType.ICR, JANUARY, both))
        .hasMessage("a report is of new entries or corrects earlier ones, found both");
  }

  @Test
  void aReportIsNotMadeBeforeItsPeriodEnds() {
    assertThatThrownBy(() ->
            new Letterhead(
                STATE, new Facility("ZF01"), AREA, 1, JANUARY.start(), JANUARY, "DOE,JA"))
        .hasMessageContaining("found 2026-01-01 and a period to 2026-01-31");
  }

  @Test
  void aTextualReportPassesTheCheck() throws IOException {
    MadeReport first = report(1, changes(Precision.MILLIGRAMS, discard("10")));
    String text = "The discard of batch A was weighed on a scale found out of order. ".repeat(50);
    TextualReport second =
        new TextualReport(head(2, JANUARY), Optional.of(new TextualReport.About.Report(1)), text);

    assertThat(findings(first.bytes(), second.bytes())).isEmpty();
    assertThat(new String(second.bytes(), StandardCharsets.US_ASCII))
        .startsWith("001:NC/ZZ;2#002:1/2#003:20260212#010:T#099:R/1#207:ZF01#307:ZM01#391:THE ");
  }

  @Test
  void aMadeReportInWordsIsTheTextualReport() {
    MadeReport made =
        new MadeReport(head(2, JANUARY), ReportType.TEXTUAL, List.of(), Optional.of("As told."));

    assertThat(made.bytes())
        .isEqualTo(new TextualReport(head(2, JANUARY), Optional.empty(), "As told.").bytes());
    assertThat(made.entries()).isEqualTo(1);
    assertThatThrownBy(
            () -> new MadeReport(head(2, JANUARY), ReportType.TEXTUAL, List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void storiesHaveCorrectionsBalancesAndAdjustments() {
    List<MadeReport> sent = new ArrayList<>();
    Tries.of(
        10,
        values -> sent.addAll(new Story(values, new Precision(0, 0, false), 1).lived(6).reports));

    assertThat(sent).filteredOn(report -> report.type() == ReportType.PIL).isNotEmpty();
    assertThat(sent)
        .filteredOn(report -> report.type() == ReportType.MBR && report.correcting())
        .isNotEmpty();
    assertThat(sent.stream().flatMap(report -> report.lines().stream()).map(ReportLine::status))
        .contains(EntryStatus.CORRECTION, EntryStatus.DELETION, EntryStatus.ADDITION);
    assertThat(
            sent.stream()
                .flatMap(report -> report.lines().stream())
                .flatMap(line -> line.value(Label.CODE).stream()))
        .contains("RALD", "RABE", "RAMF", "DI", "RM", "RP", "EN", "DN");
  }

  private static List<ReportLine> changes(Precision precision, Entry... entries) {
    Lines lines = new ChangeLines(STATE, AREA, precision).of(List.of(entries));
    return ((Lines.Made) lines).lines();
  }

  private static Entry discard(String grams) {
    return entry(8, line(ChangeCode.LD, "A", enriched(grams, "1")));
  }

  /// An entry of a day of January, which names it.
  private static Entry entry(int day, ChangeLine... lines) {
    return Entry.change(new UUID(0, day), AREA, LocalDate.of(2026, 1, day), List.of(lines));
  }

  private static ChangeLine line(ChangeCode code, String batch, Content content) {
    return ChangeLine.of(
        code,
        new Kmp("1"),
        new BatchName(batch),
        MaterialDescription.parse("G/Q/H/B"),
        1,
        Measurement.parse("M"),
        List.of(content));
  }

  private static ListedBatch item(String batch, String grams, int items) {
    return new ListedBatch(
        new Kmp("A"),
        new BatchName(batch),
        MaterialDescription.parse("G/Q/H/B"),
        items,
        Measurement.parse("M"),
        List.of(new Content(Category.PLUTONIUM, Mass.ofGrams(grams))));
  }

  private static Content enriched(String grams, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(grams), Mass.ofGrams(fissile));
  }

  private static BalanceLines.Inventory inventory(String grams, String fissile) {
    return new BalanceLines.Inventory(
        Map.of(Category.ENRICHED, enriched(grams, fissile)), List.of());
  }

  private static Letterhead head(int number, Period period) {
    return new Letterhead(
        STATE, new Facility("ZF01"), AREA, number, LocalDate.of(2026, 2, 12), period, "DOE,JA");
  }

  private static MadeReport report(int number, List<ReportLine> lines) {
    return made(number, ReportType.ICR, JANUARY, lines);
  }

  private static MadeReport made(
      int number, ReportType type, Period period, List<ReportLine> lines) {
    return new MadeReport(head(number, period), type, lines, Optional.empty());
  }

  private static String text(MadeReport report) {
    return new String(report.bytes(), StandardCharsets.US_ASCII);
  }

  private static List<Finding> findings(byte[]... files) throws IOException {
    Code10Check check = new Code10Check(History.none(), Sink.NONE);
    for (int i = 0; i < files.length; i++) {
      check.file("file-" + i, new ByteArrayInputStream(files[i]));
    }
    return check.finish().findings().listed();
  }
}
