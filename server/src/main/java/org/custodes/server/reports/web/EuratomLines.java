package org.custodes.server.reports.web;

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

/// The lines of a balance as Euratom writes them, each beside the line of the IAEA that means the
/// same.
///
/// @param withoutCounterpart codes of the IAEA for which Euratom has none; then there are no lines
record EuratomLines(Map<AccountingCode, Line> lines, List<String> withoutCounterpart) {

  /// A change of category is written as `CC`: the IAEA's codes do not say whether uranium was
  /// enriched (`CE`) or blended (`CB`).
  static final EuratomConversion CONVERSION = new EuratomConversion(EuratomCode.CC);

  /// @param code two letters
  /// @param amount signed as Euratom signs it
  record Line(String code, Content amount) {}

  static EuratomLines of(IaeaBalance balance) {
    return switch (CONVERSION.toEuratom(balance)) {
      case Conversion.Converted<EuratomBalance>(EuratomBalance euratom) ->
          new EuratomLines(beside(balance, euratom), List.of());
      case Conversion.NoCounterpart<EuratomBalance>(List<String> codes) ->
          new EuratomLines(Map.of(), codes);
    };
  }

  /// The line beside one of the IAEA; absent for `BE`, which Euratom has not.
  Optional<Line> beside(AccountingCode code) {
    return Optional.ofNullable(lines.get(code));
  }

  private static Map<AccountingCode, Line> beside(IaeaBalance balance, EuratomBalance euratom) {
    Map<AccountingCode, Line> lines = new HashMap<>();
    lines.put(BalanceCode.PB, new Line("PB", euratom.beginning()));
    for (ChangeCode code : balance.changes().keySet()) {
      lines.put(code, change(balance, code));
    }
    lines.put(ChangeCode.DI, new Line("DI", balance.difference().negated()));
    lines.put(BalanceCode.BA, new Line("BA", euratom.adjustedBook()));
    euratom.ending().ifPresent(one -> lines.put(BalanceCode.PE, new Line("PE", one)));
    euratom.mf().ifPresent(one -> lines.put(BalanceCode.MF, new Line("MF", one)));
    return lines;
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
}
