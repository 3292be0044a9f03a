package org.custodes.server.filing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.code10.Label;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.accounting.report.filing.ReportLine;

/// One plain sentence of what a report says, for those who sign it.
final class Says {

  /// How much of a text stands in the sentence; the signed content has all of it.
  private static final int LONGEST_TEXT = 200;

  private Says() {}

  static String of(MadeReport made) {
    if (made.correcting()) {
      return "It " + by(made.lines(), line -> verb(line.status())) + ".";
    }
    if (made.empty()) {
      return "It says that there was nothing.";
    }
    return switch (made.type()) {
      case ICR -> "It tells " + by(made.lines(), line -> line.value(Label.CODE).orElse("")) + ".";
      case PIL -> "It lists " + totals(made.lines()) + ".";
      case MBR -> "It finds unaccounted for " + missing(made.lines()) + ".";
      case TEXTUAL -> "It says: " + shortened(made.remark().orElseThrow());
    };
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
  }

  private static String verb(EntryStatus status) {
    return switch (status) {
      case CORRECTION -> "corrects";
      case DELETION -> "deletes";
      case ADDITION -> "adds";
      case NEW, INVALID -> throw new IllegalArgumentException("corrects nothing: " + status);
    };
  }

  /// For example `LD 2, RD 1`.
  private static String by(List<ReportLine> lines, Function<ReportLine, String> name) {
    Map<String, Long> counts =
        lines.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String totals(List<ReportLine> lines) {
    Map<String, Content> sums = new TreeMap<>();
    lines.stream()
        .flatMap(line -> line.contents().stream())
        .forEach(one -> sums.merge(one.category().title(), one, Content::plus));
    return sums.values().stream().map(Says::text).collect(Collectors.joining(", "))
        + " in "
        + lines.size()
        + (lines.size() == 1 ? " batch" : " batches");
  }

  private static String missing(List<ReportLine> lines) {
    return lines.stream()
        .filter(line -> line.value(Label.CODE).filter("MF"::equals).isPresent())
        .flatMap(line -> line.contents().stream())
        .map(Says::text)
        .collect(Collectors.joining(", "));
  }

  private static String text(Content content) {
    String mass =
        content.element().in(content.category().reportingUnit()).toPlainString()
            + " "
            + content.category().reportingUnit().symbol()
            + " "
            + content.category().title();
    return content.category().requiresFissile()
        ? mass + " (" + content.fissile() + " fissile)"
        : mass;
  }
}
