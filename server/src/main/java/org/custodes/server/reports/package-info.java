/// Accounting reports as a State receives them, and the accounts they amount to.
///
/// [ImportReports] is the act: it takes files of reports, all or none. A [ReportJudge] judges them
/// while a [Recording] of the [ReportStore] writes what is accepted; an [ImportOutcome] says what
/// became of it. [ReceivedReports] finds reports, entries, their versions and the imports again.
/// [ReportedMaterial] sums the lines of the ledger: holdings, balances by period, ledger and
/// batches, as of any date. [Transit] shows shipments that no receipt answers; [OverdueWatch] notes
/// as a fact when one waits too long, and when that is over. [ReportDueDates] says by the rules in
/// force when a report was due, [OwedReports] what is owed of each area next.
///
/// These are accounts *as reported*. A facility's own books are another room.
@ApplicationModule(
    displayName = "Reports",
    allowedDependencies = {"facts", "identity", "rules", "site", "frame"})
@NullMarked
package org.custodes.server.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
