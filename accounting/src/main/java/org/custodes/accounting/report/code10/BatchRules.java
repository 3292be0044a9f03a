package org.custodes.accounting.report.code10;

import java.time.LocalDate;
import java.util.Optional;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.BatchUse;
import org.custodes.accounting.report.CompactLedger;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.Standing;
import org.jspecify.annotations.Nullable;

/// Rules 14, 21 and 22: batches, differences after receipts, and what calls for a special report.
final class BatchRules {

  private final Judgement judgement;
  private final CompactLedger ledger;

  BatchRules(Judgement judgement, CompactLedger ledger) {
    this.judgement = judgement;
    this.ledger = ledger;
  }

  /// @param corrected the entry that this one takes the place of
  void check(Mba area, Code10Entry entry, @Nullable Standing corrected) {
    if (entry.status == EntryStatus.DELETION || entry.status == EntryStatus.INVALID) {
      return;
    }
    Optional<LocalDate> date = entry.date();
    if (date.isEmpty() || !entry.has(Label.BATCH)) {
      return;
    }
    if (entry.type == ReportType.PIL) {
      listed(area, entry, date.get(), corrected);
    } else if (entry.code instanceof ChangeCode code) {
      used(new BatchUse(area, entry.batch(), code, date.get()), corrected);
      if (code == ChangeCode.DI) {
        difference(area, entry, date.get());
      }
      if (code == ChangeCode.GA || code == ChangeCode.LA) {
        judgement.find(
            Fault.SPECIAL_REPORT_DUE,
            Label.CODE,
            code.code() + " (" + code.keyword() + ")",
            "a special report as well (INFCIRC/153 paragraph 68)");
      }
    }
  }

  private void used(BatchUse use, @Nullable Standing corrected) {
    Optional<EntryReference> other =
        ledger.batchUse(use).filter(entry -> !isSame(entry, corrected));
    if (other.isPresent()) {
      judgement.find(
          Fault.BATCH_USED_TWICE,
          Label.BATCH,
          "batch %s with %s on %s, as in %s"
              .formatted(use.batch(), use.code().code(), use.date(), other.get()),
          "each batch once in a kind of change on a date");
    }
  }

  private static boolean isSame(EntryReference entry, @Nullable Standing corrected) {
    return corrected != null
        && (entry.equals(corrected.current()) || entry.equals(corrected.original()));
  }

  private void listed(Mba area, Code10Entry entry, LocalDate day, @Nullable Standing corrected) {
    if (corrected == null
        && ledger.isListed(area, entry.batch(), entry.keyMeasurementPoint(), day)) {
      judgement.find(
          Fault.BATCH_LISTED_TWICE,
          Label.BATCH,
          entry.shown(Label.BATCH) + " again",
          "each batch once at a key measurement point");
    }
  }

  private void difference(Mba area, Code10Entry entry, LocalDate day) {
    boolean received =
        ledger.receiptsOnShippersData(area, entry.batch()).stream()
            .anyMatch(receipt -> !receipt.date().isAfter(day));
    if (!received) {
      judgement.find(
          Fault.DIFFERENCE_WITHOUT_RECEIPT,
          Label.CODE,
          "DI of " + entry.shown(Label.BATCH) + " and no receipt of it on the shipper's data",
          "an earlier RD or RF of the batch with 469 N");
    }
  }
}
