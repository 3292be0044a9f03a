package org.custodes.server.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.report.Transfer;
import org.custodes.server.reports.OpenTransfer.Difference;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.Ruled;
import org.custodes.server.rules.Ruling;
import org.custodes.server.rules.Value;

/// A domestic shipment of which no receipt was reported within the time that the house has chosen.
///
/// @param due the last day on which the receipt would have been in time
/// @param rule on which that rests
public record OverdueShipment(Transfer shipment, LocalDate due, Ruled<Value.Time> rule) {

  /// The key of the rule; see the pack of the kind `cases`.
  static final String AFTER = "overdue-shipment.after";

  /// What tells one shipment from another: parties, batch and day.
  public record Key(String shipper, String receiver, String batch, LocalDate shipped) {

    static Key of(Transfer shipment) {
      return new Key(
          shipment.shipper().code(), shipment.receiver().code(), shipment.batch(), shipment.date());
    }

    /// What facts about it are about.
    String subject() {
      return "shipment " + batch + " " + shipper + " to " + receiver;
    }
  }

  /// Those among open sides, by the rule of a day; a shipment that is reported in several entries
  /// counts once. A receipt that differs is a receipt: then the sides differ, and nothing is
  /// overdue.
  ///
  /// @return oldest first; none where no rule is in force
  public static List<OverdueShipment> of(List<Transfer> open, LocalDate day, Ruling rules) {
    Optional<Ruled<Value.Time>> rule = rules.at(day).time(PackKind.CASES, AFTER);
    if (rule.isEmpty()) {
      return List.of();
    }
    Set<Key> seen = new HashSet<>();
    List<OverdueShipment> overdue = new ArrayList<>();
    for (Transfer shipment : unanswered(open)) {
      LocalDate due = rule.get().value().after(shipment.date());
      if (day.isAfter(due) && seen.add(Key.of(shipment))) {
        overdue.add(new OverdueShipment(shipment, due, rule.get()));
      }
    }
    return List.copyOf(overdue);
  }

  /// Shipments without any receipt.
  static List<Transfer> unanswered(List<Transfer> open) {
    return OpenTransfer.of(open).stream()
        .filter(transfer -> transfer.differences().contains(Difference.NOT_RECEIVED))
        .flatMap(transfer -> transfer.shipment().stream())
        .toList();
  }

  public Key key() {
    return Key.of(shipment);
  }

  /// How many days its receipt is late on a day.
  public long daysLate(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(due, day));
  }
}
