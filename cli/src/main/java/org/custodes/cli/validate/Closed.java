package org.custodes.cli.validate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.EuratomBalance;
import org.custodes.accounting.balance.EuratomCode;
import org.custodes.accounting.balance.EuratomEntry;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.report.LedgerBalances;
import org.custodes.accounting.report.ReportedBalance;

/// The one closed balance of a folder: exact, and as a report rounds it.
///
/// The exact balance sums the change reports. The rounded one takes the report's rounding
/// adjustments off those sums and is drawn again, which gives the figures that the report prints.
///
/// @param reported the balance that the folder's reports add up to
/// @param rounded the same balance from the report's own rounded lines
record Closed(ReportedBalance reported, IaeaBalance rounded) {

  /// @throws Absent if the folder has no balance report
  /// @throws IllegalArgumentException if it has several balances, or one that cannot be drawn
  static Closed in(Folder folder) {
    List<LedgerBalances.Result> results =
        Story.all(folder).stream()
            .map(story -> LedgerBalances.of(Story.check(story.reports()).ledger()))
            .toList();
    List<ReportedBalance> closed =
        results.stream()
            .flatMap(result -> result.drawn().stream())
            .filter(one -> one.iaea().ending().isPresent() && !one.printed().isEmpty())
            .toList();
    if (closed.size() == 1) {
      return new Closed(closed.getFirst(), rounded(closed.getFirst()));
    }
    throw notOne(results.stream().flatMap(one -> one.refused().stream()).toList(), closed.size());
  }

  IaeaBalance exact() {
    return reported.iaea();
  }

  /// What an adjustment is: for a change or an inventory the exact sum less the printed line, for a
  /// line that follows from others what follows less the printed line.
  Content adjustment(RoundingAdjustment code) {
    AccountingCode line = code.adjusted();
    boolean follows = line == BalanceCode.BE || line == BalanceCode.BA || line == BalanceCode.MF;
    Content zero = Content.zero(exact().category());
    Content whole = (follows ? rounded : exact()).lines().getOrDefault(line, zero);
    return whole.minus(reported.printed().getOrDefault(line, whole));
  }

  /// The exact balance in Euratom's form.
  Optional<EuratomBalance> euratom() {
    return reported.euratom().balance();
  }

  /// What Euratom's RA carries: by how much the rounded book is above the exact one.
  Content euratomRounding() {
    return rounded.adjustedBook().minus(exact().adjustedBook());
  }

  /// The balance in Euratom's form with its rounding line.
  Optional<EuratomBalance> euratomRounded() {
    return euratom().map(one -> with(one, EuratomCode.RA, euratomRounding()));
  }

  private static EuratomBalance with(EuratomBalance balance, EuratomCode code, Content amount) {
    Map<EuratomEntry, Content> changes = new HashMap<>(balance.changes());
    changes.merge(code, amount, Content::plus);
    return new EuratomBalance(
        balance.area(),
        balance.period(),
        balance.categories(),
        balance.beginning(),
        changes,
        balance.ending());
  }

  private static IaeaBalance rounded(ReportedBalance reported) {
    IaeaBalance exact = reported.iaea();
    Map<ChangeCode, Content> changes = new EnumMap<>(ChangeCode.class);
    exact.changes().forEach((code, sum) -> changes.put(code, off(reported, code, sum)));
    return new IaeaBalance(
        exact.area(),
        exact.period(),
        exact.category(),
        off(reported, BalanceCode.PB, exact.beginning()),
        changes,
        exact.ending().map(ending -> off(reported, BalanceCode.PE, ending)));
  }

  private static Content off(ReportedBalance reported, AccountingCode code, Content sum) {
    Content adjustment = reported.printed().get(new RoundingAdjustment(code));
    return adjustment == null ? sum : sum.minus(adjustment);
  }

  private static RuntimeException notOne(List<String> refused, int found) {
    if (!refused.isEmpty()) {
      return new IllegalArgumentException(refused.getFirst());
    }
    return found == 0
        ? new Absent("the folder holds no balance report (MBR) to draw it from")
        : new IllegalArgumentException(
            "found " + found + " closed balances in the folder, wanted one");
  }
}
