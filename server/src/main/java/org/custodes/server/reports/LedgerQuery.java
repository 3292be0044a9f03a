package org.custodes.server.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;

/// Which lines of a ledger are asked for.
///
/// @param code only lines with this code; all codes when absent
/// @param from the first day, or from the beginning
/// @param to the last day
public record LedgerQuery(
    Mba area,
    Category category,
    Optional<AccountingCode> code,
    Optional<LocalDate> from,
    LocalDate to) {

  /// The codes that lines of a ledger have: every change, the first beginning inventory, and what
  /// takes the book to a physical inventory.
  public static final List<AccountingCode> CODES =
      Stream.concat(
              Stream.<AccountingCode>of(BalanceCode.PB, BalanceCode.MF),
              Stream.of(ChangeCode.values()))
          .toList();

  /// Every line up to a day.
  public static LedgerQuery upTo(Mba area, Category category, LocalDate day) {
    return new LedgerQuery(area, category, Optional.empty(), Optional.empty(), day);
  }

  /// The lines that make up one figure of a balance.
  public LedgerQuery only(AccountingCode one, LocalDate first) {
    return new LedgerQuery(area, category, Optional.of(one), Optional.of(first), to);
  }

  /// Whether a line counts in the running sum. Rebatching leaves the book as it is, so it counts
  /// only where it is what was asked for.
  public boolean counts(LedgerLine line) {
    return code.isPresent() || line.movesBook();
  }

  /// Whether the running sum is the book inventory, and not a sum of lines with one code.
  public boolean runsOverBook() {
    return code.isEmpty();
  }

  /// Whether a code moves material between batches only.
  static boolean rebatches(AccountingCode code) {
    return code instanceof ChangeCode change && change.kind() == ChangeCode.Kind.REBATCHING;
  }
}
