package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.jspecify.annotations.Nullable;

/// What one reported entry does to the ledger of one area and category.
///
/// The sum of the amounts of an area and category up to a date is its book inventory on that date.
/// Increases are positive, decreases and shipper/receiver differences negative; a category change
/// has two effects; RM and RP move material between batches and have no sum. A correction has the
/// effects of the earlier entry with the sign turned, at the earlier date, and its own.
///
/// A balance report brings two more. Where the ledger has no beginning, the beginning physical
/// inventory enters with the code PB on the day before the period. On the last day the code MF
/// takes the book to the ending physical inventory; late corrections renew it.
///
/// @param cause the entry that brings it; for PB and MF any entry of the balance report
/// @param keyMeasurementPoint empty for PB and MF
/// @param batch empty for PB and MF
/// @param date when it happened, not when it was reported
/// @param amount signed as described
/// @param reverses the entry whose effect this takes back, absent otherwise
public record Effect(
    EntryReference cause,
    Mba area,
    AccountingCode code,
    String keyMeasurementPoint,
    String batch,
    LocalDate date,
    Content amount,
    @Nullable EntryReference reverses) {

  public Effect {
    requireNonNull(cause, "cause");
    requireNonNull(area, "area");
    requireNonNull(code, "code");
    requireNonNull(keyMeasurementPoint, "keyMeasurementPoint");
    requireNonNull(batch, "batch");
    requireNonNull(date, "date");
    requireNonNull(amount, "amount");
  }
}
