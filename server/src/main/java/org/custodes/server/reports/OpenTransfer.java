package org.custodes.server.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.report.Transfer;
import org.custodes.accounting.report.TransitMatching;

/// A domestic transfer whose two sides do not say the same, or of which one side is missing.
///
/// @param differences at least one; in the order in which a person would look
public record OpenTransfer(
    Optional<Transfer> shipment, Optional<Transfer> receipt, Set<Difference> differences) {

  /// What keeps the two sides apart.
  public enum Difference {
    /// No receipt was reported.
    NOT_RECEIVED,
    /// No shipment was reported.
    NOT_SHIPPED,
    BATCH,
    WEIGHT,
    DESCRIPTION,
    /// The receipt is dated before the shipment.
    DATE
  }

  public OpenTransfer {
    if (shipment.isEmpty() && receipt.isEmpty()) {
      throw new IllegalArgumentException("a transfer has a shipment or a receipt");
    }
    differences = Set.copyOf(differences);
  }

  /// Puts open sides together: first those that name the same batch between the same areas, then
  /// those between the same areas that moved the same masses. What is left has no other side.
  ///
  /// @return oldest first
  public static List<OpenTransfer> of(List<Transfer> open) {
    TransitMatching.Result named = TransitMatching.match(open);
    List<OpenTransfer> transfers = new ArrayList<>();
    named.differing().forEach(pair -> transfers.add(pair(pair.shipment(), pair.receipt())));
    List<Transfer> shipments = new ArrayList<>(side(named.unmatched(), Transfer.Side.SHIPPER));
    List<Transfer> receipts = new ArrayList<>(side(named.unmatched(), Transfer.Side.RECEIVER));
    transfers.addAll(sameMasses(shipments, receipts));
    shipments.forEach(one -> transfers.add(alone(one, Difference.NOT_RECEIVED)));
    receipts.forEach(one -> transfers.add(alone(one, Difference.NOT_SHIPPED)));
    transfers.sort(Comparator.comparing(OpenTransfer::since));
    return List.copyOf(transfers);
  }

  /// The side that was reported, the shipper's where both were.
  public Transfer first() {
    return shipment.or(() -> receipt).orElseThrow();
  }

  /// The day from which it is open.
  public LocalDate since() {
    return first().date();
  }

  /// How many days it is open on a day; 0 if it begins later.
  public long daysOpen(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(since(), day));
  }

  private static List<Transfer> side(List<Transfer> open, Transfer.Side side) {
    return open.stream().filter(one -> one.side() == side).toList();
  }

  /// Takes the pairs that moved the same masses out of both lists.
  private static List<OpenTransfer> sameMasses(List<Transfer> shipments, List<Transfer> receipts) {
    List<OpenTransfer> pairs = new ArrayList<>();
    for (Transfer shipment : List.copyOf(shipments)) {
      receipts.stream()
          .filter(receipt -> sameAreas(shipment, receipt) && sameMasses(shipment, receipt))
          .findFirst()
          .ifPresent(receipt -> {
            shipments.remove(shipment);
            receipts.remove(receipt);
            pairs.add(pair(shipment, receipt));
          });
    }
    return pairs;
  }

  private static OpenTransfer pair(Transfer shipment, Transfer receipt) {
    Set<Difference> differences = EnumSet.noneOf(Difference.class);
    note(differences, Difference.BATCH, sameBatch(shipment, receipt));
    note(differences, Difference.WEIGHT, sameMasses(shipment, receipt));
    note(differences, Difference.DESCRIPTION, shipment.description().equals(receipt.description()));
    note(differences, Difference.DATE, !receipt.date().isBefore(shipment.date()));
    return new OpenTransfer(Optional.of(shipment), Optional.of(receipt), differences);
  }

  private static void note(Set<Difference> differences, Difference difference, boolean same) {
    if (!same) {
      differences.add(difference);
    }
  }

  private static OpenTransfer alone(Transfer side, Difference missing) {
    Optional<Transfer> found = Optional.of(side);
    return side.side() == Transfer.Side.SHIPPER
        ? new OpenTransfer(found, Optional.empty(), Set.of(missing))
        : new OpenTransfer(Optional.empty(), found, Set.of(missing));
  }

  private static boolean sameAreas(Transfer shipment, Transfer receipt) {
    return shipment.shipper().equals(receipt.shipper())
        && shipment.receiver().equals(receipt.receiver());
  }

  private static boolean sameBatch(Transfer shipment, Transfer receipt) {
    return shipment.batch().equals(receipt.batch());
  }

  private static boolean sameMasses(Transfer shipment, Transfer receipt) {
    return shipment.contents().equals(receipt.contents());
  }
}
