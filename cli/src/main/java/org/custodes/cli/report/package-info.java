/// Accounting reports at the terminal: `custodes report check|convert|balance`.
///
/// [ReportCommand] holds the three. They read files as streams, in the order given and into one
/// State's ledger; `-` is standard input. What is wrong with a report is a result (exit 1), what
/// cannot be read a fault (exit 2).
@NullMarked
package org.custodes.cli.report;

import org.jspecify.annotations.NullMarked;
