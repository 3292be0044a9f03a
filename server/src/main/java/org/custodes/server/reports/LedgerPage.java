package org.custodes.server.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Content;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;

/// A page of a ledger: its lines, and the balance before the first of them.
///
/// @param next where the next page begins, absent on the last one
public record LedgerPage(Content opening, List<LedgerLine> lines, Optional<Place> next) {

  public LedgerPage {
    lines = List.copyOf(lines);
  }

  /// The balance after the line with this index.
  public Content after(int index) {
    return lines.subList(0, index + 1).stream()
        .filter(LedgerLine::movesBook)
        .map(LedgerLine::amount)
        .reduce(opening, Content::plus);
  }

  /// A line's place in the order of dates.
  public record Place(LocalDate date, long id) {}
}
