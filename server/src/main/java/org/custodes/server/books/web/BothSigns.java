package org.custodes.server.books.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.balance.Conversion;
import org.custodes.accounting.balance.EuratomBalance;
import org.custodes.accounting.balance.EuratomCode;
import org.custodes.accounting.balance.EuratomConversion;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.server.books.AsKnown;

/// A balance of the books line by line: in the signs of the Agency, and in those of Euratom beside
/// them.
///
/// @param withoutEuratom codes for which Euratom has none, so that it has no such balance
record BothSigns(IaeaBalance balance, List<Row> rows, Shown shown, List<String> withoutEuratom) {

  /// A change of category is written as `CC`: the Agency's codes do not say whether uranium was
  /// enriched (`CE`) or blended (`CB`).
  private static final EuratomConversion CONVERSION = new EuratomConversion(EuratomCode.CC);

  /// One line.
  ///
  /// @param effect `+` where it adds to the book, `-` where it takes, `=` where it is a result,
  ///   empty for a beginning or a physical inventory
  /// @param euratom absent where Euratom has no such line
  /// @param path to what the figure is made of
  record Row(
      AccountingCode code, String effect, Content iaea, Optional<Line> euratom, String path) {

    boolean isResult() {
      return effect.equals("=");
    }
  }

  /// @param code two letters
  /// @param amount signed as Euratom signs it
  record Line(String code, Content amount) {}

  static BothSigns of(IaeaBalance balance, AsKnown when) {
    Map<AccountingCode, Line> euratom = new HashMap<>();
    List<String> without = List.of();
    switch (CONVERSION.toEuratom(balance)) {
      case Conversion.Converted<EuratomBalance>(EuratomBalance converted) ->
          lines(balance, converted, euratom);
      case Conversion.NoCounterpart<EuratomBalance>(List<String> codes) -> without = codes;
    }
    List<Row> rows = new ArrayList<>();
    balance
        .lines()
        .forEach((code, amount) ->
            rows.add(
                new Row(
                    code,
                    effect(code, balance),
                    amount,
                    Optional.ofNullable(euratom.get(code)),
                    path(code, balance, when))));
    List<Content> all = rows.stream().map(Row::iaea).toList();
    return new BothSigns(
        balance, List.copyOf(rows), Shown.of(balance.category(), all), List.copyOf(without));
  }

  boolean isClosed() {
    return balance.ending().isPresent();
  }

  private static void lines(
      IaeaBalance balance, EuratomBalance euratom, Map<AccountingCode, Line> lines) {
    lines.put(BalanceCode.PB, new Line("PB", euratom.beginning()));
    balance.changes().keySet().forEach(code -> lines.put(code, change(balance, code)));
    lines.put(ChangeCode.DI, new Line("DI", balance.difference().negated()));
    lines.put(BalanceCode.BA, new Line("BA", euratom.adjustedBook()));
    euratom.ending().ifPresent(one -> lines.put(BalanceCode.PE, new Line("PE", one)));
    euratom.mf().ifPresent(one -> lines.put(BalanceCode.MF, new Line("MF", one)));
  }

  /// One change, converted alone: PB, the change, BA.
  private static Line change(IaeaBalance balance, ChangeCode code) {
    IaeaBalance alone =
        IaeaBalance.open(
            balance.area(),
            balance.period(),
            Content.zero(balance.category()),
            Map.of(code, balance.change(code)));
    EuratomBalance.Line line = CONVERSION.toEuratom(alone).balance().orElseThrow().lines().get(1);
    return new Line(line.code(), line.amount());
  }

  private static String effect(AccountingCode code, IaeaBalance balance) {
    return switch (code) {
      case ChangeCode change -> change.signIn(balance.category()) > 0 ? "+" : "-";
      case BalanceCode line when line == BalanceCode.PB || line == BalanceCode.PE -> "";
      default -> "=";
    };
  }

  /// A change opens its entries, an inventory its batches, any other line the ledger.
  private static String path(AccountingCode code, IaeaBalance balance, AsKnown when) {
    LocalDate start = balance.period().start();
    LocalDate end = balance.period().end();
    if (code instanceof ChangeCode) {
      return BookPaths.area(balance.area())
          + "/entries?code="
          + code.code()
          + "&from="
          + start
          + "&to="
          + end;
    }
    if (code == BalanceCode.PB) {
      return BookPaths.batches(balance.area(), new AsKnown(start.minusDays(1), when.known()));
    }
    return code == BalanceCode.PE
        ? BookPaths.batches(balance.area(), when)
        : BookPaths.ledger(balance.area(), balance.category(), start, when);
  }
}
