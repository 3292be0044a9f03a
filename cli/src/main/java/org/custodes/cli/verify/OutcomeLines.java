package org.custodes.cli.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.custodes.cli.pdf.PdfText.Line;
import org.custodes.cli.pdf.PdfText.Style;
import org.custodes.verifier.Outcome;

/// The findings as a regulator files them.
final class OutcomeLines {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private OutcomeLines() {}

  /// @param sources what was verified, in one sentence
  static List<Line> of(String title, Instant now, Outcome outcome, String sources) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Style.TITLE, title));
    lines.add(new Line(Style.PLAIN, "Run " + TIME.format(now) + " by custodes log verify."));
    lines.add(new Line(Style.PLAIN, sources));
    lines.add(new Line(Style.STRONG, "Result: " + outcome.verdict()));
    for (String line : outcome.lines()) {
      if (!line.isEmpty()) {
        lines.add(new Line(line.endsWith(":") ? Style.HEADING : Style.PLAIN, line.strip()));
      }
    }
    return lines;
  }
}
