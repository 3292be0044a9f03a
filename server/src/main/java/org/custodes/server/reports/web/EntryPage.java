package org.custodes.server.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports.Correction;
import org.jspecify.annotations.Nullable;

/// One entry.
///
/// @param versions of the logical entry, oldest first
record EntryPage(ReceivedReport report, ReceivedEntry entry, List<ReceivedEntry> versions) {

  EntryPage {
    versions = List.copyOf(versions);
  }

  /// The code with its keyword, for example `LD, measured discard`.
  String change() {
    return AccountingCode.parse(entry.code())
        .map(code -> code.code() + ", " + code.keyword())
        .orElse("");
  }

  /// The keywords of the material description; empty where it is not one.
  String material() {
    try {
      MaterialDescription description = MaterialDescription.parse(entry.description());
      return String.join(
          ", ",
          List.of(
              description.physical().keyword(),
              description.chemical().keyword(),
              description.containment().keyword(),
              description.quality().keyword()));
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  String measured() {
    Optional<MeasurementBasis> basis =
        entry.basis().isEmpty()
            ? Optional.empty()
            : MeasurementBasis.ofLetter(entry.basis().charAt(0));
    return basis.map(known -> known + ", " + known.keyword()).orElse("");
  }

  /// The entry's exact text, an element a row.
  List<String> elements() {
    return List.of(entry.text().split("(?<=#)"));
  }

  /// The version that counts now, where it is not this one.
  @Nullable ReceivedEntry replacedBy() {
    return entry.newest() ? null : versions.getLast();
  }

  /// What each version changed against the one before.
  List<ChangeRow> changes() {
    List<ChangeRow> rows = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      rows.addAll(ChangeRow.of(new Correction(Optional.of(versions.get(i - 1)), versions.get(i))));
    }
    return rows;
  }

  static String path(ReceivedEntry entry) {
    return Paths.entry(entry.place());
  }
}
