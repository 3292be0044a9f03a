package org.custodes.server.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.filing.Corrections;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.accounting.report.filing.ReportLine;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.Book;
import org.custodes.server.books.Books;
import org.custodes.server.reports.ReportDueDates;
import org.custodes.server.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What areas owe: a change report for each month with changes, a listing and a balance for each
/// inventory taking, and corrections of what was sent.
///
/// INFCIRC/153, paragraph 63, wants change reports for months in which changes occurred. Under
/// Regulation (Euratom) 2025/974 a month without changes needs one, too; its formats are not made
/// here.
@Service
public class DueReports {

  private final Books books;
  private final ReportMaker maker;
  private final BookReading reading;
  private final Touches touches;
  private final Rules rules;

  DueReports(Books books, ReportMaker maker, BookReading reading, Touches touches, Rules rules) {
    this.books = books;
    this.maker = maker;
    this.reading = reading;
    this.touches = touches;
    this.rules = rules;
  }

  /// A report that is owed.
  ///
  /// @param entries of a correcting report; 0 for others
  /// @param days when it was, or will be, due to whom; empty where no rule is in force, and for
  ///   corrections, for which none says
  /// @param over whether its period has ended
  /// @param anew the number of the rejected report that it takes the place of
  public record Due(
      Wanted wanted,
      int entries,
      Map<Receiver, ReportDueDates.Due> days,
      boolean over,
      Optional<Integer> anew) {

    public Due {
      days = Map.copyOf(days);
    }

    /// How many days it is late to whoever waits longest; 0 while there is time.
    public long daysLate(LocalDate today) {
      return days.values().stream().mapToLong(due -> due.daysLate(today)).max().orElse(0);
    }
  }

  /// What an area owes, the oldest first, corrections last.
  @Transactional(readOnly = true)
  public List<Due> of(Mba area) {
    return books.find(area).map(this::of).orElseGet(List::of);
  }

  private List<Due> of(Book book) {
    Known known = new Known(maker.now(), reading.lastEntry(book.area()));
    SentAs sent = maker.sentAs(book.area(), known.at());
    List<Due> due = new ArrayList<>(months(book, sent, known));
    due.addAll(inventories(book, sent));
    due.addAll(corrections(book, sent, known));
    return List.copyOf(due);
  }

  /// When a report of these days is due to whom.
  public Map<Receiver, ReportDueDates.Due> days(ReportType type, LocalDate end) {
    Map<Receiver, ReportDueDates.Due> days = new EnumMap<>(Receiver.class);
    for (Receiver receiver : Receiver.values()) {
      ReportDueDates.of(type, end, receiver.deadlines(), rules)
          .ifPresent(due -> days.put(receiver, due));
    }
    return days;
  }

  private List<Due> months(Book book, SentAs sent, Known known) {
    return touches.months(book.area()).keySet().stream()
        .map(ReportMaker::month)
        .map(month -> new Wanted(book.area(), ReportType.ICR, false, month))
        .filter(wanted -> sent.of(wanted).isEmpty())
        .filter(wanted -> hasChanges(wanted, known))
        .map(wanted -> due(wanted, sent))
        .toList();
  }

  private boolean hasChanges(Wanted wanted, Known known) {
    return !reading.standing(wanted.area(), wanted.period(), known.lastEntry()).isEmpty();
  }

  private List<Due> inventories(Book book, SentAs sent) {
    List<Due> due = new ArrayList<>();
    for (Period period : maker.balancePeriods(book)) {
      for (ReportType type : List.of(ReportType.PIL, ReportType.MBR)) {
        Wanted wanted = new Wanted(book.area(), type, false, period);
        if (sent.of(wanted).isEmpty()) {
          due.add(due(wanted, sent));
        }
      }
    }
    return due;
  }

  private Due due(Wanted wanted, SentAs sent) {
    LocalDate end = wanted.period().end();
    return new Due(
        wanted,
        0,
        days(wanted.type(), end),
        end.isBefore(maker.today()),
        sent.rejected(wanted).map(FiledReport::number));
  }

  /// What was sent is compared with the books only where something was posted since.
  private List<Due> corrections(Book book, SentAs sent, Known known) {
    List<Due> due = new ArrayList<>();
    List<ReportLine> changes =
        touchedSince(sent, book.area())
            ? maker.changeCorrections(book.area(), book, sent, known)
            : List.of();
    if (!changes.isEmpty()) {
      Period period = Corrections.period(sent.reports(), changes);
      due.add(correction(new Wanted(book.area(), ReportType.ICR, true, period), changes, sent));
    }
    for (FiledReport report : sent.standing()) {
      Submission said = report.submission();
      if (said.type() == ReportType.MBR && !said.correcting() && overtaken(said, sent)) {
        Wanted wanted = new Wanted(book.area(), ReportType.MBR, true, said.balance());
        List<ReportLine> lines = maker.balanceCorrections(wanted, sent, known);
        if (!lines.isEmpty()) {
          due.add(correction(wanted, lines, sent));
        }
      }
    }
    return due;
  }

  /// Whether a month was touched after its report, and after the last correcting one, which tells
  /// all that was known then. What was under way when they were prepared counts as later.
  private boolean touchedSince(SentAs sent, Mba area) {
    Map<LocalDate, Instant> touched = touches.months(area);
    return sent.standing().stream()
        .map(FiledReport::submission)
        .filter(said -> said.type() == ReportType.ICR && !said.correcting())
        .anyMatch(said -> {
          Instant last = touched.get(said.balance().start());
          Instant told =
              latest(sent, ReportType.ICR)
                  .filter(said.known().at()::isBefore)
                  .orElse(said.known().at());
          return last != null && last.isAfter(told.minus(AsKnown.SETTLES));
        });
  }

  /// Whether changes were corrected after a balance was prepared, and its corrections were.
  private static boolean overtaken(Submission balance, SentAs sent) {
    Instant told =
        latest(sent, ReportType.MBR)
            .filter(balance.known().at()::isBefore)
            .orElse(balance.known().at());
    return latest(sent, ReportType.ICR).filter(told::isBefore).isPresent();
  }

  /// When the last correcting report of a type was prepared.
  private static Optional<Instant> latest(SentAs sent, ReportType type) {
    return sent.standing().stream()
        .map(FiledReport::submission)
        .filter(said -> said.type() == type && said.correcting())
        .map(said -> said.known().at())
        .max(Comparator.naturalOrder());
  }

  private static Due correction(Wanted wanted, List<ReportLine> lines, SentAs sent) {
    return new Due(
        wanted, lines.size(), Map.of(), true, sent.rejected(wanted).map(FiledReport::number));
  }

  /// The decimals of a report that nobody has filed before.
  public static Precision usual() {
    return Precision.MILLIGRAMS;
  }
}
