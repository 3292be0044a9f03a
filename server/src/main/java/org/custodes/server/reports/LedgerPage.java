package org.custodes.server.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Content;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;

/// A page of a ledger: its lines, and the sum before the first of them.
///
/// @param opening the book inventory before the first line or, where one code was asked for, the
///   sum of that code's lines before it
/// @param next where the next page begins, absent on the last one
public record LedgerPage(
    LedgerQuery query, Content opening, List<LedgerLine> lines, Optional<Place> next) {

  public LedgerPage {
    lines = List.copyOf(lines);
  }

  /// The sum after each line.
  public List<Content> running() {
    List<Content> running = new ArrayList<>(lines.size());
    Content sum = opening;
    for (LedgerLine line : lines) {
      sum = query.counts(line) ? sum.plus(line.amount()) : sum;
      running.add(sum);
    }
    return List.copyOf(running);
  }

  /// The sum after the last line.
  public Content closing() {
    List<Content> running = running();
    return running.isEmpty() ? opening : running.getLast();
  }

  /// A line's place in the order of dates.
  public record Place(LocalDate date, long id) {

    /// The place of a line.
    public static Place of(LedgerLine line) {
      return new Place(line.date(), line.id());
    }
  }
}
