package org.custodes.server.reports;

import java.util.List;
import org.custodes.accounting.report.Finding;

/// What became of an import or a check.
public sealed interface ImportOutcome {

  /// The files were taken, whole.
  record Taken(Import taken, List<Finding> warnings) implements ImportOutcome {

    public Taken {
      warnings = List.copyOf(warnings);
    }
  }

  /// The files were only checked and would be taken.
  ///
  /// @param unlisted findings that were counted and not listed
  record Acceptable(long entries, List<Finding> warnings, long unlisted) implements ImportOutcome {

    public Acceptable {
      warnings = List.copyOf(warnings);
    }
  }

  /// Nothing was taken.
  sealed interface Refused extends ImportOutcome {}

  /// At least one finding of level E.
  ///
  /// @param unlisted findings that were counted and not listed
  record Faulty(List<Finding> findings, long errors, long warnings, long unlisted)
      implements Refused {

    public Faulty {
      findings = List.copyOf(findings);
    }
  }

  /// There was nothing in it.
  record NoFile() implements Refused {}

  /// More files than [ImportLimits#FILES].
  record TooManyFiles(int found) implements Refused {}

  /// More bytes than [ImportLimits#BYTES].
  record TooLarge(long found) implements Refused {}

  /// A file's name is longer than [ImportLimits#NAME_LENGTH].
  record NameTooLong(String name) implements Refused {}

  /// Another import was still running after [ImportLimits#WAIT].
  record Busy() implements Refused {}
}
