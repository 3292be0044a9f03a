/// The tables of received reports: written by COPY, read by plain SQL.
///
/// [PostgresReportStore] opens a [PostgresRecording], which is the sink of a check;
/// [PostgresHistory] answers the check's questions about what was accepted before. The other types
/// read for pages and the interface for programs.
@NullMarked
package org.custodes.server.reports.jdbc;

import org.jspecify.annotations.NullMarked;
