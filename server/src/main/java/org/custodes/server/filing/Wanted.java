package org.custodes.server.filing;

import static java.util.Objects.requireNonNull;

import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;

/// Which report is to be made.
///
/// @param correcting whether it tells what the books say otherwise than reports sent before
/// @param period a whole month for changes, the balance period for a listing and a balance; for
///   corrections of changes any, since the reports that they are about decide
public record Wanted(Mba area, ReportType type, boolean correcting, Period period) {

  public Wanted {
    requireNonNull(area, "area");
    requireNonNull(type, "type");
    requireNonNull(period, "period");
  }
}
