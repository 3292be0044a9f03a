package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import org.custodes.accounting.Mba;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a report.
///
/// @param file the file as the caller named it
/// @param area the area whose report it is; absent where that could not be read or there is none
/// @param report the report's number; 0 where it could not be read or there is none
/// @param set absent where the finding is about a whole file or its entry could not be read
/// @param entry the number of the entry in its set; 0 where it is about more than one entry
/// @param label the label of three digits; empty where no single label is at fault
/// @param text what was found and what was wanted
/// @param offset bytes from the start of the file
/// @param line lines of the file, from 1; 0 where it is about the whole file
public record Finding(
    Fault fault,
    Level level,
    String file,
    @Nullable Mba area,
    int report,
    @Nullable EntrySet set,
    int entry,
    String label,
    String text,
    long offset,
    long line) {

  public Finding {
    requireNonNull(fault, "fault");
    requireNonNull(level, "level");
    requireNonNull(file, "file");
    requireNonNull(label, "label");
    requireNonNull(text, "text");
    if (report < 0) {
      throw new IllegalArgumentException("report numbers start at 1, found " + report);
    }
  }

  /// The rule that is broken, 1 to 24; 1 is syntax.
  public int rule() {
    return fault.rule();
  }

  /// The stable name of the fault, for example `report-number-used`.
  public String code() {
    return fault.code();
  }
}
