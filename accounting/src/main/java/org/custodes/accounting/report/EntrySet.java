package org.custodes.accounting.report;

/// Which of the two numbered sets of a report an entry belongs to (SG-FM-1172, label 001).
public enum EntrySet {
  /// Accounting entries. Both characters are letters.
  OI,
  /// Concise notes, and the entries of a textual report.
  NC
}
