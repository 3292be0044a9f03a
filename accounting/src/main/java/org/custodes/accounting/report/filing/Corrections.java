package org.custodes.accounting.report.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.code10.Label;

/// Finds what the books say otherwise than the reports sent: the entries of a correcting report.
///
/// An entry that says something else now is corrected as a whole (`C`), one that says nothing any
/// more is deleted (`D`), and one that an earlier report should have held is added to it under its
/// next number (`A`; SG-FM-1172, label 309). A second correction names the original entry. That a
/// correcting report has the type of the corrected one the source does not say; it is done so here.
public final class Corrections {

  private Corrections() {}

  /// The corrections of change reports.
  ///
  /// @param now what the books say today of all days that a change report was sent for; lines of
  ///   other days are left out
  /// @return none if the reports say what the books say
  public static List<ReportLine> ofChanges(SentReports sent, List<ReportLine> now) {
    Period ever = new Period(LocalDate.MIN, LocalDate.MAX);
    List<ReportLine> reported = now.stream().filter(line -> sent.reported(day(line))).toList();
    return compare(sent, ReportType.ICR, ever, reported);
  }

  /// The corrections of the listing or balance sent for the end of a period.
  public static List<ReportLine> of(
      SentReports sent, ReportType type, Period period, List<ReportLine> now) {
    List<ReportLine> said =
        now.stream().filter(line -> line.status() != EntryStatus.INVALID).toList();
    return compare(sent, type, period, said);
  }

  /// The period that a correcting report states: of all reports that it is about.
  ///
  /// @param lines at least one
  public static Period period(SentReports sent, List<ReportLine> lines) {
    return lines.stream()
        .map(line -> sent.period(line.about().orElseThrow().report()))
        .reduce(Corrections::spanning)
        .orElseThrow();
  }

  private static Period spanning(Period one, Period other) {
    return new Period(
        one.start().isBefore(other.start()) ? one.start() : other.start(),
        one.end().isAfter(other.end()) ? one.end() : other.end());
  }

  private static List<ReportLine> compare(
      SentReports sent, ReportType type, Period period, List<ReportLine> now) {
    Period ends = type == ReportType.ICR ? period : Period.on(period.end());
    Map<String, SentReports.Sent> before = new LinkedHashMap<>(sent.standing(type, ends));
    List<ReportLine> corrections = new ArrayList<>();
    Map<Integer, Integer> taken = new HashMap<>();
    for (ReportLine line : now) {
      SentReports.Sent earlier = before.remove(SentReports.key(period, type, line));
      if (earlier == null) {
        LocalDate day = type == ReportType.ICR ? day(line) : period.end();
        place(sent, type, day, taken)
            .ifPresent(at -> corrections.add(line.as(EntryStatus.ADDITION, at)));
      } else if (!earlier.line().says(line)) {
        corrections.add(line.as(EntryStatus.CORRECTION, earlier.original()));
      }
    }
    before
        .values()
        .forEach(
            gone -> corrections.add(ReportLine.deletion(gone.original(), gone.line().sources())));
    return List.copyOf(corrections);
  }

  /// The next free place, counting those that this report takes.
  private static Optional<EntryReference> place(
      SentReports sent, ReportType type, LocalDate day, Map<Integer, Integer> taken) {
    return sent.free(type, day)
        .map(free -> {
          int entry = free.entry() + taken.merge(free.report(), 1, Integer::sum) - 1;
          return new EntryReference(free.area(), free.report(), entry);
        });
  }

  private static LocalDate day(ReportLine line) {
    return LocalDate.parse(line.value(Label.CHANGE_DATE).orElseThrow(), ChangeLines.DAY);
  }
}
