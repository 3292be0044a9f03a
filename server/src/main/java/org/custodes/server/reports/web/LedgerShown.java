package org.custodes.server.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.EntryReference;
import org.custodes.server.reports.LedgerPage;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;
import org.custodes.server.site.RegisteredArea;

/// A page of a ledger.
///
/// @param continued whether pages come before it
record LedgerShown(
    RegisteredArea area, LedgerPage page, List<Row> rows, Figures figures, boolean continued) {

  /// A line and the sum after it.
  record Row(LedgerLine line, Content sum, LedgerQuery query) {

    /// What brought the line: an entry or, for what a balance report does to the book, the report.
    String causePath() {
      EntryReference cause = line.cause();
      return byReport() ? Paths.report(cause.area().code(), cause.report()) : Paths.entry(cause);
    }

    /// For example `7/6`, or `10` for a whole report.
    String cause() {
      EntryReference cause = line.cause();
      return byReport() ? String.valueOf(cause.report()) : cause.report() + "/" + cause.entry();
    }

    private boolean byReport() {
      return line.code() instanceof BalanceCode;
    }

    String batchPath() {
      return MaterialPaths.batch(query.area(), query.category(), line.batch(), query.to());
    }
  }

  LedgerShown {
    rows = List.copyOf(rows);
  }

  static LedgerShown of(RegisteredArea area, LedgerPage page, boolean continued) {
    List<Content> running = page.running();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < page.lines().size(); i++) {
      rows.add(new Row(page.lines().get(i), running.get(i), page.query()));
    }
    Stream<Content> masses =
        Stream.concat(running.stream(), page.lines().stream().map(LedgerLine::amount));
    Figures figures =
        Figures.of(
            page.query().category(), Stream.concat(Stream.of(page.opening()), masses).toList());
    return new LedgerShown(area, page, rows, figures, continued);
  }

  LedgerQuery query() {
    return page.query();
  }

  Category category() {
    return query().category();
  }

  boolean isFiltered() {
    return query().code().isPresent() || query().from().isPresent();
  }

  Optional<String> nextPath() {
    return page.next().map(place -> MaterialPaths.ledger(query(), place));
  }

  String firstPath() {
    return MaterialPaths.ledger(query());
  }

  String wholePath() {
    return MaterialPaths.ledger(LedgerQuery.upTo(query().area(), category(), query().to()));
  }

  String csv() {
    return MaterialPaths.ledgerCsv(query());
  }
}
