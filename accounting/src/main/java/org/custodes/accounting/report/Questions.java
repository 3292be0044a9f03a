package org.custodes.accounting.report;

import java.util.List;
import java.util.Set;
import org.custodes.accounting.Mba;

/// What a check is about to ask a [History] for the next few thousand entries.
///
/// @param batches one for each change entry
/// @param entries the earlier entries that corrections, deletions and additions name
/// @param receipts areas and batches asked for a receipt on the shipper's data
public record Questions(
    List<BatchUse> batches, Set<EntryReference> entries, Set<Received> receipts) {

  public Questions {
    batches = List.copyOf(batches);
    entries = Set.copyOf(entries);
    receipts = Set.copyOf(receipts);
  }

  /// A batch in an area.
  public record Received(Mba area, String batch) {}
}
