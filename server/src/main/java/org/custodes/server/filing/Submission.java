package org.custodes.server.filing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.filing.Letterhead;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.accounting.report.filing.TextualReport;
import org.custodes.server.facts.Bytes;

/// What two people sign of a report: which it is, from which knowledge it was made, and the hash of
/// its bytes.
///
/// @param balance the balance period; of a change report the days it is about
/// @param attempt 1, and one more each time it is filed anew after a rejection
/// @param remark about the whole report
/// @param about the report or entry that a textual report is about
/// @param entries its accounting entries
/// @param sha256 of the file
public record Submission(
    Letterhead head,
    ReportType type,
    boolean correcting,
    Period balance,
    int attempt,
    Optional<String> remark,
    Optional<TextualReport.About> about,
    Precision precision,
    Known known,
    int entries,
    Bytes sha256) {

  public Submission {
    requireNonNull(head, "head");
    requireNonNull(type, "type");
    requireNonNull(balance, "balance");
    requireNonNull(remark, "remark");
    requireNonNull(about, "about");
    requireNonNull(precision, "precision");
    requireNonNull(known, "known");
    requireNonNull(sha256, "sha256");
    if (attempt < 1 || entries < 1) {
      throw new IllegalArgumentException(
          "attempts and entries are counted from 1, found " + attempt + " and " + entries);
    }
  }

  public Mba area() {
    return head.area();
  }

  public int number() {
    return head.number();
  }

  public Wanted wanted() {
    return new Wanted(area(), type, correcting, balance);
  }

  /// The name under which its file is handed over, for example `ZM01-0007-ICR.txt`.
  public String fileName() {
    return "%s-%04d-%s.txt".formatted(area(), number(), type.name());
  }
}
