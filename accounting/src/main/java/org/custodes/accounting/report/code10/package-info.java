/// The labelled format of the IAEA's Code 10 (SG-FM-1172, version of 2 November 2011): reader,
/// writer and the 24 rules.
///
/// A [org.custodes.accounting.report.code10.Code10Check] takes files one after another. Its
/// [org.custodes.accounting.report.code10.Code10Reader] turns any bytes into entries, each a
/// [org.custodes.accounting.report.code10.Code10Entry]: a span of bytes with the place of every
/// [org.custodes.accounting.report.code10.Label], of which numbers are read at once and texts when
/// asked for. What is not the format is a [org.custodes.accounting.report.code10.SyntaxFault]. A
/// [org.custodes.accounting.report.code10.Code10Writer] writes entries again, one a line.
///
/// Inside, entries are put together to reports, each class of rules judges what it knows of, and
/// what can be read goes to the ledger. [org.custodes.accounting.report.code10.Delimiters] and
/// [org.custodes.accounting.report.code10.Limits] are settings; what the source leaves open is in
/// [org.custodes.accounting.report.Policy]. The fixed format of 80 columns is not read: its columns
/// are not confirmed.
@NullMarked
package org.custodes.accounting.report.code10;

import org.jspecify.annotations.NullMarked;
