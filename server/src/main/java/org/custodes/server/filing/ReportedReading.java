package org.custodes.server.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.filing.AsReported.Report;
import org.custodes.server.reports.ReportedEntries;
import org.springframework.stereotype.Component;

/// Reads what an area has reported, elsewhere and here.
@Component
class ReportedReading {

  /// Before everything that was ever reported; a date that the database knows.
  static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  private final ReportedEntries received;
  private final ReportMaker maker;

  ReportedReading(ReportedEntries received, ReportMaker maker) {
    this.received = received;
    this.maker = maker;
  }

  /// The reports without their entries.
  AsReported reports(Mba area) {
    return new AsReported(reports(area, maker.sentAs(area, maker.now())), List.of());
  }

  /// The reports with the entries of some days. The first is moved back to the last inventory
  /// taking before it, from which holdings are summed.
  ///
  /// @throws org.custodes.server.frame.Refusal if they are more than [ReportedEntries#MOST]
  AsReported of(Mba area, LocalDate from, LocalDate through) {
    SentAs sent = maker.sentAs(area, maker.now());
    List<Report> reports = reports(area, sent);
    LocalDate first =
        Optional.ofNullable(new AsReported(reports, List.of()).inventories().floor(from))
            .orElse(EVER);
    List<Stated> versions = new ArrayList<>();
    received.versions(area, new Period(first, through)).stream()
        .map(Stated::of)
        .forEach(versions::add);
    if (versions.size() > ReportedEntries.MOST) {
      throw new FilingRefusal.TooMany(versions.size()).objection().refusal();
    }
    Set<Integer> imported = imported(reports);
    sent.standing().stream()
        .filter(one -> !imported.contains(one.number()))
        .forEach(one -> versions.addAll(entries(one)));
    return new AsReported(reports, versions);
  }

  private List<Report> reports(Mba area, SentAs sent) {
    List<Report> reports = new ArrayList<>();
    received.told(area).stream()
        .map(one ->
            new Report(
                one.number(),
                one.type(),
                one.period(),
                one.correcting(),
                one.made(),
                one.taken(),
                false))
        .forEach(reports::add);
    Set<Integer> imported = imported(reports);
    sent.standing().stream()
        .filter(one -> one.submission().type() != ReportType.TEXTUAL)
        .filter(one -> !imported.contains(one.number()))
        .map(ReportedReading::report)
        .forEach(reports::add);
    return reports;
  }

  private static Set<Integer> imported(List<Report> reports) {
    return reports.stream()
        .filter(one -> !one.here())
        .map(Report::number)
        .collect(Collectors.toSet());
  }

  private static Report report(FiledReport filed) {
    Submission said = filed.submission();
    return new Report(
        said.number(),
        said.type(),
        said.head().period(),
        said.correcting(),
        said.head().date(),
        said.known().at(),
        true);
  }

  private static List<Stated> entries(FiledReport report) {
    ReportType type = report.submission().type();
    if (type != ReportType.ICR && type != ReportType.PIL) {
      return List.of();
    }
    List<Stated> entries = new ArrayList<>();
    for (int i = 0; i < report.made().lines().size(); i++) {
      entries.add(Stated.of(report, i + 1, report.made().lines().get(i)));
    }
    return entries;
  }
}
