package org.custodes.server.filing;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.filing.SentReports;

/// What an area has sent, as it stood at a moment: of each number the last attempt, unless it was
/// rejected by then.
record SentAs(Mba area, int imported, Map<Integer, FiledReport> byNumber, List<Delivery> told) {

  /// @param imported the highest number of a report of this area that came from elsewhere
  static SentAs at(
      Mba area, int imported, List<FiledReport> filed, List<Delivery> deliveries, Instant moment) {
    return new SentAs(
        area,
        imported,
        filed.stream()
            .filter(one -> !one.filedAt().isAfter(moment))
            .collect(
                toMap(FiledReport::number, Function.identity(), (_, last) -> last, TreeMap::new)),
        deliveries.stream().filter(one -> !one.at().isAfter(moment)).toList());
  }

  /// The reports with their corrections.
  SentReports reports() {
    SentReports sent = new SentReports(area);
    byNumber.forEach((number, report) -> {
      if (counts(report)) {
        sent.add(report.made());
      } else {
        sent.skip(number);
      }
    });
    return sent;
  }

  /// Reports that stand, in the order of their numbers.
  List<FiledReport> standing() {
    return byNumber.values().stream().filter(this::counts).toList();
  }

  /// The report of these days that stands, corrections left out.
  Optional<FiledReport> of(Wanted wanted) {
    return standing().stream()
        .filter(one -> isOf(one, wanted) && !one.submission().correcting())
        .findFirst();
  }

  /// The report that would be filed anew: rejected, and of the same kind and days. A text is
  /// another one each time.
  Optional<FiledReport> rejected(Wanted wanted) {
    if (wanted.type() == ReportType.TEXTUAL) {
      return Optional.empty();
    }
    return byNumber.values().stream()
        .filter(one -> !counts(one) && isOf(one, wanted))
        .filter(one -> one.submission().correcting() == wanted.correcting())
        .findFirst();
  }

  /// The number that a report which was never filed takes.
  int next() {
    return Math.max(imported, byNumber.keySet().stream().mapToInt(n -> n).max().orElse(0)) + 1;
  }

  /// What was told of a report last, for this attempt.
  Optional<Delivery> last(Submission report, Receiver receiver) {
    return told.stream()
        .filter(one -> one.number() == report.number() && one.attempt() == report.attempt())
        .filter(one -> one.receiver() == receiver)
        .reduce((_, last) -> last);
  }

  boolean counts(FiledReport report) {
    return told.stream()
        .filter(one -> one.number() == report.number())
        .filter(one -> one.attempt() == report.submission().attempt())
        .reduce((_, last) -> last)
        .filter(one -> one.step() == Delivery.Step.REJECTED)
        .isEmpty();
  }

  private static boolean isOf(FiledReport report, Wanted wanted) {
    Submission said = report.submission();
    boolean anyDays = wanted.correcting() && wanted.type() == ReportType.ICR;
    return said.type() == wanted.type() && (anyDays || said.balance().equals(wanted.period()));
  }
}
