package org.custodes.server.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.ReportType;

/// Looks up what was received.
public interface ReceivedReports {

  /// Most rows in one answer.
  int PAGE = 100;

  /// Reports, newest first.
  List<ReceivedReport> reports(Filter filter);

  Optional<ReceivedReport> report(String area, int number);

  /// The highest number of an area's reports; 0 if none was received.
  int highest(String area);

  /// Accounting entries of a report in order, after the given number; at most [#PAGE].
  List<ReceivedEntry> entries(ReceivedReport report, int after);

  List<ReceivedNote> notes(ReceivedReport report);

  Optional<ReceivedEntry> entry(EntryReference place);

  /// All versions of a logical entry, oldest first.
  List<ReceivedEntry> versions(EntryReference address);

  /// What later versions say of this report's entries, and what this report's say of earlier ones:
  /// pairs of the version before and the version after, at most [#PAGE].
  List<Correction> corrections(ReceivedReport report);

  /// The exact texts of a report's entries, accounting entries first.
  void texts(ReceivedReport report, Consumer<String> eachEntry);

  /// Imports, newest first; at most [#PAGE].
  List<Import> imports(Optional<UUID> before);

  Optional<Import> importOf(UUID id);

  /// The fact of an import.
  Optional<UUID> factOf(UUID importId);

  List<ReceivedReport> reportsOf(UUID importId);

  List<KeptWarning> warningsOf(UUID importId);

  /// The warnings of imports since then, the newest import first; at most `most`.
  List<KeptWarning> warningsSince(Instant then, int most);

  /// The last period of each area and type of report, by area; textual reports have none.
  List<LastPeriod> lastPeriods();

  /// @param end the last day of the latest period, in a listing the day of the inventory taking
  record LastPeriod(String area, ReportType type, LocalDate end) {}

  /// What can be found by typing: reports, entries by batch; at most `limit`.
  List<Hit> search(String text, int limit);

  /// Which reports are asked for.
  ///
  /// @param before only reports taken before the one with this id, for the next page
  record Filter(Optional<String> area, Optional<ReportType> type, Optional<Long> before) {

    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// A change of a logical entry by a later report.
  ///
  /// @param before absent for an addition
  record Correction(Optional<ReceivedEntry> before, ReceivedEntry after) {}

  /// A batch or report that was found.
  ///
  /// @param report 0 for a batch
  record Hit(String area, String batch, int report, String category) {}
}
