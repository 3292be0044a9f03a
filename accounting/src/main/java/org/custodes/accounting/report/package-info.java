/// Accounting reports, whatever their format: what was reported, what it does to the ledger, what
/// is wrong with it.
///
/// A check of one format reads files and judges each [org.custodes.accounting.report.ReportedEntry]
/// by the rules that [org.custodes.accounting.report.Fault] lists and the choices that a
/// [org.custodes.accounting.report.Policy] makes. What earlier reports said it asks a
/// [org.custodes.accounting.report.History]; what it accepts goes to a
/// [org.custodes.accounting.report.Sink], with every [org.custodes.accounting.report.Effect] on the
/// ledger; what is wrong becomes a [org.custodes.accounting.report.Finding].
@NullMarked
package org.custodes.accounting.report;

import org.jspecify.annotations.NullMarked;
