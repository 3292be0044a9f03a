package org.custodes.server.reports.web;

import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;

/// Which mass a chart of what was unaccounted for shows: the fissile one of enriched and unified
/// uranium, the element otherwise.
final class MufSeries {

  private MufSeries() {}

  /// @param closed balances, oldest first
  /// @return empty if there are less than two
  static Optional<MufChart> chart(List<BalanceTable> closed) {
    if (closed.size() < 2) {
      return Optional.empty();
    }
    List<MufChart.Value> values = closed.stream().map(MufSeries::value).toList();
    return Optional.of(new MufChart(values, unit(closed.getFirst().category()).symbol()));
  }

  private static MufChart.Value value(BalanceTable table) {
    Content muf = table.balance().muf().orElseThrow();
    return new MufChart.Value(table.balance().period().end(), mass(muf).in(unit(table.category())));
  }

  static boolean showsFissile(Category category) {
    return category.requiresFissile();
  }

  private static Mass mass(Content muf) {
    return showsFissile(muf.category()) ? muf.fissile() : muf.element();
  }

  private static Unit unit(Category category) {
    return showsFissile(category) ? Unit.G : category.reportingUnit();
  }
}
