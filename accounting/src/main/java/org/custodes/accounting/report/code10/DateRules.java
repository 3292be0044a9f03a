package org.custodes.accounting.report.code10;

import static org.custodes.accounting.report.code10.Bytes.NO_DATE;

import java.time.LocalDate;
import java.time.YearMonth;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.ReportHeader;
import org.custodes.accounting.report.ReportType;

/// Rules 13 and 23: dates, periods and due dates.
final class DateRules {

  private final Judgement judgement;
  private final Policy policy;
  private final int firstDay;
  private final int lastDay;
  private final int today;

  DateRules(Judgement judgement, Policy policy) {
    this.judgement = judgement;
    this.policy = policy;
    this.firstDay = (int) LocalDate.of(policy.firstYear(), 1, 1).toEpochDay();
    this.lastDay = (int) LocalDate.of(policy.lastYear(), 12, 31).toEpochDay();
    LocalDate now = policy.today();
    this.today = now == null ? lastDay : (int) now.toEpochDay();
  }

  /// The report date, which every entry has.
  void reportDate(Code10Entry entry) {
    single(entry, Label.REPORT_DATE, entry.reportDate);
    if (entry.reportDate != NO_DATE && entry.reportDate > today) {
      judgement.find(
          Fault.DATE_IN_FUTURE, Label.REPORT_DATE, day(entry.reportDate), "at most " + day(today));
    }
  }

  void accounting(Code10Entry entry) {
    single(entry, Label.CHANGE_DATE, entry.changeDate);
    period(entry);
    if (entry.status == EntryStatus.NEW
        && entry.changeDate != NO_DATE
        && entry.periodStart != NO_DATE
        && entry.periodEnd != NO_DATE
        && (entry.changeDate < entry.periodStart || entry.changeDate > entry.periodEnd)) {
      judgement.find(
          Fault.DATE_OUTSIDE_PERIOD,
          Label.CHANGE_DATE,
          day(entry.changeDate),
          "a day from " + day(entry.periodStart) + " to " + day(entry.periodEnd));
    }
  }

  private void period(Code10Entry entry) {
    if (!entry.has(Label.PERIOD)) {
      return;
    }
    boolean oneDayFine = entry.type == ReportType.PIL || entry.type == null;
    if (entry.periodIsOneDay && !oneDayFine) {
      malformed(entry, Label.PERIOD, "two dates with a slash between");
    } else if (entry.periodStart == NO_DATE || entry.periodEnd == NO_DATE) {
      unreadable(entry, Label.PERIOD);
    } else if (entry.periodStart > entry.periodEnd) {
      judgement.find(
          Fault.PERIOD_REVERSED,
          Label.PERIOD,
          day(entry.periodStart) + " to " + day(entry.periodEnd),
          "a start on or before the end");
    } else if (outside(entry.periodStart) || outside(entry.periodEnd)) {
      impossible(entry, Label.PERIOD);
    } else if (entry.reportDate != NO_DATE && entry.reportDate < entry.periodEnd) {
      judgement.find(
          Fault.REPORT_BEFORE_PERIOD_END,
          Label.REPORT_DATE,
          day(entry.reportDate),
          "a date on or after " + day(entry.periodEnd) + ", the end of the period");
    }
  }

  private void single(Code10Entry entry, Label label, int date) {
    if (!entry.has(label)) {
      return;
    }
    if (date == NO_DATE) {
      unreadable(entry, label);
    } else if (outside(date)) {
      impossible(entry, label);
    }
  }

  private boolean outside(int day) {
    return day < firstDay || day > lastDay;
  }

  private void unreadable(Code10Entry entry, Label label) {
    int length = entry.lengthOf(label);
    int from = entry.from(label);
    boolean digits = true;
    for (int i = from; i < entry.to(label); i++) {
      boolean sign = entry.bytes[i] == entry.delimiters.item();
      digits &= sign || Bytes.allDigits(entry.bytes, i, i + 1);
    }
    boolean looksRight = digits && (length == 6 || length == 8 || length == 13 || length == 17);
    if (looksRight) {
      impossible(entry, label);
    } else {
      malformed(entry, label, "a date as YYYYMMDD or YYMMDD");
    }
  }

  private void impossible(Code10Entry entry, Label label) {
    judgement.find(
        Fault.DATE_IMPOSSIBLE,
        label,
        entry.shown(label),
        "a day that exists, of " + policy.firstYear() + " to " + policy.lastYear());
  }

  private void malformed(Code10Entry entry, Label label, String wanted) {
    judgement.find(Fault.VALUE_MALFORMED, label, entry.shown(label), wanted);
  }

  /// Compares the report's date with the day it was due.
  void end(OpenReport report) {
    ReportHeader header = report.header;
    if (header == null || !report.hasNew) {
      return;
    }
    Period period = header.period();
    if (period == null) {
      return;
    }
    LocalDate counted = period.end();
    if (header.type() == ReportType.ICR) {
      if (report.earliestChange == Integer.MAX_VALUE) {
        return;
      }
      counted = YearMonth.from(LocalDate.ofEpochDay(report.earliestChange)).atEndOfMonth();
    }
    LocalDate due = counted.plusDays(policy.lateAfterDays());
    if (header.date().isAfter(due)) {
      judgement.find(
          Fault.REPORT_LATE,
          report,
          EntrySet.OI,
          1,
          Label.REPORT_DATE,
          "found %s, wanted at most %s, %d days after %s"
              .formatted(header.date(), due, policy.lateAfterDays(), counted));
    }
  }

  static String day(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
