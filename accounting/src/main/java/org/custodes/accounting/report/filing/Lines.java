package org.custodes.accounting.report.filing;

import java.util.List;

/// Lines made from books, or why none can be.
public sealed interface Lines {

  /// They can be sent.
  ///
  /// @param lines none where there is nothing to report
  record Made(List<ReportLine> lines) implements Lines {
    public Made {
      lines = List.copyOf(lines);
    }
  }

  /// Something in the books cannot stand in a report.
  ///
  /// @param why all of it, at least one
  record Refused(List<Unreportable> why) implements Lines {
    public Refused {
      why = List.copyOf(why);
      if (why.isEmpty()) {
        throw new IllegalArgumentException("a refusal has a reason");
      }
    }
  }

  /// @param why empty if the lines can be sent
  static Lines of(List<ReportLine> lines, List<Unreportable> why) {
    return why.isEmpty() ? new Made(lines) : new Refused(why);
  }
}
