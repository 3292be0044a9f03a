package org.custodes.server.filing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.report.filing.MadeReport;

/// A report that two people signed.
///
/// @param fact what they signed
/// @param made the report itself; its bytes are those that were signed
public record FiledReport(
    Submission submission,
    UUID fact,
    UUID preparer,
    Optional<UUID> approver,
    Instant filedAt,
    MadeReport made) {

  public FiledReport {
    requireNonNull(submission, "submission");
    requireNonNull(fact, "fact");
    requireNonNull(preparer, "preparer");
    requireNonNull(approver, "approver");
    requireNonNull(filedAt, "filedAt");
    requireNonNull(made, "made");
  }

  public int number() {
    return submission.number();
  }
}
