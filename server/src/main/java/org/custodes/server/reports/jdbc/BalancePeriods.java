package org.custodes.server.reports.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;
import org.custodes.server.reports.ReportedMaterial.ReportedPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The balances of an area: each balance report beside the exact sums of the change reports, then
/// the period still open.
final class BalancePeriods {

  private final JdbcClient sql;
  private final PostgresHistory history;

  BalancePeriods(JdbcClient sql) {
    this.sql = sql;
    this.history = new PostgresHistory(sql, _ -> true);
  }

  List<ReportedPeriod> of(Mba area, Category category, LocalDate day) {
    List<ReportedPeriod> periods = new ArrayList<>();
    Optional<Content> beginning = Optional.empty();
    LocalDate opens = firstDay(area, category).orElse(day);
    for (BalanceReport report : reports(area, day)) {
      Map<AccountingCode, Content> printed = history.lines(area, category, report.number());
      Content pb = beginning.orElse(printed.getOrDefault(BalanceCode.PB, Content.zero(category)));
      Content pe = physical(category, printed);
      IaeaBalance balance = open(area, category, report.period(), pb).closedBy(pe);
      periods.add(new ReportedPeriod(balance, Optional.of(report.number()), printed));
      beginning = Optional.of(pe);
      opens = report.period().end().plusDays(1);
    }
    if (!opens.isAfter(day)) {
      Content pb = beginning.orElse(Content.zero(category));
      periods.add(
          new ReportedPeriod(
              open(area, category, new Period(opens, day), pb), Optional.empty(), Map.of()));
    }
    return periods;
  }

  private IaeaBalance open(Mba area, Category category, Period period, Content beginning) {
    Map<ChangeCode, Content> changes = new EnumMap<>(ChangeCode.class);
    history
        .changes(area, category, period)
        .forEach((code, amount) -> {
          if (code instanceof ChangeCode change && change.signIn(category) != 0) {
            changes.put(change, amount);
          }
        });
    return IaeaBalance.open(area, period, beginning, changes);
  }

  /// What the inventory found, as the listing sums it up: the printed PE and what its rounding took
  /// away.
  private static Content physical(Category category, Map<AccountingCode, Content> printed) {
    return printed.entrySet().stream()
        .filter(line -> isPhysical(line.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Content.zero(category), Content::plus);
  }

  private static boolean isPhysical(AccountingCode code) {
    return code == BalanceCode.PE
        || (code instanceof RoundingAdjustment adjustment
            && adjustment.adjusted() == BalanceCode.PE);
  }

  private List<BalanceReport> reports(Mba area, LocalDate day) {
    return sql.sql(
            """
            select number, period_start, period_end from reports.report
            where area = ? and type = 'M' and period_end <= ?
              and exists (select from reports.standing s where s.area = report.area and s.address_report = report.number)
            order by period_end, number
            """)
        .params(area.code(), day)
        .query((row, _) ->
            new BalanceReport(
                row.getInt("number"),
                new Period(
                    row.getObject("period_start", LocalDate.class),
                    row.getObject("period_end", LocalDate.class))))
        .list();
  }

  private Optional<LocalDate> firstDay(Mba area, Category category) {
    return sql.sql(
            "select min(event_date) from reports.line where area = ? and category = ? and code <> 'PB'")
        .params(area.code(), String.valueOf(category.letter()))
        .query(LocalDate.class)
        .optional();
  }

  private record BalanceReport(int number, Period period) {}
}
