package org.custodes.accounting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.Period;

/// Draws every balance that the reports of a ledger allow: one for each area, category and balance
/// report, and one for the changes after the last.
public final class LedgerBalances {

  private static final RoundingAdjustment RAPB = new RoundingAdjustment(BalanceCode.PB);

  private final CompactLedger ledger;
  private final List<ReportedBalance> drawn = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private LedgerBalances(CompactLedger ledger) {
    this.ledger = ledger;
  }

  /// @param drawn in the order of areas, periods and categories
  /// @param refused what could not be drawn and why
  public record Result(List<ReportedBalance> drawn, List<String> refused) {

    public Result {
      drawn = List.copyOf(drawn);
      refused = List.copyOf(refused);
    }
  }

  public static Result of(CompactLedger ledger) {
    LedgerBalances balances = new LedgerBalances(ledger);
    ledger.areas().forEach(balances::area);
    return new Result(balances.drawn, balances.refused);
  }

  private void area(Mba area) {
    Optional<PhysicalInventory> previous = Optional.empty();
    for (PhysicalInventory closing : ledger.physicalInventories(area)) {
      Period period = new Period(closing.start(), closing.end());
      for (Category category : Category.values()) {
        closed(area, category, period, closing, previous);
      }
      previous = Optional.of(closing);
    }
    open(area, previous);
  }

  private void closed(
      Mba area,
      Category category,
      Period period,
      PhysicalInventory closing,
      Optional<PhysicalInventory> previous) {
    Map<AccountingCode, Content> changes = ledger.changes(area, category, period);
    Map<AccountingCode, Content> lines = ledger.balanceLines(area, category, period.end());
    if (changes.isEmpty() && lines.isEmpty()) {
      return;
    }
    Optional<Content> beginning =
        previous
            .<Content>map(one -> there(area, category, one))
            .or(() -> printedBeginning(category, lines));
    Content ending = there(area, category, closing);
    draw(
        area,
        category,
        period,
        beginning,
        changes.isEmpty() ? printedChanges(category, lines) : changes,
        Optional.of(ending),
        lines);
  }

  private void open(Mba area, Optional<PhysicalInventory> previous) {
    Optional<Period> days = ledger.changeDays(area);
    if (days.isEmpty()) {
      return;
    }
    LocalDate start = previous.map(one -> one.end().plusDays(1)).orElse(days.get().start());
    if (start.isAfter(days.get().end())) {
      return;
    }
    Period period = new Period(start, days.get().end());
    for (Category category : Category.values()) {
      Map<AccountingCode, Content> changes = ledger.changes(area, category, period);
      if (!changes.isEmpty()) {
        Optional<Content> beginning = previous.map(one -> there(area, category, one));
        draw(area, category, period, beginning, changes, Optional.empty(), Map.of());
      }
    }
  }

  private void draw(
      Mba area,
      Category category,
      Period period,
      Optional<Content> beginning,
      Map<AccountingCode, Content> changes,
      Optional<Content> ending,
      Map<AccountingCode, Content> lines) {
    try {
      drawn.add(ReportedBalance.draw(area, category, period, beginning, changes, ending, lines));
    } catch (IllegalArgumentException e) {
      refused.add("%s, %s, %s: %s".formatted(area, category.title(), period, e.getMessage()));
    }
  }

  /// What was there on the day: the sum of the listing, or PE with its adjustment without one.
  private Content there(Mba area, Category category, PhysicalInventory inventory) {
    Content zero = Content.zero(category);
    return ledger
        .listing(area, inventory.end())
        .map(listing -> listing.getOrDefault(category, zero))
        .orElseGet(() -> inventory.exact(category).orElse(zero));
  }

  /// Where no change report is known, the consolidated figures with their adjustments stand for
  /// them.
  private static Map<AccountingCode, Content> printedChanges(
      Category category, Map<AccountingCode, Content> lines) {
    Map<AccountingCode, Content> changes = new LinkedHashMap<>();
    lines.forEach((code, line) -> {
      if (code instanceof ChangeCode) {
        RoundingAdjustment adjustment = new RoundingAdjustment(code);
        changes.put(code, line.plus(lines.getOrDefault(adjustment, Content.zero(category))));
      }
    });
    return changes;
  }

  private static Optional<Content> printedBeginning(
      Category category, Map<AccountingCode, Content> lines) {
    return Optional.ofNullable(lines.get(BalanceCode.PB))
        .map(pb -> pb.plus(lines.getOrDefault(RAPB, Content.zero(category))));
  }
}
