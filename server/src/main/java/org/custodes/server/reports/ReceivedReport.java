package org.custodes.server.reports;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.report.ReportType;

/// A report as it was received.
///
/// @param file the name of the file it came in
/// @param area empty in a textual report that concerns none
/// @param date when the report was made
/// @param start first day of the period; absent in a textual report
/// @param end last day of the period, in a listing the day of the inventory taking
/// @param entries accounting entries in it
/// @param replaced how many of its entries a later report corrects or deletes
/// @param corrects how many of its entries speak of an earlier report
public record ReceivedReport(
    long id,
    UUID importId,
    String file,
    String country,
    String facility,
    String area,
    int number,
    ReportType type,
    LocalDate date,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    String encoder,
    int entries,
    int notes,
    int replaced,
    int corrects) {}
