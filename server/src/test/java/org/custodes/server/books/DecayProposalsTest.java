package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Element;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.decay.IsotopicVector;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.server.books.DecayProposals.Proposal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DecayProposalsTest extends BooksTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
  private static final Map<String, String> COMPOSITION =
      Map.of("Pu-239", "900", "Pu-240", "60", "Pu-241", "40");
  private static final IsotopicVector VECTOR =
      new IsotopicVector(
          OPENED,
          Map.of(
              Nuclide.PU239, Mass.ofGrams("900"),
              Nuclide.PU240, Mass.ofGrams("60"),
              Nuclide.PU241, Mass.ofGrams("40")));

  @Autowired private DecayProposals decay;

  @Test
  void aMonthsDecayIsProposedAndPostedByTwo() {
    Mba area = opened("BJ01", "BE01");
    posted(area, change("2026-01-01", plutonium("PU-1", "1000")));

    Proposal january = decay.due(area, JANUARY).getFirst();
    assertThat(january.loss()).isEqualTo(VECTOR.lossUntil(JANUARY, Element.PU));
    assertThat(january.from()).isEqualTo(OPENED);
    signed(decay.ask(accountant().person(), area, List.of(january)));

    assertThat(decay.due(area, JANUARY)).isEmpty();
    assertThat(
            ledger().batch(area, new BatchName("PU-1"), AsKnown.now(JANUARY)).getFirst().element())
        .isEqualTo(Mass.ofGrams("1000").minus(january.loss()));
    ChangeLine posted =
        ledger().find(january.change().key()).orElseThrow().entry().lines().getFirst();
    assertThat(posted.code()).isEqualTo(ChangeCode.LN);
    assertThat(posted.isotopes()).contains(VECTOR);
    assertThat(posted.note().orElseThrow())
        .contains("from 2026-01-01 to 2026-01-31", "composition of 2026-01-01", "ENDF/B-VIII.0");
  }

  @Test
  void theNextLossBeginsWhereTheLastEnded() {
    Mba area = opened("BJ02", "BE02");
    posted(area, change("2026-01-01", plutonium("PU-1", "1000")));
    signed(decay.ask(accountant().person(), area, decay.due(area, JANUARY)));

    Proposal march = decay.due(area, MARCH).getFirst();

    assertThat(march.from()).isEqualTo(JANUARY);
    Mass first = VECTOR.lossUntil(JANUARY, Element.PU);
    assertThat(march.loss().plus(first).minus(VECTOR.lossUntil(MARCH, Element.PU)).abs())
        .isLessThanOrEqualTo(new Mass(1));
  }

  @Test
  void whatWasShippedAwayDoesNotDecayHere() {
    Mba area = opened("BJ03", "BE03");
    posted(area, change("2026-01-01", plutonium("PU-1", "1000")));
    posted(
        area,
        change(
            "2026-01-01",
            new TypedLine(
                "SD",
                "A",
                "PU-1",
                "OQHC",
                "0",
                "M",
                List.of(new TypedLine.TypedMass("P", "750", "")),
                "ZZ/ZM02",
                "",
                "",
                Map.of(),
                "")));

    Mass quarter = decay.due(area, JANUARY).getFirst().loss();

    assertThat(quarter.times(4).minus(VECTOR.lossUntil(JANUARY, Element.PU)).abs())
        .isLessThanOrEqualTo(new Mass(2));
  }

  @Test
  void aCompositionThatWasTakenBackProposesNothing() {
    Mba area = opened("BJ04", "BE04");
    TypedChange receipt = change("2026-01-01", plutonium("PU-1", "1000"));
    posted(area, receipt);
    signed(
        bookkeeping().correct(accountant().person(), receipt.key(), Optional.empty(), "not here"));

    assertThat(decay.due(area, JANUARY)).isEmpty();
  }

  @Test
  void decayIsCalculatedToTheEndOfAMonthThatIsOver() {
    Mba area = new Mba("BE05");

    assertThatThrownBy(() -> decay.due(area, LocalDate.of(2026, 1, 30)))
        .hasMessageContaining("end of a month");
    assertThatThrownBy(() -> decay.due(area, decay.lastMonthEnd().plusMonths(2)))
        .hasMessageContaining("end of a month");
  }

  private static TypedLine plutonium(String batch, String grams) {
    return new TypedLine(
        "RD",
        "A",
        batch,
        "OQHC",
        "0",
        "N",
        List.of(new TypedLine.TypedMass("P", grams, "")),
        "ZZ/ZM02",
        "UNKNOWN",
        "2026-01-01",
        COMPOSITION,
        "");
  }
}
