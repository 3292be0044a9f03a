/// Accounting reports, whatever their format: what was reported, what it does to the ledger, what
/// is wrong with it.
///
/// A check of one format reads files and judges each [org.custodes.accounting.report.ReportedEntry]
/// by the rules that [org.custodes.accounting.report.Fault] lists and the choices that a
/// [org.custodes.accounting.report.Policy] makes. What is wrong becomes a
/// [org.custodes.accounting.report.Finding]. What earlier reports said it asks a
/// [org.custodes.accounting.report.History]; its own reports it keeps in a
/// [org.custodes.accounting.report.CompactLedger] on top of that, which resolves corrections to the
/// [org.custodes.accounting.report.Standing] of an entry. What it accepts goes to a
/// [org.custodes.accounting.report.Sink], with every [org.custodes.accounting.report.Effect] on the
/// ledger.
///
/// From a ledger [org.custodes.accounting.report.LedgerBalances] draws each
/// [org.custodes.accounting.report.ReportedBalance]: exact sums, and the printed figures beside
/// them. [org.custodes.accounting.report.TransitMatching] compares what one area shipped with what
/// another received.
@NullMarked
package org.custodes.accounting.report;

import org.jspecify.annotations.NullMarked;
