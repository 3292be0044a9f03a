package org.custodes.server.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.reports.OwedReport.What;
import org.custodes.server.reports.ReceivedReports.LastPeriod;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.Ruling;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisteredArea;
import org.springframework.stereotype.Service;

/// What is owed of each area on the State's list, by the rules and by what was received.
///
/// Of changes it is the last whole month, unless a report of it or of a later month is here. Of
/// balances it is the one after the last listing; where that is here, the next inventory taking,
/// counted from the last one. An area of which nothing was received yet owes no balance that could
/// be dated.
@Service
public class OwedReports {

  private final Areas areas;
  private final ReceivedReports received;
  private final Ruling rules;

  OwedReports(Areas areas, ReceivedReports received, Ruling rules) {
    this.areas = areas;
    this.received = received;
    this.rules = rules;
  }

  /// @return those without any rule left out; what is due first comes first
  public List<OwedReport> on(LocalDate day) {
    List<LastPeriod> last = received.lastPeriods();
    return areas.all().stream()
        .flatMap(area -> of(area, day, last))
        .filter(owed -> owed.operator().isPresent() || owed.state().isPresent())
        .sorted(Comparator.comparing(OwedReport::first))
        .toList();
  }

  private Stream<OwedReport> of(RegisteredArea area, LocalDate day, List<LastPeriod> all) {
    var last =
        all.stream()
            .filter(one -> one.area().equals(area.code().code()))
            .collect(Collectors.toMap(LastPeriod::type, Function.identity()));
    Optional<LocalDate> changes = end(Optional.ofNullable(last.get(ReportType.ICR)));
    Optional<LocalDate> listing = end(Optional.ofNullable(last.get(ReportType.PIL)));
    Optional<LocalDate> balance = end(Optional.ofNullable(last.get(ReportType.MBR)));
    return Stream.concat(
        changes(area, day, changes).stream(), balance(area, listing, balance).stream());
  }

  private Optional<OwedReport> changes(
      RegisteredArea area, LocalDate day, Optional<LocalDate> last) {
    YearMonth month = YearMonth.from(day).minusMonths(1);
    boolean here = last.filter(end -> !end.isBefore(month.atDay(1))).isPresent();
    return here || area.since().isAfter(month.atEndOfMonth())
        ? Optional.empty()
        : Optional.of(owed(area, What.CHANGES, month.atEndOfMonth(), "inventory-change.due"));
  }

  private Optional<OwedReport> balance(
      RegisteredArea area, Optional<LocalDate> listing, Optional<LocalDate> balance) {
    Optional<LocalDate> unbalanced =
        listing.filter(taken -> balance.filter(end -> !end.isBefore(taken)).isEmpty());
    return unbalanced
        .map(taken -> owed(area, What.BALANCE, taken, "material-balance.due"))
        .or(() ->
            balance
                .flatMap(this::nextTaking)
                .map(next -> owed(area, What.INVENTORY, next, "material-balance.due")));
  }

  private Optional<LocalDate> nextTaking(LocalDate last) {
    return rules
        .at(last)
        .time(PackKind.OPERATOR_REPORTING, "physical-inventory.at-most-apart")
        .map(rule -> rule.value().after(last));
  }

  private OwedReport owed(RegisteredArea area, What what, LocalDate until, String key) {
    return new OwedReport(
        area,
        what,
        until,
        due(PackKind.OPERATOR_REPORTING, key, until),
        due(PackKind.STATE_REPORTING, key, until));
  }

  private Optional<ReportDueDates.Due> due(PackKind kind, String key, LocalDate until) {
    return rules
        .at(until)
        .time(kind, key)
        .map(rule -> new ReportDueDates.Due(rule.value().after(until), rule));
  }

  private static Optional<LocalDate> end(Optional<LastPeriod> last) {
    return last.map(LastPeriod::end);
  }
}
