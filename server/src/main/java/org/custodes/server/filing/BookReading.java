package org.custodes.server.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.accounting.report.filing.BalanceLines;
import org.custodes.accounting.report.filing.ChangeLines;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.PostedEntry;
import org.springframework.stereotype.Component;

/// Reads what a report needs from the books, as they were when they had so many entries.
@Component("filedBookReading")
class BookReading {

  private final BookLedger ledger;

  BookReading(BookLedger ledger) {
    this.ledger = ledger;
  }

  /// The number of the last entry that an area's books have now; 0 for none.
  long lastEntry(Mba area) {
    return page(area, Optional.empty(), Optional.empty(), 1).stream()
        .mapToLong(PostedEntry::number)
        .findFirst()
        .orElse(0);
  }

  /// The changes of these days that stood when the books had entries up to a number, in the order
  /// of their arrival.
  ///
  /// @throws org.custodes.server.frame.Refusal if they are more than [ReportMaker#MOST_ENTRIES],
  ///   reversals among them
  List<Entry> standing(Mba area, Period days, long lastEntry) {
    return ChangeLines.standing(known(area, days, lastEntry));
  }

  private List<Entry> known(Mba area, Period days, long lastEntry) {
    return posted(area, days, lastEntry).stream().map(PostedEntry::entry).toList();
  }

  /// All entries of these days, also those taken back, in the order of their arrival.
  ///
  /// @throws org.custodes.server.frame.Refusal if they are more than [ReportMaker#MOST_ENTRIES]
  List<PostedEntry> posted(Mba area, Period days) {
    return posted(area, days, Long.MAX_VALUE - 1);
  }

  private List<PostedEntry> posted(Mba area, Period days, long lastEntry) {
    List<PostedEntry> all = new ArrayList<>();
    List<PostedEntry> page;
    Optional<Long> before = Optional.of(lastEntry + 1);
    do {
      page = page(area, Optional.of(days), before, BookLedger.PAGE);
      all.addAll(page);
      before = page.isEmpty() ? before : Optional.of(page.getLast().number());
      if (all.size() > ReportMaker.MOST_ENTRIES) {
        throw new FilingRefusal.TooMany(all.size()).objection().refusal();
      }
    } while (page.size() == BookLedger.PAGE);
    return all.stream().sorted(Comparator.comparingLong(PostedEntry::number)).toList();
  }

  /// What the books say is unaccounted for in a period that an inventory taking closed; zero where
  /// none did.
  Content unaccounted(Mba area, Category category, Period days) {
    return ledger
        .balance(area, category, days, AsKnown.now(days.end()))
        .muf()
        .orElse(Content.zero(category));
  }

  private List<PostedEntry> page(Mba area, Optional<Period> days, Optional<Long> before, int most) {
    return ledger.entries(
        new BookLedger.Query(
            area,
            Optional.empty(),
            Optional.empty(),
            days.map(Period::start),
            days.map(Period::end),
            before,
            most));
  }

  /// What an inventory taking, or the opening of the books, found on a day; empty if there was
  /// none.
  Optional<Found> found(Mba area, LocalDate day) {
    return ledger.listing(area, day).map(rows -> new Found(rows, sources(area, day)));
  }

  private List<UUID> sources(Mba area, LocalDate day) {
    return known(area, Period.on(day), Long.MAX_VALUE - 1).stream()
        .filter(entry -> entry.kind() == Entry.Kind.TAKING || entry.kind() == Entry.Kind.OPENING)
        .map(Entry::key)
        .toList();
  }

  /// What was there, batch by batch.
  ///
  /// @param sources the entries of the books that took it in; none where the books agreed
  record Found(List<ListedBatch> rows, List<UUID> sources) {

    BalanceLines.Inventory inventory() {
      Map<Category, Content> sums = new EnumMap<>(Category.class);
      rows.stream()
          .flatMap(row -> row.contents().stream())
          .forEach(content -> sums.merge(content.category(), content, Content::plus));
      return new BalanceLines.Inventory(sums, sources);
    }
  }
}
