package org.custodes.server.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.ListedBatch;

/// What the books hold, as of any day and as known at any time; exact sums.
public interface BookLedger {

  /// Most rows in one answer.
  int PAGE = 100;

  /// What each account of an area holds at the end of a day, stock summed over its batches;
  /// accounts that hold nothing are left out.
  SortedMap<AccountKind, Map<Category, Content>> holdings(Mba area, AsKnown when);

  /// What each batch holds at the end of a day, by name and category.
  ///
  /// @param after the last batch of the page before, empty for the first
  /// @param most how many at most
  List<Batch> batches(Mba area, AsKnown when, String after, int most);

  /// What an area's batch holds, one content for each category; empty if nothing.
  List<Content> batch(Mba area, BatchName batch, AsKnown when);

  /// The general ledger of one batch and category: every posting to it in order of days, with what
  /// it holds after each; at most `most`.
  List<Move> moves(Mba area, Category category, BatchName batch, AsKnown when, int most);

  /// The general ledger of an area and category: every posting to its stock, in order of days, with
  /// the book inventory after each.
  ///
  /// @param after the last row of the page before
  List<Move> moves(
      Mba area, Category category, Period days, AsKnown when, Optional<Move> after, int most);

  /// The balance of an area and category over a period, in the Agency's signs; closed by a physical
  /// inventory where one was taken on its last day.
  IaeaBalance balance(Mba area, Category category, Period days, AsKnown when);

  /// What a physical inventory found on a day, batch by batch; or on the day before the books begin
  /// what was there when they were opened. Empty if there was neither.
  Optional<List<ListedBatch>> listing(Mba area, LocalDate day);

  /// Entries, newest first.
  List<PostedEntry> entries(Query query);

  Optional<PostedEntry> find(UUID key);

  /// The number of entries in all books; it changes with every entry.
  long size();

  /// Which entries are asked for.
  ///
  /// @param code only changes with this code
  /// @param batch only entries that touch this batch
  /// @param before only entries of a smaller number; of the page before its last one
  record Query(
      Mba area,
      Optional<ChangeCode> code,
      Optional<BatchName> batch,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<Long> before,
      int most) {

    /// The newest entries of an area.
    public static Query newest(Mba area) {
      return new Query(
          area,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          PAGE);
    }
  }

  /// What one batch holds of one category.
  ///
  /// @param description of the material, as the newest change of the batch states it
  /// @param items as the newest change states them
  record Batch(BatchName batch, Content content, String description, int items, LocalDate latest) {}

  /// One posting to stock.
  ///
  /// @param code what was reported; empty for an opening or an inventory taking
  /// @param gained negative where the stock lost
  /// @param held after it
  record Move(
      UUID entry,
      long number,
      Entry.Kind kind,
      Optional<ChangeCode> code,
      LocalDate date,
      BatchName batch,
      Content gained,
      Content held) {}
}
