package org.custodes.accounting.report.code10;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.Sink;

/// What a check says about some texts, each a file.
record Checked(CheckResult result) {

  static Checked of(String... files) {
    return of(Policy.STANDARD, files);
  }

  static Checked of(Policy policy, String... files) {
    return of(policy, Limits.STANDARD, Sink.NONE, files);
  }

  static Checked of(Policy policy, Limits limits, Sink sink, String... files) {
    Code10Check check = new Code10Check(policy, limits, Delimiters.STANDARD, History.none(), sink);
    int number = 0;
    for (String file : files) {
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      try {
        check.file("file-" + ++number, new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Checked(check.finish());
  }

  List<Finding> findings() {
    return result.findings().listed();
  }

  List<Fault> faults() {
    return findings().stream().map(Finding::fault).toList();
  }

  /// Findings in short, such as `E17 OI/1 309 corrected-entry-unknown`.
  List<String> brief() {
    return findings().stream()
        .map(f ->
            "%s%d %s/%d %s %s"
                .formatted(f.level(), f.rule(), f.set(), f.entry(), f.label(), f.code()))
        .toList();
  }
}
