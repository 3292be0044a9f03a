package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Mba;

/// Compares domestic shipments with the receipts that other areas report (rule 20).
///
/// A shipment and a receipt belong together when shipper, receiver and the shipper's name of the
/// batch are the same; among several, the earliest of each side.
public final class TransitMatching {

  private TransitMatching() {}

  /// What two sides of one transfer do not agree about.
  public enum Difference {
    CONTENTS("weights"),
    DESCRIPTION("material description"),
    /// Received before it was shipped.
    DATE("dates");

    private final String title;

    Difference(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /// Both sides of one transfer.
  ///
  /// @param differences empty if the sides agree
  public record Pair(Transfer shipment, Transfer receipt, List<Difference> differences) {

    public Pair {
      requireNonNull(shipment, "shipment");
      requireNonNull(receipt, "receipt");
      differences = List.copyOf(differences);
    }
  }

  /// @param matched pairs that agree
  /// @param differing pairs that do not
  /// @param unmatched transfers without another side, by entry
  public record Result(List<Pair> matched, List<Pair> differing, List<Transfer> unmatched) {

    public Result {
      matched = List.copyOf(matched);
      differing = List.copyOf(differing);
      unmatched = List.copyOf(unmatched);
    }
  }

  /// Pairs transfers, in time proportional to their number but for sorting.
  public static Result match(Collection<Transfer> transfers) {
    Map<Key, Deque<Transfer>> shipments = new HashMap<>();
    transfers.stream()
        .filter(one -> one.side() == Transfer.Side.SHIPPER)
        .sorted(Comparator.comparing(Transfer::date))
        .forEach(one -> shipments.computeIfAbsent(Key.of(one), k -> new ArrayDeque<>()).add(one));
    List<Pair> matched = new ArrayList<>();
    List<Pair> differing = new ArrayList<>();
    List<Transfer> unmatched = new ArrayList<>();
    transfers.stream()
        .filter(one -> one.side() == Transfer.Side.RECEIVER)
        .sorted(Comparator.comparing(Transfer::date))
        .forEach(receipt -> {
          Deque<Transfer> waiting = shipments.get(Key.of(receipt));
          Transfer shipment = waiting == null ? null : waiting.poll();
          if (shipment == null) {
            unmatched.add(receipt);
          } else {
            Pair pair = new Pair(shipment, receipt, differences(shipment, receipt));
            (pair.differences().isEmpty() ? matched : differing).add(pair);
          }
        });
    shipments.values().forEach(unmatched::addAll);
    unmatched.sort(Comparator.comparing(Transfer::entry));
    return new Result(matched, differing, unmatched);
  }

  private static List<Difference> differences(Transfer shipment, Transfer receipt) {
    List<Difference> differences = new ArrayList<>();
    if (!shipment.contents().equals(receipt.contents())) {
      differences.add(Difference.CONTENTS);
    }
    if (!shipment.description().equals(receipt.description())) {
      differences.add(Difference.DESCRIPTION);
    }
    if (receipt.date().isBefore(shipment.date())) {
      differences.add(Difference.DATE);
    }
    return differences;
  }

  private record Key(Mba shipper, Mba receiver, String batch) {

    static Key of(Transfer transfer) {
      return new Key(transfer.shipper(), transfer.receiver(), transfer.batch());
    }
  }
}
