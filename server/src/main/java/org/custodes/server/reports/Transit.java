package org.custodes.server.reports;

import java.util.List;
import org.custodes.accounting.report.Transfer;

/// Domestic shipments and receipts that count and that no counterpart answers in full.
public interface Transit {

  /// Most sides in one answer.
  int MOST = 1_000;

  /// The open sides, oldest first; at most [#MOST].
  List<Transfer> open();

  /// How many are open.
  long count();
}
