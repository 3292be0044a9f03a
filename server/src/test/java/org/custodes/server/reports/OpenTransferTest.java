package org.custodes.server.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.Transfer;
import org.custodes.accounting.report.Transfer.Side;
import org.custodes.server.reports.OpenTransfer.Difference;
import org.junit.jupiter.api.Test;

class OpenTransferTest {

  private static final Mba FROM = new Mba("ZM02");
  private static final Mba TO = new Mba("ZM01");

  @Test
  void comparesBothSidesOfABatch() {
    Transfer shipment = transfer(Side.SHIPPER, 1, "CYL-1", "O/G/R/B", "2026-01-10", "1000");
    Transfer receipt = transfer(Side.RECEIVER, 1, "CYL-1", "O/G/R/C", "2026-01-08", "999");

    assertThat(OpenTransfer.of(List.of(receipt, shipment)))
        .containsExactly(
            new OpenTransfer(
                Optional.of(shipment),
                Optional.of(receipt),
                Set.of(Difference.WEIGHT, Difference.DESCRIPTION, Difference.DATE)));
  }

  @Test
  void suspectsAnotherNameOfABatchByItsMasses() {
    Transfer shipment = transfer(Side.SHIPPER, 1, "CYL-1", "O/G/R/B", "2026-01-08", "1000");
    Transfer receipt = transfer(Side.RECEIVER, 1, "CYL-7", "O/G/R/B", "2026-01-10", "1000");

    assertThat(OpenTransfer.of(List.of(shipment, receipt)))
        .extracting(OpenTransfer::differences)
        .containsExactly(Set.of(Difference.BATCH));
  }

  @Test
  void leavesASideWithoutTheOtherAlone() {
    Transfer shipment = transfer(Side.SHIPPER, 1, "CYL-1", "O/G/R/B", "2026-01-08", "1000");
    Transfer receipt = transfer(Side.RECEIVER, 1, "CYL-7", "O/G/R/B", "2026-01-05", "5");

    assertThat(OpenTransfer.of(List.of(receipt, shipment)))
        .extracting(OpenTransfer::differences)
        .containsExactly(Set.of(Difference.NOT_SHIPPED), Set.of(Difference.NOT_RECEIVED));
  }

  @Test
  void givesEveryReceiptToOneShipmentOnly() {
    Transfer first = transfer(Side.SHIPPER, 1, "CYL-1", "O/G/R/B", "2026-01-08", "1000");
    Transfer second = transfer(Side.SHIPPER, 2, "CYL-1", "O/G/R/B", "2026-02-08", "1000");
    Transfer receipt = transfer(Side.RECEIVER, 1, "CYL-1", "O/G/R/B", "2026-01-10", "900");

    assertThat(OpenTransfer.of(List.of(first, receipt, second)))
        .extracting(OpenTransfer::shipment, OpenTransfer::receipt)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Optional.of(first), Optional.of(receipt)),
            org.assertj.core.groups.Tuple.tuple(Optional.of(second), Optional.empty()));
  }

  @Test
  void countsTheDaysFromTheShipment() {
    OpenTransfer open =
        OpenTransfer.of(
                List.of(transfer(Side.SHIPPER, 1, "CYL-1", "O/G/R/B", "2026-01-08", "1000")))
            .getFirst();

    assertThat(open.daysOpen(LocalDate.of(2026, 2, 8))).isEqualTo(31);
    assertThat(open.daysOpen(LocalDate.of(2026, 1, 1))).isZero();
  }

  @Test
  void refusesATransferWithoutSides() {
    assertThatThrownBy(() -> new OpenTransfer(Optional.empty(), Optional.empty(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a transfer has a shipment or a receipt");
  }

  private static Transfer transfer(
      Side side, int entry, String batch, String description, String date, String grams) {
    return new Transfer(
        side,
        new EntryReference(side == Side.SHIPPER ? FROM : TO, 1, entry),
        FROM,
        TO,
        batch,
        description,
        LocalDate.parse(date),
        List.of(
            new Content(
                Category.ENRICHED,
                Mass.ofGrams(grams),
                new Mass(Mass.ofGrams(grams).micrograms() / 25))));
  }
}
