package org.custodes.server.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.BooksTest;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.books.TypedChange;
import org.custodes.server.books.TypedLine;
import org.custodes.server.filing.ReportMaker.Form;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals.Signing;
import org.springframework.beans.factory.annotation.Autowired;

/// A test that files reports from books: an accountant prepares, a reporting officer approves.
public abstract class FilingTest extends BooksTest {

  protected static final Form FORM = new Form("DOE,JA", "", Precision.MILLIGRAMS);

  protected static final Period JANUARY = month(1);
  protected static final Period FEBRUARY = month(2);
  protected static final Period FIRST_QUARTER = new Period(OPENED, LocalDate.of(2026, 3, 31));

  @Autowired private FileReport fileReport;
  @Autowired private FiledReports filed;
  @Autowired private Deliveries deliveries;

  protected static Period month(int month) {
    LocalDate first = LocalDate.of(2026, month, 1);
    return new Period(first, first.plusMonths(1).minusDays(1));
  }

  protected static Wanted changes(Mba area, Period period) {
    return new Wanted(area, ReportType.ICR, false, period);
  }

  protected static Wanted corrections(Mba area, Period period) {
    return new Wanted(area, ReportType.ICR, true, period);
  }

  protected static Wanted listing(Mba area, Period period) {
    return new Wanted(area, ReportType.PIL, false, period);
  }

  protected static Wanted balance(Mba area, Period period) {
    return new Wanted(area, ReportType.MBR, false, period);
  }

  /// Books with a hundred kilograms of enriched uranium in one batch.
  protected final Mba stocked(String facility, String area) {
    return opened(facility, area, line("", "OLD-1", enriched("100000", "4000")));
  }

  protected final Signer officer2() {
    return signer(Duty.REPORTING_OFFICER, "who approves reports");
  }

  protected final FilingOutcome ask(Wanted wanted) {
    return fileReport.ask(accountant().person(), wanted, FORM);
  }

  protected final FiledReport filed(Wanted wanted) {
    return filed(wanted, FORM);
  }

  /// Files a report, signed by two.
  protected final FiledReport filed(Wanted wanted, Form form) {
    FilingOutcome outcome = fileReport.ask(accountant().person(), wanted, form);
    if (!(outcome instanceof FilingOutcome.Asked(var approval, var said))) {
      throw new IllegalStateException("not asked: " + outcome);
    }
    sign(accountant(), approval);
    Signing signing = sign(officer2(), approval);
    if (!(signing instanceof Signing.Done)) {
      throw new IllegalStateException("not filed: " + signing);
    }
    return filed.find(wanted.area(), said.number()).orElseThrow().report();
  }

  protected final FilingOutcome tell(FiledReport report, String step, String reason) {
    Submission said = report.submission();
    return deliveries.tell(
        officer2().person(),
        said.area(),
        said.number(),
        new Deliveries.Typed("authority", step, reason));
  }

  protected static TypedLine discarded(String batch, String grams, String fissile) {
    return line("LD", batch, enriched(grams, fissile));
  }

  /// The newest entry that says something of a batch.
  protected final UUID entryOf(Mba area, String batch) {
    return ledger().entries(BookLedger.Query.newest(area)).stream()
        .filter(PostedEntry::stands)
        .filter(
            one -> one.entry().lines().stream().anyMatch(line -> line.batch().name().equals(batch)))
        .map(one -> one.entry().key())
        .findFirst()
        .orElseThrow();
  }

  /// Takes an entry back and posts this instead.
  protected final void corrected(Mba area, String batch, TypedChange instead) {
    signed(
        bookkeeping()
            .correct(
                accountant().person(),
                entryOf(area, batch),
                Optional.of(instead),
                "Weighed again."));
  }

  protected final void inventory(Mba area, LocalDate day, TypedLine... found) {
    signed(bookkeeping().takeInventory(accountant().person(), area, day, List.of(found)));
  }
}
