package org.custodes.server.reports.web;

import java.util.List;
import org.custodes.server.reports.KeptWarning;

/// The warnings that came with imports of the last [#DAYS] days.
///
/// @param more whether there are more than are listed
record WarningsPage(List<FindingRow> rows, boolean more) {

  /// How long a warning stays on the first page.
  static final int DAYS = 90;

  /// Most warnings on the first page.
  static final int MOST = 10;

  WarningsPage {
    rows = List.copyOf(rows);
  }

  /// @param found one more than are listed, if there are as many
  static WarningsPage of(List<KeptWarning> found) {
    return new WarningsPage(
        FindingRow.kept(found.stream().limit(MOST).toList()), found.size() > MOST);
  }
}
