/// Reports that a facility makes from its own books and sends: to the State's authority, which
/// sends them on to the Agency.
///
/// [DueReports] says what an area owes and since when it is late: a change report for each month
/// with changes, a listing and a balance for each inventory taking, and a correcting report where
/// the books say otherwise today than what was sent. A [ReportMaker] makes one from the books as
/// they were [Known] at a moment; [FileReport] has its exact bytes signed by two people, after
/// which it is a [FiledReport] in the area's one series of numbers. [Deliveries] keeps what became
/// of it: sent, received, rejected, sent again. [Reproduction] makes any filed report anew from the
/// books and compares it byte for byte.
///
/// [OpenFromReports] goes the other way: it proposes to open books with what an area's reports,
/// taken in from elsewhere, say was there. [Reconciliation] holds books and reports side by side,
/// batch by batch, and finds the [Cause] of each part of a difference by a rule: both name a change
/// by code, batch and day.
///
/// What is made and how it is written is the library's `report.filing`; reports received from
/// elsewhere are in the room `reports`.
@ApplicationModule(
    displayName = "Filing",
    allowedDependencies = {"facts", "identity", "rules", "site", "books", "reports", "frame"})
@NullMarked
package org.custodes.server.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
