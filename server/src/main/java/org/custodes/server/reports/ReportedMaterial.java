package org.custodes.server.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.report.EntryReference;

/// The accounts as reported: sums of lines, exact, as of any date.
public interface ReportedMaterial {

  /// Most rows in one answer.
  int PAGE = 100;

  /// Most batches, or lines, that one answer holds where it is not a page: an export, a weighing.
  int MOST = 100_000;

  /// What every area holds on a day, by area and category.
  List<Holding> holdings(LocalDate day);

  /// The areas that reported anything about the time up to a day.
  List<ReportingArea> areas(LocalDate day);

  /// The book inventory of one area and category on a day.
  Content book(Mba area, Category category, LocalDate day);

  /// The categories an area has ever reported.
  List<Category> categories(Mba area);

  /// The balances of an area and category: one for each balance report, oldest first, then the one
  /// that is still open.
  ///
  /// @param day the open one ends on this day; balances that end later are left out
  List<ReportedPeriod> periods(Mba area, Category category, LocalDate day);

  /// A page of the ledger in order of dates, of [#PAGE] lines.
  ///
  /// @param after the last line of the page before
  LedgerPage ledger(LedgerQuery query, Optional<LedgerPage.Place> after);

  /// The lines after a place, in order of dates; at most `most`.
  List<LedgerLine> lines(LedgerQuery query, Optional<LedgerPage.Place> after, int most);

  /// What each batch holds on a day, by name; batches that hold nothing any more are left out.
  ///
  /// @param after the last batch of the page before, empty for the first
  /// @param most how many at most, up to [#MOST]
  List<BatchHolding> batches(Mba area, Category category, LocalDate day, String after, int most);

  /// What one batch holds on a day; absent if nothing.
  Optional<BatchHolding> batch(Mba area, Category category, String batch, LocalDate day);

  /// The lines of one batch after a place, oldest first; at most `most`.
  List<LedgerLine> batchLines(
      Mba area,
      Category category,
      String batch,
      LocalDate day,
      Optional<LedgerPage.Place> after,
      int most);

  /// The physical inventory listings that hold a batch, newest first; at most [#PAGE].
  List<Listed> listings(Mba area, Category category, String batch, LocalDate day);

  /// The last day on which anything was reported to have happened; absent while nothing was
  /// reported.
  Optional<LocalDate> lastDay();

  /// The number of the newest report of any area, which changes with every import; 0 while there is
  /// none.
  long newest();

  /// What an area holds of a category.
  ///
  /// @param inventory the day of the last physical inventory, absent if none was reported
  /// @param muf what was unaccounted for on that day, in the sign of the IAEA: positive means
  ///   missing; absent if there was no inventory of this category
  record Holding(Mba area, Content book, Optional<LocalDate> inventory, Optional<Content> muf) {}

  /// An area that has reported.
  ///
  /// @param facility as its newest report names it
  /// @param last the last day its reports are about
  record ReportingArea(Mba area, String facility, LocalDate last) {}

  /// What a batch holds.
  ///
  /// @param listed the day of the physical inventory listing its amount starts from, absent if it
  ///   came later
  /// @param last the day of its last line, or of the listing
  record BatchHolding(String batch, Content amount, Optional<LocalDate> listed, LocalDate last) {}

  /// A batch in a physical inventory listing.
  ///
  /// @param items how many, absent if the listing does not say
  record Listed(
      LocalDate day,
      Content amount,
      String kmp,
      String description,
      Optional<Integer> items,
      EntryReference entry) {}

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
      return !LedgerQuery.rebatches(code);
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
