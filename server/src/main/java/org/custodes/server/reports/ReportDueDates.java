package org.custodes.server.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.Phrase;
import org.custodes.server.rules.Replay;
import org.custodes.server.rules.Replayable;
import org.custodes.server.rules.RuleSet;
import org.custodes.server.rules.Ruled;
import org.custodes.server.rules.Ruling;
import org.custodes.server.rules.Span;
import org.custodes.server.rules.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// When received reports were due, and whether they were made in time: by the rules of the day on
/// which their period ended.
///
/// Changes are counted from the end of the month in which the period ended, balances and listings
/// from the day of the inventory taking. Textual reports have no due date.
@Component
@Order(2)
public class ReportDueDates implements Replayable {

  /// The most reports that are looked at, the newest first.
  static final int MOST = 10_000;

  private final ReceivedReports received;

  ReportDueDates(ReceivedReports received) {
    this.received = received;
  }

  /// The last day on which a report was in time.
  ///
  /// @param rule on which it rests
  public record Due(LocalDate day, Ruled<Value.Time> rule) {

    /// How many days after it a report was made; 0 when in time.
    public long daysLate(LocalDate made) {
      return Math.max(0, ChronoUnit.DAYS.between(day, made));
    }
  }

  /// @return empty where no rule is in force, and for reports without period
  public static Optional<Due> of(ReceivedReport report, Ruling rules) {
    return report.end().flatMap(end -> of(report.type(), end, PackKind.STATE_REPORTING, rules));
  }

  /// When a report about days up to an end is due.
  ///
  /// @param deadlines the rules of whom it is due to: `OPERATOR_REPORTING` or `STATE_REPORTING`
  /// @return empty where no rule is in force, and for textual reports
  public static Optional<Due> of(ReportType type, LocalDate end, PackKind deadlines, Ruling rules) {
    RuleSet set = rules.at(end);
    return switch (type) {
      case ICR -> due(set, deadlines, "inventory-change.due", YearMonth.from(end).atEndOfMonth());
      case MBR -> due(set, deadlines, "material-balance.due", end);
      case PIL -> due(set, deadlines, "inventory-listing.due", end);
      case TEXTUAL -> Optional.empty();
    };
  }

  private static Optional<Due> due(RuleSet rules, PackKind deadlines, String key, LocalDate from) {
    return rules.time(deadlines, key).map(rule -> new Due(rule.value().after(from), rule));
  }

  @Override
  public String key() {
    return "reports.due.replay";
  }

  @Override
  public Replay replay(Ruling before, Ruling after, Span period) {
    Within within = within(period);
    List<Replay.Changed> different =
        within.reports().stream()
            .flatMap(report -> changed(report, before, after).stream())
            .toList();
    return Replay.of(within.reports().size(), different, within.complete());
  }

  private static Optional<Replay.Changed> changed(
      ReceivedReport report, Ruling before, Ruling after) {
    Optional<Due> old = of(report, before);
    Optional<Due> young = of(report, after);
    if (old.map(Due::day).equals(young.map(Due::day))) {
      return Optional.empty();
    }
    return Optional.of(
        new Replay.Changed(
            report.end().orElseThrow(),
            report.area() + " " + report.number(),
            "/reports/" + report.area() + "/" + report.number(),
            said(report, old),
            said(report, young)));
  }

  private static Phrase said(ReceivedReport report, Optional<Due> due) {
    if (due.isEmpty()) {
      return Phrase.of("reports.due.none");
    }
    long late = due.get().daysLate(report.date());
    return late == 0
        ? Phrase.of("reports.due.in-time", due.get().day())
        : Phrase.of("reports.due.late", due.get().day(), late);
  }

  private record Within(List<ReceivedReport> reports, boolean complete) {}

  private Within within(Span period) {
    List<ReceivedReport> all = new ArrayList<>();
    List<ReceivedReport> page;
    Optional<Long> before = Optional.empty();
    long seen = 0;
    do {
      page =
          received.reports(new ReceivedReports.Filter(Optional.empty(), Optional.empty(), before));
      page.stream()
          .filter(report -> report.end().filter(period::contains).isPresent())
          .forEach(all::add);
      seen += page.size();
      before = page.isEmpty() ? before : Optional.of(page.getLast().id());
    } while (page.size() == ReceivedReports.PAGE && seen < MOST);
    return new Within(all, page.size() < ReceivedReports.PAGE);
  }
}
