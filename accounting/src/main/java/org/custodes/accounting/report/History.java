package org.custodes.accounting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;

/// What one State's ledger holds from reports accepted before.
///
/// A check asks it about everything that the reports in hand do not tell. Answers must not change
/// while a check runs.
public interface History {

  /// A ledger without a past. Every area is known.
  static History none() {
    return NoHistory.ANY_AREA;
  }

  /// A ledger without a past in which only these areas may report.
  ///
  /// @param areas at least one
  static History ofAreas(Set<Mba> areas) {
    if (areas.isEmpty()) {
      throw new IllegalArgumentException("at least one area may report, found none");
    }
    return new NoHistory(areas);
  }

  /// Whether [#prepare] does anything, so that a check without a past saves the work.
  default boolean wantsQuestions() {
    return true;
  }

  /// Announces what the next entries will ask, so that the answers can be fetched in bulk.
  default void prepare(Questions questions) {}

  /// Whether a file with these bytes was accepted.
  boolean fileSeen(String sha256);

  /// Whether the area may report at all.
  boolean areaKnown(Mba area);

  /// The type of the report with this number; empty if the area did not use the number.
  Optional<ReportType> report(Mba area, int number);

  /// The area's highest report number; 0 if it never reported.
  int highestReport(Mba area);

  /// The logical entry that was first reported, corrected or added at this place.
  Optional<Standing> entry(EntryReference place);

  /// The live entry that used the batch so, in its current version.
  Optional<EntryReference> batchUse(BatchUse use);

  /// Live receipts (RD, RF) of the batch on the shipper's data: their dates.
  List<Receipt> receiptsOnShippersData(Mba area, String batch);

  /// Sums of the live change entries by code, as reported and not signed; for a category change
  /// what it moves in this category.
  Map<AccountingCode, Content> changes(Mba area, Category category, Period period);

  /// The sum of the listing of that day by category; absent if no listing was reported.
  Optional<Map<Category, Content>> listing(Mba area, LocalDate day);

  /// The lines of the balance of this category that ends on this day, by code and as reported, with
  /// corrections; empty if there is none.
  Map<AccountingCode, Content> balanceLines(Mba area, Category category, LocalDate end);

  /// The balance reports of the area in the order of their dates.
  List<PhysicalInventory> physicalInventories(Mba area);

  /// The sum of all effects up to and with that day.
  Content book(Mba area, Category category, LocalDate day);

  /// Domestic shipments and receipts, live and not yet matched with each other.
  List<Transfer> openTransfers();

  /// A receipt of a batch, by its current version.
  record Receipt(EntryReference entry, LocalDate date) {}
}
