package org.custodes.server.reports.jdbc;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.ReportHeader;
import org.custodes.accounting.report.ReportedEntry;
import org.custodes.accounting.report.Standing;

/// Finds which logical entry each entry of an import speaks of.
///
/// A correction may name the original or a later version of it; the address is always that of the
/// original. Only corrections, deletions and additions of this import are remembered: any other
/// entry is its own address.
final class Addresses {

  private final History before;
  private final Map<EntryReference, EntryReference> moved = new HashMap<>();

  Addresses(History before) {
    this.before = before;
  }

  EntryReference of(ReportHeader report, ReportedEntry entry) {
    EntryReference own =
        new EntryReference(requireNonNull(report.area(), "area"), report.number(), entry.number());
    EntryReference address =
        entry.refersTo().map(named -> resolve(entry.status(), named)).orElse(own);
    if (!address.equals(own)) {
      moved.put(own, address);
    }
    return address;
  }

  private EntryReference resolve(EntryStatus status, EntryReference named) {
    if (status == EntryStatus.ADDITION) {
      return named;
    }
    EntryReference here = moved.get(named);
    return here != null ? here : before.entry(named).map(Standing::original).orElse(named);
  }
}
