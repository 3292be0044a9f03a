package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.custodes.accounting.Country;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.jspecify.annotations.Nullable;

/// What all entries of one report have in common.
///
/// @param file the file's name as the caller gave it
/// @param country the State that reports
/// @param area absent in a textual report that concerns no area
/// @param facility the facility's code; empty in a textual report that concerns none
/// @param number the report number, one series per area
/// @param date when the report was made (label 003)
/// @param period the days it is about; absent in a textual report
/// @param encoder the official responsible (label 006); empty in a textual report
public record ReportHeader(
    String file,
    Country country,
    @Nullable Mba area,
    String facility,
    int number,
    ReportType type,
    LocalDate date,
    @Nullable Period period,
    String encoder) {

  public ReportHeader {
    requireNonNull(file, "file");
    requireNonNull(country, "country");
    requireNonNull(facility, "facility");
    requireNonNull(type, "type");
    requireNonNull(date, "date");
    requireNonNull(encoder, "encoder");
    if (number < 1) {
      throw new IllegalArgumentException("report numbers start at 1, found " + number);
    }
  }
}
