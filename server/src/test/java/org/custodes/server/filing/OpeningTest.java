package org.custodes.server.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.server.filing.OpeningProposal.Line;
import org.custodes.server.filing.OpeningProposal.Misfit;
import org.custodes.server.reports.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpeningTest extends HistoryTest {

  private static final LocalDate FEBRUARYS_END = LocalDate.of(2026, 2, 28);

  @Autowired private OpenFromReports openings;

  @Test
  void aReportedInventoryOpensTheBooksWithWhatItLists() throws IOException {
    Mba area = place("HF01", "HA01");
    story(area);

    OpeningProposal proposal = proposal(area, TAKEN);
    opened(area, TAKEN);

    assertThat(proposal.inventory()).contains(TAKEN);
    assertThat(proposal.misfits()).isEmpty();
    assertThat(proposal.totals())
        .containsExactly(Map.entry(Category.ENRICHED, enriched("1345400", 53817)));
    assertThat(proposal.lines())
        .extracting(Line::batch)
        .containsExactly("CYL30B0001", "FA-RELOAD-02", "PEL-0500", "PWD-0101");
    assertThat(proposal.lines().getFirst().listed())
        .extracting(Cited::label)
        .containsExactly("9/1");
    assertThat(books().find(area).orElseThrow().opened()).isEqualTo(TAKEN.plusDays(1));
    assertThat(ledger().listing(area, TAKEN).orElseThrow())
        .extracting(one -> one.batch().name() + " " + one.point() + " " + one.description())
        .contains("FA-RELOAD-02 C B/Q/1/F");
    assertThat(reconciled(area, Optional.empty()).differing()).isEmpty();
  }

  @Test
  void changesSinceTheInventoryCountWhereAPeriodEndsLater() throws IOException {
    Mba area = place("HF02", "HA02");
    story(area);
    reported(
        area,
        12,
        entry("N", "LD", 3, "PWD-0101", "M", "1000", "40"),
        entry("N", "RM", 9, "PEL-0500", "T", "500.5", "20.02"),
        entry("N", "RP", 9, "PWD-0101", "T", "500.5", "20.02"));

    OpeningProposal proposal = proposal(area, FEBRUARYS_END);
    opened(area, FEBRUARYS_END);

    assertThat(line(proposal, "PWD-0101").contents())
        .containsExactly(content("199500.5", "7980.02"));
    assertThat(line(proposal, "PWD-0101").changes())
        .extracting(Cited::label)
        .containsExactly("12/1", "12/3");
    assertThat(openings.days(area)).containsExactly(FEBRUARYS_END, TAKEN);
    assertThat(reconciled(area, Optional.empty()).differing()).isEmpty();
    assertThat(reconciled(area, Optional.empty()).rows()).hasSize(4);
  }

  @Test
  void anEmptyListingOpensEmptyBooks() throws IOException {
    Mba area = place("HF03", "HA03");
    samples(area, "pil-empty", "mbr-empty");

    opened(area, TAKEN);

    assertThat(ledger().listing(area, TAKEN)).contains(List.<ListedBatch>of());
    assertThat(reconciled(area, Optional.empty()).rows()).isEmpty();
  }

  @Test
  void aBatchBelowZeroIsNamedAndNothingIsAskedFor() throws IOException {
    Mba area = place("HF04", "HA04");
    samples(area, "icr-category-change-NE");

    OpeningProposal proposal = proposal(area, LocalDate.of(2026, 1, 31));

    assertThat(proposal.grave())
        .containsExactly(
            new Misfit.BelowZero(
                "BLEND-01",
                new Content(Category.NATURAL, Mass.ofKilograms("-100"), Mass.ofGrams("-711"))));
    assertThat(askToOpen(area, TAKEN))
        .isEqualTo(
            new OpenFromReports.Asked.Refused(new FilingRefusal.DoesNotFit(proposal.grave())));
  }

  @Test
  void aReactorThatReportedNoBeginningIsBelowZeroToo() throws IOException {
    Mba area = place("HF05", "HA05");
    reactor(area);

    assertThat(proposal(area, TAKEN).grave())
        .extracting(one -> ((Misfit.BelowZero) one).batch())
        .containsExactly("FA-0001");
  }

  @Test
  void aLedgerThatSaysOtherwiseThanTheBatchesIsShown() throws IOException {
    Mba area = place("HF06", "HA06");
    samples(area, "icr-7", "icr-8-corrections", "pil-9");

    assertThat(proposal(area, TAKEN).misfits())
        .containsExactly(
            new Misfit.Ledger(content("146069", "5842.8"), content("1345400", "53817")));
  }

  @Test
  void onlyReportedDaysAreTaken() throws IOException {
    Mba area = place("HF07", "HA07");
    LocalDate other = LocalDate.of(2026, 1, 15);

    assertThat(openings.propose(area, Optional.empty()))
        .isEqualTo(new OpenFromReports.Proposed.Refused(new FilingRefusal.NothingReported("HA07")));
    story(area);
    assertThat(openings.propose(area, Optional.of(other)))
        .isEqualTo(
            new OpenFromReports.Proposed.Refused(
                new FilingRefusal.NoReportedDay(other, List.of(TAKEN))));
    opened(area, TAKEN);
    assertThat(openings.propose(area, Optional.of(TAKEN)))
        .isEqualTo(new OpenFromReports.Proposed.Refused(new FilingRefusal.BooksOpen("HA07")));
    assertThat(openings.candidates())
        .extracting(OpenFromReports.Candidate::area)
        .doesNotContain(area);
  }

  private void reactor(Mba area) throws IOException {
    String text = Samples.text("icr-reactor-LN-NP", area.code()).replace("ZRM1", area.code());
    take("reactor-" + area + ".txt", text);
  }

  private static Line line(OpeningProposal proposal, String batch) {
    return proposal.lines().stream()
        .filter(one -> one.batch().equals(batch))
        .findFirst()
        .orElseThrow();
  }

  private static Content content(String grams, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(grams), Mass.ofGrams(fissile));
  }
}
