package org.custodes.server.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;

/// What an area's change reports and listings say, entry by entry, with every version of each.
public interface ReportedEntries {

  /// Most versions in one answer.
  int MOST = 200_000;

  /// All versions of the entries that lie, or lay in an earlier version, within some days: of a
  /// change the day it happened, of a listing the day of the inventory taking. In the order in
  /// which they were taken; one more than [#MOST] at most, by which whoever asks sees that there
  /// are too many.
  List<Version> versions(Mba area, Period days);

  /// The change reports, listings and balances of an area, corrections among them, in the order in
  /// which they were taken.
  List<Told> told(Mba area);

  /// @param made when the report says it was made
  /// @param taken when it was taken in
  /// @param day on which it happened, or of the inventory taking
  record Version(
      ReceivedEntry entry, ReportType type, LocalDate made, Instant taken, LocalDate day) {}

  /// @param correcting whether its entries speak of earlier reports
  record Told(
      int number,
      ReportType type,
      Period period,
      LocalDate made,
      Instant taken,
      boolean correcting) {}
}
