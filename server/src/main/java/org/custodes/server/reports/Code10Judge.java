package org.custodes.server.reports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.code10.CheckResult;
import org.custodes.accounting.report.code10.Code10Check;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.Limits;
import org.springframework.stereotype.Component;

/// Judges labelled reports, SG-FM-1172, by the standard policy as of today.
@Component
final class Code10Judge implements ReportJudge {

  private static final Limits LIMITS =
      new Limits(
          Limits.STANDARD.entryBytes(),
          Limits.STANDARD.valueBytes(),
          ImportLimits.FILES,
          ImportLimits.ENTRIES,
          ImportLimits.FINDINGS);

  private final Clock clock;

  Code10Judge(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Verdict judge(List<Upload> files, History before, Sink sink) throws IOException {
    Policy policy = Policy.STANDARD.asOf(LocalDate.now(clock));
    Code10Check check = new Code10Check(policy, LIMITS, Delimiters.STANDARD, before, sink);
    for (Upload file : files) {
      try (InputStream in = file.open()) {
        check.file(file.name(), in);
      }
    }
    CheckResult result = check.finish();
    return new Verdict(result.findings(), result.entries());
  }
}
