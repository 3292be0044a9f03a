package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.TransitMatching.Difference;
import org.junit.jupiter.api.Test;

class TransitMatchingTest {

  private static final Mba SHIPPER = new Mba("ZM01");
  private static final Mba RECEIVER = new Mba("ZM02");

  private final Transfer shipment = shipment(1, "B1", 3, "1000", "O/G/R/B");

  @Test
  void pairsShipmentAndReceiptOfABatch() {
    Transfer receipt = receipt(1, "B1", 5, "1000", "O/G/R/B");

    TransitMatching.Result result = TransitMatching.match(List.of(receipt, shipment));

    assertThat(result.matched())
        .containsExactly(new TransitMatching.Pair(shipment, receipt, List.of()));
    assertThat(result.unmatched()).isEmpty();
  }

  @Test
  void namesEverythingThatDiffers() {
    Transfer receipt = receipt(1, "B1", 2, "999", "O/G/U/B");

    assertThat(TransitMatching.match(List.of(shipment, receipt)).differing())
        .containsExactly(
            new TransitMatching.Pair(
                shipment,
                receipt,
                List.of(Difference.CONTENTS, Difference.DESCRIPTION, Difference.DATE)));
  }

  @Test
  void leavesWhatHasNoOtherSide() {
    Transfer receipt = receipt(1, "B2", 5, "1000", "O/G/R/B");

    assertThat(TransitMatching.match(List.of(receipt, shipment)).unmatched())
        .containsExactly(shipment, receipt);
  }

  @Test
  void pairsABatchThatWentTwiceInTheOrderOfTheDates() {
    Transfer second = shipment(2, "B1", 13, "500", "O/G/R/B");
    Transfer later = receipt(1, "B1", 15, "500", "O/G/R/B");
    Transfer early = receipt(2, "B1", 5, "1000", "O/G/R/B");

    assertThat(TransitMatching.match(List.of(second, later, early, shipment)).matched())
        .extracting(pair -> pair.shipment().entry().entry(), pair -> pair.receipt().entry().entry())
        .containsExactly(tuple(1, 2), tuple(2, 1));
  }

  private static Transfer shipment(int n, String batch, int day, String grams, String description) {
    return transfer(Transfer.Side.SHIPPER, SHIPPER, n, batch, day, grams, description);
  }

  private static Transfer receipt(int n, String batch, int day, String grams, String description) {
    return transfer(Transfer.Side.RECEIVER, RECEIVER, n, batch, day, grams, description);
  }

  private static Transfer transfer(
      Transfer.Side side, Mba area, int n, String batch, int day, String grams, String form) {
    return new Transfer(
        side,
        new EntryReference(area, 1, n),
        SHIPPER,
        RECEIVER,
        batch,
        form,
        LocalDate.of(2026, 1, day),
        List.of(new Content(Category.ENRICHED, Mass.ofGrams(grams), Mass.ofGrams("1"))));
  }
}
