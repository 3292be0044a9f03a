package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.server.frame.Mark;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial.ReportedPeriod;
import org.custodes.server.reports.Weight;
import org.custodes.server.site.RegisteredArea;
import org.custodes.server.site.RegisteredFacility;
import org.jspecify.annotations.Nullable;

/// What one area holds, and its balances.
///
/// @param parts books below zero first, then what is held most of, in significant quantities
/// @param lastReported the last day its reports are about, absent if it has sent none
record AreaPage(
    RegisteredArea area,
    Optional<RegisteredFacility> facility,
    LocalDate day,
    List<Part> parts,
    Optional<LocalDate> lastReported) {

  /// Most closed balances of a category on the page; the file has all.
  static final int PERIODS = 24;

  AreaPage {
    parts = List.copyOf(parts);
  }

  /// One category.
  ///
  /// @param periods the newest balances, newest first; the open one, if any, comes first
  /// @param left how many older balances are left out
  record Part(
      RegisteredArea area,
      LocalDate day,
      Content book,
      Weight weight,
      List<BalanceTable> periods,
      int left) {

    static Part of(
        RegisteredArea area,
        LocalDate day,
        Content book,
        Weight weight,
        List<ReportedPeriod> periods) {
      List<ReportedPeriod> newest = periods.reversed().stream().limit(PERIODS + 1).toList();
      return new Part(
          area,
          day,
          book,
          weight,
          newest.stream().map(BalanceTable::of).toList(),
          periods.size() - newest.size());
    }

    Category category() {
      return book.category();
    }

    /// Whether more left than ever came, as reported.
    boolean isBelowZero() {
      return book.element().isNegative() || book.fissile().isNegative();
    }

    Figures figures() {
      return Figures.of(book);
    }

    /// The newest closed balance.
    Optional<BalanceTable> lastClosed() {
      return closed().stream().findFirst();
    }

    Optional<BalanceTable> open() {
      return periods.stream().filter(period -> !period.isClosed()).findFirst();
    }

    /// The closed balances before the newest.
    List<BalanceTable> earlier() {
      return closed().stream().skip(1).toList();
    }

    /// Closed balances, newest first.
    List<BalanceTable> closed() {
      return periods.stream().filter(BalanceTable::isClosed).toList();
    }

    /// What was unaccounted for at the end of the newest closed balance.
    Optional<Content> muf() {
      return lastClosed().flatMap(table -> table.balance().muf());
    }

    Optional<MufChart> chart() {
      return MufSeries.chart(closed().reversed());
    }

    String ledger() {
      return MaterialPaths.ledger(LedgerQuery.upTo(area.code(), category(), day));
    }

    String batches() {
      return MaterialPaths.batches(area.code(), category(), day);
    }
  }

  /// What a person should see first.
  @Nullable Mark mark() {
    return isEmpty() ? Mark.UNKNOWN : parts.getFirst().isBelowZero() ? Mark.NOW : null;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  String csv() {
    return "/material/" + area.code() + "/balances.csv?at=" + day;
  }
}
