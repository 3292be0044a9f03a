/// Reports made from books: what a facility sends, so that nobody types a figure twice.
///
/// A [org.custodes.accounting.report.filing.ChangeLines], a
/// [org.custodes.accounting.report.filing.ListingLines] and a
/// [org.custodes.accounting.report.filing.BalanceLines] turn journal entries, a listing and both
/// together into [org.custodes.accounting.report.filing.ReportLine]s: printed figures that keep the
/// keys of the entries they came from. What a report cannot carry is an
/// [org.custodes.accounting.report.filing.Unreportable]. With a
/// [org.custodes.accounting.report.filing.Letterhead] lines become a
/// [org.custodes.accounting.report.filing.MadeReport], the same bytes each time.
///
/// [org.custodes.accounting.report.filing.SentReports] remembers what an area has sent, so that
/// [org.custodes.accounting.report.filing.Corrections] can tell what the books say otherwise today:
/// entries to correct, to delete and to add. Weights are rounded once, as
/// [org.custodes.accounting.report.filing.Precision] says.
@NullMarked
package org.custodes.accounting.report.filing;

import org.jspecify.annotations.NullMarked;
