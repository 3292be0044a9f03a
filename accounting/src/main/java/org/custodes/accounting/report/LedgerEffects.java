package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.jspecify.annotations.Nullable;

/// Carries entries into the sums of a ledger and tells a sink of every effect.
final class LedgerEffects {

  private final ReportTable reports;
  private final EntryTable entries;
  private final Versions versions;
  private final SumTable sums;

  private Sink sink = Sink.NONE;
  private @Nullable EntryReference cause;

  LedgerEffects(ReportTable reports, EntryTable entries, Versions versions, SumTable sums) {
    this.reports = reports;
    this.entries = entries;
    this.versions = versions;
    this.sums = sums;
  }

  /// Where the next effects go and which entry brings them.
  void to(Sink nextSink, EntryReference nextCause) {
    sink = nextSink;
    cause = nextCause;
  }

  void count(int entry) {
    carry(entry, 1);
  }

  /// Takes an entry's effects back, at its own date.
  void uncount(int entry) {
    if (!entries.is(entry, EntryTable.DEAD)) {
      carry(entry, -1);
    }
  }

  /// Brings the book of a category to where a balance report says it stands.
  void adjust(int area, BalanceCode code, int day, Content amount) {
    if (amount.isZero()) {
      return;
    }
    add(area, CodeNumbers.of(amount.category()), CodeNumbers.BOOK, day, amount, 1);
    if (sink.wantsEffects()) {
      tell(area, code, "", "", day, amount, null);
    }
  }

  private void carry(int entry, int sign) {
    for (int row = entries.firstRow(entry); row < entries.endRow(entry); row++) {
      switch (entries.type(entry)) {
        case ICR -> carryChange(entry, row, sign);
        case PIL -> addRow(entry, row, CodeNumbers.LISTING, sign);
        case MBR -> addRow(entry, row, CodeNumbers.LINE + entries.code(entry), sign);
        case TEXTUAL -> {}
      }
    }
  }

  private void carryChange(int entry, int row, int sign) {
    if (!(CodeNumbers.code(entries.code(entry)) instanceof ChangeCode code)) {
      return;
    }
    addRow(entry, row, entries.code(entry), sign);
    int effect = code.signIn(CodeNumbers.category(entries.category(row)));
    addRow(entry, row, CodeNumbers.BOOK, sign * effect);
    if (sink.wantsEffects()) {
      boolean rebatching = code.kind() == ChangeCode.Kind.REBATCHING;
      Content amount =
          entries.content(row).signed(sign * (rebatching ? code.signInBatch() : effect));
      tell(
          entries.area(entry),
          code,
          entries.point(entry),
          entries.batch(entry),
          entries.day(entry),
          amount,
          sign < 0 ? versions.reportedAt(entry) : null);
    }
  }

  private void addRow(int entry, int row, int code, int sign) {
    sums.add(
        entries.area(entry),
        entries.category(row),
        code,
        entries.day(entry),
        sign * entries.element(row),
        sign * entries.fissile(row));
  }

  private void add(int area, int category, int code, int day, Content amount, int sign) {
    sums.add(
        area,
        category,
        code,
        day,
        sign * amount.element().micrograms(),
        sign * amount.fissile().micrograms());
  }

  private void tell(
      int area,
      AccountingCode code,
      String point,
      String batch,
      int day,
      Content amount,
      @Nullable EntryReference reverses) {
    sink.effect(
        new Effect(
            requireNonNull(cause, "cause"),
            reports.area(area),
            code,
            point,
            batch,
            LocalDate.ofEpochDay(day),
            amount,
            reverses));
  }
}
