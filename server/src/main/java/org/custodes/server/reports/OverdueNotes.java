package org.custodes.server.reports;

import java.util.List;
import java.util.UUID;

/// Which overdue shipments were noted as facts, and not resolved since.
public interface OverdueNotes {

  /// Lets one look at a time go on, until the present transaction ends.
  void keepOthersOut();

  /// Those that stand.
  List<Noted> standing();

  void add(OverdueShipment shipment, UUID fact);

  /// @param overdue the fact that noted it
  /// @param fact the fact that it is resolved
  void resolved(UUID overdue, UUID fact);

  /// @param fact the fact that noted it
  record Noted(UUID fact, OverdueShipment.Key key) {}
}
