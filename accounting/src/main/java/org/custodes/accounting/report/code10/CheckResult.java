package org.custodes.accounting.report.code10;

import static java.util.Objects.requireNonNull;

import org.custodes.accounting.report.CompactLedger;
import org.custodes.accounting.report.Findings;

/// What came out of a check.
///
/// @param files files read
/// @param entries entries read, notes among them
/// @param ledger what the reports add up to; it holds what could be read, also of refused entries
public record CheckResult(int files, long entries, Findings findings, CompactLedger ledger) {

  public CheckResult {
    requireNonNull(findings, "findings");
    requireNonNull(ledger, "ledger");
  }
}
