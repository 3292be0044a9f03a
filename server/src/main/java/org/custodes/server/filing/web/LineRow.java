package org.custodes.server.filing.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.code10.Label;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.accounting.report.filing.ReportLine;

/// An accounting entry of a report, as a table shows it.
///
/// @param number in the report
record LineRow(int number, ReportLine line) {

  /// Most entries in one table.
  static final int MOST = 500;

  /// Most entries of the books that a row opens to.
  static final int MOST_SOURCES = 20;

  /// The first of a report, at most [#MOST].
  static List<LineRow> of(MadeReport made) {
    List<LineRow> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(made.lines().size(), MOST); i++) {
      rows.add(new LineRow(i + 1, made.lines().get(i)));
    }
    return List.copyOf(rows);
  }

  /// The message that names what it does: `filing.status.new`.
  String statusKey() {
    return "filing.status." + line.status().name().toLowerCase(java.util.Locale.ROOT);
  }

  String about() {
    return line.about().map(EntryReference::toString).orElse("");
  }

  /// A value as printed; empty if there is none.
  String value(String label) {
    return Label.of(Integer.parseInt(label)).flatMap(line::value).orElse("");
  }

  /// The day of a change as people write it.
  String day() {
    String date = value("412");
    return date.isEmpty()
        ? ""
        : date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6);
  }

  String note() {
    return line.note().orElse("");
  }

  List<Figure> elements() {
    return line.contents().stream()
        .map(one ->
            new Figure(
                one.category().letter(),
                one.element().in(one.category().reportingUnit()),
                one.category().reportingUnit().symbol()))
        .toList();
  }

  List<Figure> fissile() {
    return line.contents().stream()
        .filter(one -> one.category().hasFissile() && isStated(one))
        .map(one -> new Figure(one.category().letter(), one.fissile().grams(), "g"))
        .toList();
  }

  private boolean isStated(Content content) {
    return Stream.of("640", "660", "670", "770", "780").anyMatch(label -> !value(label).isEmpty())
        && (content.category().requiresFissile() || !content.fissile().isZero());
  }

  List<UUID> sources() {
    return line.sources().stream().limit(MOST_SOURCES).toList();
  }

  int furtherSources() {
    return Math.max(0, line.sources().size() - MOST_SOURCES);
  }

  /// A printed mass.
  ///
  /// @param letter of its category
  record Figure(char letter, BigDecimal number, String unit) {}
}
