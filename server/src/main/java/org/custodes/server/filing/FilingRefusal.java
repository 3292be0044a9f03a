package org.custodes.server.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.custodes.accounting.Content;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.filing.Unreportable;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.identity.Objection;

/// Why a report is not made or filed, or something about it is not taken.
public sealed interface FilingRefusal {

  /// There are no books of this area here.
  record NoBooks(String area) implements FilingRefusal {}

  /// Nothing was filed under this number.
  record NoReport(String area, String number) implements FilingRefusal {}

  /// The period ends today or later, or is no period.
  record NotOver(LocalDate end, LocalDate today) implements FilingRefusal {}

  /// It is no whole month, or no balance period.
  record NoPeriod(Period period) implements FilingRefusal {}

  /// There were no changes, or nothing sent says otherwise than the books.
  record NothingToReport(Period period) implements FilingRefusal {}

  /// A report of the period stands.
  record Reported(Period period, int number) implements FilingRefusal {}

  /// Another report comes first: the changes before the listing, the listing before the balance,
  /// corrections before both.
  ///
  /// @param first a word for what comes first: `changes`, `corrections` or `listing`
  record First(String first, Period period) implements FilingRefusal {}

  /// The report would have more entries of the books than [ReportMaker#MOST_ENTRIES].
  record TooMany(int found) implements FilingRefusal {}

  /// A later report corrects it; that one is rejected first.
  record CorrectedBy(int number, int by) implements FilingRefusal {}

  /// The books hold what a report cannot carry.
  record Unwritable(List<Unreportable> why) implements FilingRefusal {
    public Unwritable {
      why = List.copyOf(why);
    }
  }

  /// The report was made and does not pass the check.
  record Faulty(List<Finding> findings) implements FilingRefusal {
    public Faulty {
      findings = List.copyOf(findings);
    }
  }

  /// What a balance prints as unaccounted for is not what its lines, or the books, leave.
  record Unbalanced(Content found, Content wanted) implements FilingRefusal {}

  /// Something typed cannot be right.
  ///
  /// @param field of the form
  record Malformed(String field, String found) implements FilingRefusal {}

  /// Something typed has a sign that a report cannot carry.
  ///
  /// @param field of the form
  record Uncarried(String field, String sign) implements FilingRefusal {}

  /// The number is taken, or it is not the next.
  record NotNext(int number, int next) implements FilingRefusal {}

  /// The books say otherwise than when it was prepared.
  record Moved(int number) implements FilingRefusal {}

  /// The books of the area are open already.
  record BooksOpen(String area) implements FilingRefusal {}

  /// No report of this area tells of a period that is over.
  record NothingReported(String area) implements FilingRefusal {}

  /// Neither a reported inventory taking nor the end of a reported period.
  ///
  /// @param days that are, the newest first
  record NoReportedDay(LocalDate day, List<LocalDate> days) implements FilingRefusal {
    public NoReportedDay {
      days = List.copyOf(days);
    }
  }

  /// Books cannot be opened with what the reports say.
  ///
  /// @param grave at least one
  record DoesNotFit(List<OpeningProposal.Misfit> grave) implements FilingRefusal {
    public DoesNotFit {
      grave = List.copyOf(grave);
    }
  }

  /// The books do not take what the reports list.
  ///
  /// @param wrong at least one; each names a batch of the proposal, from 0
  record NoListing(List<BookOutcome.Wrong> wrong) implements FilingRefusal {
    public NoListing {
      wrong = List.copyOf(wrong);
    }
  }

  /// A statement with the same reference, day and lines was taken in before.
  record StatementKnown(String reference) implements FilingRefusal {}

  /// Lines of a statement cannot be read.
  record WrongLines(List<ReadStatement.Wrong> wrong) implements FilingRefusal {
    public WrongLines {
      wrong = List.copyOf(wrong);
    }
  }

  /// No statement was taken in under this name.
  record NoStatement(String name) implements FilingRefusal {}

  /// The books say nothing of this day.
  ///
  /// @param first and `last` day that can be asked for
  record NotTold(LocalDate day, LocalDate first, LocalDate last) implements FilingRefusal {}

  /// It does not follow what was told before.
  record OutOfStep(String step, String last) implements FilingRefusal {}

  /// The same for those who sign, and for pages and programs.
  default Objection objection() {
    return switch (this) {
      case NoBooks(var area) -> Objection.of("filing.no-books", area);
      case NoReport(var area, var number) -> Objection.of("filing.no-report", area, number);
      case NotOver(var end, var today) -> Objection.of("filing.not-over", end, today);
      case NoPeriod(var period) -> Objection.of("filing.no-period", period.start(), period.end());
      case NothingToReport(var period) ->
          Objection.of("filing.nothing", period.start(), period.end());
      case Reported(var period, var number) ->
          Objection.of("filing.reported", period.start(), period.end(), number);
      case First(var first, var period) ->
          Objection.of("filing.first-" + first, period.start(), period.end());
      case TooMany(var found) -> Objection.of("filing.too-many", found, ReportMaker.MOST_ENTRIES);
      case CorrectedBy(var number, var by) -> Objection.of("filing.corrected-by", number, by);
      case Unwritable(var why) ->
          Objection.of(
              "filing.unwritable",
              why.getFirst().label().code(),
              why.getFirst().found(),
              why.getFirst().wanted(),
              why.size());
      case Faulty(var findings) ->
          Objection.of("filing.faulty", findings.getFirst().text(), findings.size());
      case Unbalanced(var found, var wanted) ->
          Objection.of(
              "filing.unbalanced",
              found.category().title(),
              found.element(),
              found.fissile(),
              wanted.element(),
              wanted.fissile());
      case Malformed(var field, var found) -> Objection.of("filing." + field + "-malformed", found);
      case Uncarried(var field, var sign) -> Objection.of("filing." + field + "-uncarried", sign);
      case NotNext(var number, var next) -> Objection.of("filing.not-next", number, next);
      case Moved(var number) -> Objection.of("filing.moved", number);
      case BooksOpen(var area) -> Objection.of("filing.books-open", area);
      case NothingReported(var area) -> Objection.of("filing.nothing-reported", area);
      case NoReportedDay(var day, var days) ->
          Objection.of(
              "filing.no-reported-day",
              day,
              days.stream().limit(3).map(LocalDate::toString).collect(Collectors.joining(", ")),
              days.size());
      case DoesNotFit(var grave) -> doesNotFit(grave);
      case NoListing(var wrong) ->
          Objection.of(
              "filing.no-listing",
              wrong.getFirst().flaw().found(),
              wrong.getFirst().flaw().wanted(),
              wrong.size());
      case StatementKnown(var reference) -> Objection.of("filing.statement-known", reference);
      case WrongLines(var wrong) ->
          Objection.of(
              "filing.wrong-lines",
              wrong.getFirst().line(),
              wrong.getFirst().found(),
              wrong.getFirst().wanted(),
              wrong.size());
      case NoStatement(var name) -> Objection.of("filing.no-statement", name);
      case NotTold(var day, var first, var last) ->
          Objection.of("filing.not-told", day, first, last);
      case OutOfStep(var step, var last) -> Objection.of("filing.out-of-step", step, last);
    };
  }

  private static Objection doesNotFit(List<OpeningProposal.Misfit> grave) {
    return switch (grave.getFirst()) {
      case OpeningProposal.Misfit.BelowZero(var batch, var content) ->
          Objection.of(
              "filing.below-zero", batch, content.element(), content.fissile(), grave.size());
      case OpeningProposal.Misfit.Scattered _, OpeningProposal.Misfit.Ledger _ ->
          throw new IllegalStateException("nothing grave: " + grave);
    };
  }
}
