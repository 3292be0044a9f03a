package org.custodes.server.reports.web;

import java.util.List;
import java.util.UUID;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.ReceivedReports;
import org.jspecify.annotations.Nullable;

/// Earlier imports, newest first.
record ImportsPage(List<Import> imports) {

  ImportsPage {
    imports = List.copyOf(imports);
  }

  /// Where the next page begins; absent on the last one.
  @Nullable UUID next() {
    return imports.size() < ReceivedReports.PAGE ? null : imports.getLast().id();
  }
}
