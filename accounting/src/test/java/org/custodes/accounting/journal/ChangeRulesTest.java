package org.custodes.accounting.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodes.accounting.journal.Lines.AREA;
import static org.custodes.accounting.journal.Lines.DAY;
import static org.custodes.accounting.journal.Lines.NEIGHBOUR;
import static org.custodes.accounting.journal.Lines.enriched;
import static org.custodes.accounting.journal.Lines.line;
import static org.custodes.accounting.journal.Lines.plutonium;
import static org.custodes.accounting.journal.Lines.received;
import static org.custodes.accounting.journal.Lines.shipped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Country;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.decay.IsotopicVector;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {

  private static final ChangeRules RULES =
      new ChangeRules(AREA, new Country("ZZ"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

  private static final IsotopicVector FEBRUARY =
      new IsotopicVector(LocalDate.of(2026, 2, 1), Map.of());

  @Test
  void whatIsRightHasNoFlaw() {
    assertThat(flaws(received("A-1", enriched("1500", "60")))).isEmpty();
    assertThat(flaws(shipped("A-1", enriched("1500", "60")))).isEmpty();
    assertThat(flaws(line(ChangeCode.DI, "A-1", enriched("-1.2", "0.1")))).isEmpty();
    assertThat(flaws(line(ChangeCode.NP, "A-1", plutonium("170")).composedOf(FEBRUARY))).isEmpty();
    assertThat(flaws(line(ChangeCode.LN, "A-1", plutonium("0.5")).composedOf(FEBRUARY))).isEmpty();
  }

  @Test
  void itHappenedSinceTheBooksBeganAndNotTomorrow() {
    List<ChangeLine> lines = List.of(received("A-1", enriched("1500", "60")));

    assertThat(RULES.flaws(LocalDate.of(2026, 4, 1), lines))
        .containsExactly(
            new Flaw(-1, "date", Flaw.Kind.NOT_YET, "2026-04-01", "2026-03-31 at the latest"));
    assertThat(RULES.flaws(LocalDate.of(2025, 12, 31), lines))
        .extracting(Flaw::kind)
        .containsExactly(Flaw.Kind.BEFORE_THE_BOOKS);
  }

  @Test
  void aTransferHasAnotherSideWhereItBelongs() {
    Content some = enriched("10", "1");

    assertThat(kinds(line(ChangeCode.SD, "A-1", some)))
        .containsExactly(Flaw.Kind.COUNTERPART_MISSING);
    assertThat(kinds(line(ChangeCode.SD, "A-1", some).to(Counterpart.parse("YY/YM01"))))
        .containsExactly(Flaw.Kind.COUNTERPART_ELSEWHERE);
    assertThat(kinds(line(ChangeCode.SD, "A-1", some).to(Counterpart.parse("ZZ"))))
        .containsExactly(Flaw.Kind.COUNTERPART_ELSEWHERE);
    assertThat(kinds(line(ChangeCode.SF, "A-1", some).to(NEIGHBOUR)))
        .containsExactly(Flaw.Kind.COUNTERPART_ELSEWHERE);
    assertThat(kinds(line(ChangeCode.SF, "A-1", some).to(Counterpart.parse("YY")))).isEmpty();
    assertThat(kinds(line(ChangeCode.SD, "A-1", some).to(Counterpart.parse("ZZ/ZM01"))))
        .containsExactly(Flaw.Kind.COUNTERPART_IS_SELF);
    assertThat(kinds(line(ChangeCode.LD, "A-1", some).to(NEIGHBOUR)))
        .containsExactly(Flaw.Kind.COUNTERPART_NOT_USED);
  }

  @Test
  void theShippersNameOfTheBatchGoesWithReceiptsAndOnlyWithThem() {
    Content some = enriched("10", "1");

    assertThat(kinds(line(ChangeCode.RD, "A-1", some).to(NEIGHBOUR)))
        .containsExactly(Flaw.Kind.SHIPPERS_BATCH_MISSING);
    assertThat(kinds(line(ChangeCode.RD, "A-1", some).from(NEIGHBOUR, "A NAME OF SEVENTEEN")))
        .containsExactly(Flaw.Kind.SHIPPERS_BATCH_MISSING);
    assertThat(kinds(line(ChangeCode.RD, "A-1", some).from(NEIGHBOUR, "UNKNOWN"))).isEmpty();
    assertThat(kinds(line(ChangeCode.SD, "A-1", some).from(NEIGHBOUR, "A-1")))
        .containsExactly(Flaw.Kind.SHIPPERS_BATCH_NOT_USED);
  }

  @Test
  void massesArePositiveAndTellTheirEnrichment() {
    assertThat(kinds(line(ChangeCode.LD, "A-1", enriched("0", "0"))))
        .containsExactly(Flaw.Kind.MASS_NOT_POSITIVE);
    assertThat(kinds(line(ChangeCode.LD, "A-1", enriched("-5", "0"))))
        .containsExactly(Flaw.Kind.MASS_NOT_POSITIVE);
    assertThat(kinds(line(ChangeCode.LD, "A-1", enriched("5", "6"))))
        .containsExactly(Flaw.Kind.MORE_FISSILE_THAN_ELEMENT);
    assertThat(kinds(line(ChangeCode.LD, "A-1", enriched("5", "0"))))
        .containsExactly(Flaw.Kind.ENRICHMENT_UNKNOWN);
    assertThat(kinds(line(ChangeCode.DI, "A-1", enriched("0", "0"))))
        .containsExactly(Flaw.Kind.MASS_NOT_POSITIVE);
  }

  @Test
  void eachCategoryStandsOnceAndACategoryChangeNamesWhatItLeaves() {
    assertThat(kinds(with(ChangeCode.LD, enriched("5", "1"), enriched("6", "1"))))
        .containsExactly(Flaw.Kind.CATEGORY_TWICE);
    assertThat(kinds(with(ChangeCode.LD))).containsExactly(Flaw.Kind.CONTENTS_MISSING);
    assertThat(kinds(line(ChangeCode.NE, "A-1", enriched("5", "1"))))
        .containsExactly(Flaw.Kind.CATEGORY_WRONG);
  }

  /// A16: 170 g of plutonium in irradiated fuel are produced, not lost.
  @Test
  void plutoniumMadeInFuelIsProducedAndNotLost() {
    assertThat(
            kinds(
                with(ChangeCode.LN, enriched("1371", "568"), plutonium("170"))
                    .composedOf(FEBRUARY)))
        .containsExactly(Flaw.Kind.PRODUCED_NOT_LOST);
    assertThat(
            kinds(
                line(ChangeCode.NP, "A-1", new Content(Category.THORIUM, Mass.ofGrams("1")))
                    .composedOf(FEBRUARY)))
        .containsExactly(Flaw.Kind.NOT_PRODUCED);
  }

  @Test
  void whatIsCalculatedNamesTheDayOfItsComposition() {
    assertThat(kinds(line(ChangeCode.NP, "A-1", plutonium("170"))))
        .containsExactly(Flaw.Kind.REFERENCE_MISSING);
    assertThat(
            kinds(
                line(ChangeCode.NP, "A-1", plutonium("170"))
                    .composedOf(new IsotopicVector(DAY.plusDays(1), Map.of()))))
        .containsExactly(Flaw.Kind.REFERENCE_LATER);
  }

  @Test
  void aDescriptionAgreesWithItselfAndANoteHasALength() {
    ChangeLine scrap =
        ChangeLine.of(
            ChangeCode.LD,
            new Kmp("1"),
            new BatchName("A-1"),
            MaterialDescription.parse("R/Q/H/C"),
            0,
            Measurement.of(MeasurementBasis.M),
            List.of(enriched("5", "1")));

    assertThat(kinds(scrap)).containsExactly(Flaw.Kind.DESCRIPTION_INCONSISTENT);
    assertThat(kinds(received("A-1", enriched("5", "1")).noted("")))
        .containsExactly(Flaw.Kind.NOTE_LENGTH);
    assertThat(kinds(received("A-1", enriched("5", "1")).noted("X".repeat(2_001))))
        .containsExactly(Flaw.Kind.NOTE_LENGTH);
  }

  @Test
  void rebatchingGivesWhatItTakesInAnEntryOfItsOwn() {
    ChangeLine gives = line(ChangeCode.RM, "A-1", enriched("6", "0.3"));
    ChangeLine gets = line(ChangeCode.RP, "A-2", enriched("6", "0.3"));

    assertThat(flaws(gives, gets)).isEmpty();
    assertThat(kinds(gives)).containsExactly(Flaw.Kind.REBATCHING_ONE_SIDED);
    assertThat(kinds(gives, gets, received("A-3", enriched("1", "0.1"))))
        .containsExactly(Flaw.Kind.REBATCHING_MIXED);
    assertThat(flaws(gives, line(ChangeCode.RP, "A-2", enriched("6.5", "0.3"))))
        .containsExactly(
            new Flaw(
                -1,
                "contents",
                Flaw.Kind.REBATCHING_DIFFERS,
                "RP less RM is 0.5 g of enriched uranium, 0 g of it fissile",
                "as much in RP as in RM"));
  }

  @Test
  void aBatchHasOneChangeOfACodeOnADay() {
    ChangeLine receipt = received("A-1", enriched("6", "0.3"));

    assertThat(flaws(receipt, receipt))
        .containsExactly(
            new Flaw(1, "batch", Flaw.Kind.BATCH_TWICE, "A-1", "one RD of a batch on a day"));
  }

  @Test
  void allFlawsOfAllLinesAreNamedAtOnce() {
    assertThat(kinds(line(ChangeCode.SD, "A-1", enriched("5", "0")), with(ChangeCode.LD)))
        .containsExactly(
            Flaw.Kind.COUNTERPART_MISSING,
            Flaw.Kind.ENRICHMENT_UNKNOWN,
            Flaw.Kind.CONTENTS_MISSING);
  }

  private static ChangeLine with(ChangeCode code, Content... contents) {
    return ChangeLine.of(
        code,
        new Kmp("1"),
        new BatchName("A-1"),
        MaterialDescription.parse("F/Q/H/C"),
        0,
        Measurement.of(MeasurementBasis.M),
        List.of(contents));
  }

  private static List<Flaw> flaws(ChangeLine... lines) {
    return RULES.flaws(DAY, List.of(lines));
  }

  private static List<Flaw.Kind> kinds(ChangeLine... lines) {
    return flaws(lines).stream().map(Flaw::kind).toList();
  }
}
