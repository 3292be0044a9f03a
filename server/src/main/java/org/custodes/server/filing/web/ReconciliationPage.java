package org.custodes.server.filing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.server.filing.Reconciled;
import org.custodes.server.filing.Reconciled.Row;
import org.custodes.server.frame.Mark;

/// Books and reports of an area side by side.
///
/// @param all whether batches that agree are shown, too
record ReconciliationPage(Reconciled reconciled, boolean all) {

  /// Most rows in the table; the file has all.
  static final int MOST = 500;

  String code() {
    return reconciled.area().code();
  }

  String path() {
    return "/filing/" + code() + "/reconciliation";
  }

  String path(boolean everything) {
    return path() + "?day=" + reconciled.day() + (everything ? "&all=true" : "");
  }

  String csv() {
    return path() + ".csv?day=" + reconciled.day() + (all ? "&all=true" : "");
  }

  LocalDate day() {
    return reconciled.day();
  }

  int differing() {
    return reconciled.differing().size();
  }

  Mark mark() {
    return differing() == 0 ? Mark.GOOD : reconciled.unknown() > 0 ? Mark.NOW : Mark.WATCH;
  }

  /// Everything that is to be shown.
  static List<Row> rows(Reconciled reconciled, boolean all) {
    return all ? reconciled.rows() : reconciled.differing();
  }

  List<Row> rows() {
    return rows(reconciled, all).stream().limit(MOST).toList();
  }

  int further() {
    return Math.max(0, rows(reconciled, all).size() - MOST);
  }

  /// Decimals of element masses by category, so that a column lines up.
  SortedMap<Category, Integer> decimals() {
    SortedMap<Category, Integer> decimals = new TreeMap<>();
    rows()
        .forEach(row -> {
          decimals.merge(row.lot().category(), scale(row.book()), Math::max);
          decimals.merge(row.lot().category(), scale(row.report()), Math::max);
          row.parts()
              .forEach(
                  part -> decimals.merge(row.lot().category(), scale(part.amount()), Math::max));
        });
    return decimals;
  }

  private static int scale(Content content) {
    return content.element().in(content.category().reportingUnit()).scale();
  }

  /// Decimals of fissile masses.
  int fissileDecimals() {
    return rows().stream()
        .flatMap(row -> Stream.of(row.book(), row.report()))
        .map(Content::fissile)
        .map(Mass::grams)
        .mapToInt(BigDecimal::scale)
        .max()
        .orElse(0);
  }
}
