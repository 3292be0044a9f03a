package org.custodes.server.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.report.EntryReference;

/// The accounts as reported: sums of lines, exact, as of any date.
public interface ReportedMaterial {

  /// Most rows in one answer.
  int PAGE = 100;

  /// What every area holds on a day, by area and category.
  List<Holding> holdings(LocalDate day);

  /// The book inventory of one area and category on a day.
  Content book(Mba area, Category category, LocalDate day);

  /// The categories an area has ever reported.
  List<Category> categories(Mba area);

  /// The balances of an area and category: one for each balance report, oldest first, then the one
  /// that is still open.
  ///
  /// @param day the open one ends on this day; balances that end later are left out
  List<ReportedPeriod> periods(Mba area, Category category, LocalDate day);

  /// The ledger in order of dates.
  ///
  /// @param after the last line of the page before
  LedgerPage ledger(Mba area, Category category, LocalDate day, Optional<LedgerPage.Place> after);

  /// What each batch holds on a day, by name; batches that hold nothing any more are left out.
  ///
  /// @param after the last batch of the page before, empty for the first
  List<BatchHolding> batches(Mba area, Category category, LocalDate day, String after);

  /// The lines of one batch, oldest first; at most [#PAGE].
  List<LedgerLine> batch(Mba area, Category category, String batch, LocalDate day);

  /// The last day on which anything was reported to have happened; absent while nothing was
  /// reported.
  Optional<LocalDate> lastDay();

  /// What an area holds of a category.
  ///
  /// @param inventory the day of the last physical inventory, absent if none was reported
  record Holding(Mba area, Content book, Optional<LocalDate> inventory) {}

  /// What a batch holds.
  ///
  /// @param listed the day of the physical inventory listing its amount starts from, absent if it
  ///   came later
  record BatchHolding(String batch, Content amount, Optional<LocalDate> listed, LocalDate last) {}

  /// One line of the ledger.
  ///
  /// @param amount signed by its effect on the book; for RM and RP on the batch
  /// @param reverses whether it takes an earlier line back
  record LedgerLine(
      long id,
      LocalDate date,
      AccountingCode code,
      String batch,
      String kmp,
      Content amount,
      boolean reverses,
      EntryReference cause) {

    /// Rebatching moves material between batches of one area and leaves its book as it is.
    public boolean movesBook() {
      return !(code instanceof ChangeCode change && change.kind() == ChangeCode.Kind.REBATCHING);
    }
  }

  /// A balance period as reported.
  ///
  /// @param balance the exact sums of the change reports
  /// @param report the balance report's number, absent for the open period
  /// @param printed the lines of that report as printed, rounding adjustments included; empty for
  ///   the open period
  record ReportedPeriod(
      IaeaBalance balance, Optional<Integer> report, Map<AccountingCode, Content> printed) {

    /// Whether a printed figure is not the exact sum.
    public boolean differs() {
      return balance.lines().entrySet().stream()
          .anyMatch(line ->
              printed.containsKey(line.getKey())
                  && !printed.get(line.getKey()).equals(line.getValue()));
    }
  }
}
