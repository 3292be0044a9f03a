package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Content;
import org.jspecify.annotations.Nullable;

/// How one logical accounting entry stands: its original place and its current values.
///
/// @param original where the entry was first reported; an addition takes the place it names
/// @param current the entry that holds the values now: the original or the latest correction
/// @param live false once it is deleted or was reported as invalid
/// @param code absent in a listing
/// @param date of the change; in a listing and a balance the end of the period
/// @param shippersData whether the measurement basis is N, measured by another area
/// @param contents as reported, not signed by the code
public record Standing(
    EntryReference original,
    EntryReference current,
    ReportType type,
    boolean live,
    @Nullable AccountingCode code,
    String keyMeasurementPoint,
    String batch,
    LocalDate date,
    boolean shippersData,
    List<Content> contents) {

  public Standing {
    requireNonNull(original, "original");
    requireNonNull(current, "current");
    requireNonNull(type, "type");
    requireNonNull(keyMeasurementPoint, "keyMeasurementPoint");
    requireNonNull(batch, "batch");
    requireNonNull(date, "date");
    contents = List.copyOf(contents);
  }
}
