package org.custodes.accounting.report.code10;

import org.custodes.accounting.report.Fault;

/// Something the reader met that is not the format.
///
/// @param entry index of the entry among those read together; -1 outside any entry
/// @param label three digits, or empty
/// @param offset bytes from the start of the file
/// @param line lines from 1
public record SyntaxFault(
    Fault fault, int entry, String label, String text, long offset, long line) {}
