package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial.ReportedPeriod;

/// A balance line by line: the figures of the IAEA, those of Euratom beside them, and what the
/// balance report printed.
///
/// @param withoutEuratom codes for which Euratom has none, so that it has no such balance
record BalanceTable(
    ReportedPeriod reported, List<Row> rows, Figures figures, List<String> withoutEuratom) {

  /// One line.
  ///
  /// @param effect `+` where it adds to the book, `-` where it takes, `=` where it is a result,
  ///   empty for a beginning or a physical inventory
  /// @param euratom absent where Euratom has no such line
  /// @param printed absent where the report has no such line
  /// @param adjustment what the report adds to the printed figure for its rounding
  /// @param path to what the figure is made of
  record Row(
      AccountingCode code,
      String effect,
      Content iaea,
      Optional<EuratomLines.Line> euratom,
      Optional<Content> printed,
      Optional<Content> adjustment,
      String path) {

    /// Whether the report prints another figure than the exact one.
    boolean differs() {
      return printed.isPresent() && !printed.get().equals(iaea);
    }

    /// Whether the printed figure with its rounding adjustment is the exact one.
    boolean isExplained() {
      return !differs() || withAdjustment().equals(Optional.of(iaea));
    }

    boolean isResult() {
      return effect.equals("=");
    }

    private Optional<Content> withAdjustment() {
      return printed.map(one -> adjustment.map(one::plus).orElse(one));
    }
  }

  static BalanceTable of(ReportedPeriod reported) {
    IaeaBalance balance = reported.balance();
    EuratomLines euratom = EuratomLines.of(balance);
    List<Row> rows = new ArrayList<>();
    balance.lines().forEach((code, amount) -> rows.add(row(reported, code, amount, euratom)));
    return new BalanceTable(reported, rows, figures(rows), euratom.withoutCounterpart());
  }

  IaeaBalance balance() {
    return reported.balance();
  }

  Category category() {
    return balance().category();
  }

  boolean isClosed() {
    return reported.report().isPresent();
  }

  boolean hasPrinted() {
    return !reported.printed().isEmpty();
  }

  /// Lines whose printed figure is not the exact one.
  List<Row> differing() {
    return rows.stream().filter(Row::differs).toList();
  }

  /// Whether rounding explains every printed figure: that of a change, of a beginning or of a
  /// physical inventory by its own adjustment, and results because they follow from those.
  boolean isRounding() {
    return rows.stream().filter(row -> !row.isResult()).allMatch(Row::isExplained);
  }

  /// Adjustments of the report to lines that the exact balance does not have.
  Map<AccountingCode, Content> otherPrinted() {
    Map<AccountingCode, Content> others = new LinkedHashMap<>(reported.printed());
    rows.forEach(row -> {
      others.remove(row.code());
      others.remove(adjustmentTo(row.code()));
    });
    return others;
  }

  private static Row row(
      ReportedPeriod reported, AccountingCode code, Content amount, EuratomLines euratom) {
    Map<AccountingCode, Content> printed = reported.printed();
    return new Row(
        code,
        effect(code, reported.balance().category()),
        amount,
        euratom.beside(code),
        Optional.ofNullable(printed.get(code)),
        Optional.ofNullable(printed.get(adjustmentTo(code))),
        path(reported, code));
  }

  private static String effect(AccountingCode code, Category category) {
    return switch (code) {
      case ChangeCode change -> change.signIn(category) > 0 ? "+" : "-";
      case BalanceCode line when line == BalanceCode.PB || line == BalanceCode.PE -> "";
      default -> "=";
    };
  }

  /// A change opens its lines, a physical inventory the batches it found, any other line the
  /// report.
  private static String path(ReportedPeriod reported, AccountingCode code) {
    IaeaBalance balance = reported.balance();
    LocalDate end = balance.period().end();
    LedgerQuery ledger = LedgerQuery.upTo(balance.area(), balance.category(), end);
    if (code instanceof ChangeCode) {
      return MaterialPaths.ledger(ledger.only(code, balance.period().start()));
    }
    if (code == BalanceCode.PE) {
      return MaterialPaths.batches(balance.area(), balance.category(), end);
    }
    if (code == BalanceCode.PB) {
      return MaterialPaths.batches(
          balance.area(), balance.category(), balance.period().start().minusDays(1));
    }
    return reported
        .report()
        .map(number -> Paths.report(balance.area().code(), number))
        .orElseGet(() -> MaterialPaths.ledger(ledger));
  }

  private static RoundingAdjustment adjustmentTo(AccountingCode code) {
    return code instanceof RoundingAdjustment adjustment
        ? adjustment
        : new RoundingAdjustment(code);
  }

  private static Figures figures(List<Row> rows) {
    List<Content> all =
        rows.stream()
            .flatMap(row ->
                Stream.of(Optional.of(row.iaea()), row.printed(), row.adjustment())
                    .flatMap(Optional::stream))
            .toList();
    return Figures.of(rows.getFirst().iaea().category(), all);
  }
}
