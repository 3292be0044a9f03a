package org.custodes.server.reports.web;

import java.util.List;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.ImportOutcome;
import org.jspecify.annotations.Nullable;

/// The page on which files are handed in.
///
/// @param outcome what became of the last attempt, absent on the first visit
/// @param refusal the message of a refusal that is no finding: its key and arguments; absent
///   otherwise
/// @param recent the newest imports
record ImportPage(@Nullable ImportOutcome outcome, @Nullable Message refusal, List<Import> recent) {

  ImportPage {
    recent = List.copyOf(recent);
  }

  /// A text of the bundle.
  record Message(String key, List<Object> arguments) {

    Message {
      arguments = List.copyOf(arguments);
    }
  }

  List<FindingRow> findings() {
    return switch (outcome) {
      case ImportOutcome.Faulty faulty -> FindingRow.of(faulty.findings());
      case ImportOutcome.Acceptable acceptable -> FindingRow.of(acceptable.warnings());
      case null, default -> List.of();
    };
  }

  long unlisted() {
    return switch (outcome) {
      case ImportOutcome.Faulty faulty -> faulty.unlisted();
      case ImportOutcome.Acceptable acceptable -> acceptable.unlisted();
      case null, default -> 0;
    };
  }
}
