package org.custodes.server.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.filing.BalanceLines;
import org.custodes.accounting.report.filing.ChangeLines;
import org.custodes.accounting.report.filing.Corrections;
import org.custodes.accounting.report.filing.Letterhead;
import org.custodes.accounting.report.filing.Lines;
import org.custodes.accounting.report.filing.ListingLines;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.accounting.report.filing.ReportLine;
import org.custodes.accounting.report.filing.SentReports;
import org.custodes.accounting.report.filing.TextualReport;
import org.custodes.server.books.Book;
import org.custodes.server.books.Books;
import org.custodes.server.facts.Bytes;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports;
import org.custodes.server.site.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes reports from the books as they were known at a moment: now for a new one, and as then for
/// one that was filed.
@Component
public class ReportMaker {

  /// Most entries of the books in one report, reversals counted.
  public static final int MOST_ENTRIES = 200_000;

  private final Books books;
  private final BookReading reading;
  private final FilingStore store;
  private final ReceivedReports received;
  private final State state;
  private final Clock clock;

  ReportMaker(
      Books books,
      BookReading reading,
      FilingStore store,
      ReceivedReports received,
      State state,
      Clock clock) {
    this.books = books;
    this.reading = reading;
    this.store = store;
    this.received = received;
    this.state = state;
    this.clock = clock;
  }

  /// How the maker wants it.
  ///
  /// @param encoder the official responsible: family name, comma, initials
  /// @param remark about the whole report; empty for none
  /// @param about the report, `7`, or entry, `7/2`, that a textual report is about; empty for none
  public record Form(String encoder, String remark, Precision precision, String about) {

    /// A report that is about no other.
    public Form(String encoder, String remark, Precision precision) {
      this(encoder, remark, precision, "");
    }

    /// Longest remark, in characters.
    public static final int LONGEST_REMARK = 2_000;
  }

  /// A report that could be filed now, or why none can.
  public sealed interface Drafted {}

  /// @param findings warnings of the check; it has no error
  public record Draft(Submission submission, MadeReport made, List<Finding> findings)
      implements Drafted {
    public Draft {
      findings = List.copyOf(findings);
    }
  }

  public record NoDraft(FilingRefusal why) implements Drafted {}

  /// Makes a report from the books as they are now.
  @Transactional(readOnly = true)
  public Drafted draft(Wanted wanted, Form form) {
    Optional<Book> book = books.find(wanted.area());
    if (book.isEmpty()) {
      return new NoDraft(new FilingRefusal.NoBooks(wanted.area().code()));
    }
    Known known = new Known(now(), reading.lastEntry(wanted.area()));
    SentAs sent = sentAs(wanted.area(), known.at());
    return malformed(wanted, form)
        .or(() -> untimely(wanted, form, book.get(), sent, known))
        .<Drafted>map(NoDraft::new)
        .orElseGet(() -> draft(wanted, form, book.get(), sent, known));
  }

  /// The report that was filed, made again from the books as they were known then.
  ///
  /// @return empty if the books do not give it any more
  @Transactional(readOnly = true)
  public Optional<MadeReport> again(Submission said) {
    SentAs sent = sentAs(said.area(), said.known().at());
    if (said.type() == ReportType.TEXTUAL) {
      return Optional.of(
          new MadeReport(said.head(), said.type(), List.of(), said.remark(), said.about()));
    }
    return lines(said.wanted(), said.precision(), sent, said.known())
                instanceof Lines.Made(var lines)
            && !lines.isEmpty()
        ? Optional.of(new MadeReport(said.head(), said.type(), lines, said.remark()))
        : Optional.empty();
  }

  /// What an area had sent at a moment.
  SentAs sentAs(Mba area, Instant moment) {
    return SentAs.at(
        area, received.highest(area.code()), store.filed(area), store.deliveries(area), moment);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// The corrections of changes that an area's books call for now.
  List<ReportLine> changeCorrections(Mba area, Book book, SentAs sent, Known known) {
    Wanted wanted = new Wanted(area, ReportType.ICR, true, Period.on(book.opened()));
    return lines(wanted, Precision.MILLIGRAMS, sent, known) instanceof Lines.Made(var lines)
        ? lines
        : List.of();
  }

  /// The corrections of a balance that was sent.
  List<ReportLine> balanceCorrections(Wanted wanted, SentAs sent, Known known) {
    Precision precision = sent.of(wanted).orElseThrow().submission().precision();
    return lines(wanted, precision, sent, known) instanceof Lines.Made(var lines)
        ? lines
        : List.of();
  }

  private Optional<FilingRefusal> malformed(Wanted wanted, Form form) {
    if (!Letterhead.isEncoder(form.encoder())) {
      return Optional.of(new FilingRefusal.Malformed("encoder", form.encoder()));
    }
    boolean missing = wanted.type() == ReportType.TEXTUAL && form.remark().isBlank();
    if (missing || form.remark().length() > Form.LONGEST_REMARK) {
      return Optional.of(
          new FilingRefusal.Malformed("remark", String.valueOf(form.remark().length())));
    }
    return MadeReport.uncarried(form.remark())
        .map(sign -> new FilingRefusal.Uncarried("remark", sign));
  }

  /// What speaks against a report of these days now.
  private Optional<FilingRefusal> untimely(
      Wanted wanted, Form form, Book book, SentAs sent, Known known) {
    Period period = wanted.period();
    if (wanted.type() == ReportType.TEXTUAL) {
      return period.equals(Period.on(today()))
          ? aboutNothing(wanted, form, sent)
          : Optional.of(new FilingRefusal.NoPeriod(period));
    }
    if (!period.end().isBefore(today())) {
      return Optional.of(new FilingRefusal.NotOver(period.end(), today()));
    }
    if (wanted.type() == ReportType.PIL && wanted.correcting()) {
      return Optional.of(new FilingRefusal.NoPeriod(period));
    }
    if (wanted.correcting()) {
      return wanted.type() == ReportType.MBR
          ? correctable(wanted, book, sent, known)
          : Optional.empty();
    }
    return sent.of(wanted)
        .<FilingRefusal>map(old -> new FilingRefusal.Reported(period, old.number()))
        .or(() -> noPeriod(wanted, book))
        .or(() -> tooEarly(wanted, book, sent, known));
  }

  /// A text names a report of the area's series that was made, or none.
  private Optional<FilingRefusal> aboutNothing(Wanted wanted, Form form, SentAs sent) {
    boolean known =
        form.about().isBlank()
            || about(wanted, form).filter(about -> isThere(about, wanted.area(), sent)).isPresent();
    return known
        ? Optional.empty()
        : Optional.of(new FilingRefusal.Malformed("about", form.about()));
  }

  private boolean isThere(TextualReport.About about, Mba area, SentAs sent) {
    int entry = about instanceof TextualReport.About.OneEntry(var place) ? place.entry() : 1;
    return Optional.ofNullable(sent.byNumber().get(about.report()))
        .map(report -> report.submission().entries())
        .or(() -> received.report(area.code(), about.report()).map(ReceivedReport::entries))
        .filter(entries -> entry <= entries)
        .isPresent();
  }

  private static Optional<TextualReport.About> about(Wanted wanted, Form form) {
    return wanted.type() == ReportType.TEXTUAL
        ? TextualReport.About.parse(wanted.area(), form.about().strip())
        : Optional.empty();
  }

  private Optional<FilingRefusal> correctable(Wanted wanted, Book book, SentAs sent, Known known) {
    return sent.of(wanted).isEmpty()
        ? Optional.of(new FilingRefusal.NothingToReport(wanted.period()))
        : changesFirst(wanted, book, sent, known);
  }

  private Optional<FilingRefusal> noPeriod(Wanted wanted, Book book) {
    Period period = wanted.period();
    boolean fits =
        wanted.type() == ReportType.ICR
            ? period.equals(month(period.end()))
            : balancePeriods(book).contains(period);
    return fits ? Optional.empty() : Optional.of(new FilingRefusal.NoPeriod(period));
  }

  private Optional<FilingRefusal> tooEarly(Wanted wanted, Book book, SentAs sent, Known known) {
    return switch (wanted.type()) {
      case PIL -> changesFirst(wanted, book, sent, known);
      case MBR ->
          sent.of(new Wanted(wanted.area(), ReportType.PIL, false, wanted.period())).isEmpty()
              ? Optional.of(new FilingRefusal.First("listing", wanted.period()))
              : changesFirst(wanted, book, sent, known);
      case ICR, TEXTUAL -> Optional.empty();
    };
  }

  /// A balance consolidates what change reports said, so they come first, corrected.
  private Optional<FilingRefusal> changesFirst(Wanted wanted, Book book, SentAs sent, Known known) {
    SentReports reports = sent.reports();
    Optional<LocalDate> unreported =
        reading.standing(wanted.area(), wanted.period(), known.lastEntry()).stream()
            .map(Entry::date)
            .filter(day -> !reports.reported(day))
            .findFirst();
    if (unreported.isPresent()) {
      return Optional.of(new FilingRefusal.First("changes", month(unreported.get())));
    }
    return changeCorrections(wanted.area(), book, sent, known).isEmpty()
        ? Optional.empty()
        : Optional.of(new FilingRefusal.First("corrections", wanted.period()));
  }

  private Drafted draft(Wanted wanted, Form form, Book book, SentAs sent, Known known) {
    Precision precision =
        wanted.correcting()
            ? sent.of(wanted).map(one -> one.submission().precision()).orElse(form.precision())
            : form.precision();
    return switch (lines(wanted, precision, sent, known)) {
      case Lines.Refused(var why) -> new NoDraft(new FilingRefusal.Unwritable(why));
      case Lines.Made(var lines) ->
          lines.isEmpty() && wanted.type() != ReportType.TEXTUAL
              ? new NoDraft(new FilingRefusal.NothingToReport(wanted.period()))
              : draft(wanted, form, precision, book, sent, known, lines);
    };
  }

  private Drafted draft(
      Wanted wanted,
      Form form,
      Precision precision,
      Book book,
      SentAs sent,
      Known known,
      List<ReportLine> lines) {
    Optional<FiledReport> rejected = sent.rejected(wanted);
    Letterhead head =
        new Letterhead(
            state.code(),
            book.facility(),
            wanted.area(),
            rejected.map(FiledReport::number).orElseGet(sent::next),
            today(),
            printed(wanted, sent, lines),
            form.encoder());
    Optional<String> remark = Optional.of(form.remark().strip()).filter(text -> !text.isEmpty());
    MadeReport made = new MadeReport(head, wanted.type(), lines, remark, about(wanted, form));
    Submission submission =
        new Submission(
            head,
            wanted.type(),
            wanted.correcting(),
            wanted.type() == ReportType.ICR ? head.period() : wanted.period(),
            rejected.map(one -> one.submission().attempt() + 1).orElse(1),
            made.remark(),
            made.about(),
            precision,
            known,
            made.entries(),
            Bytes.of(made.bytes()).sha256());
    List<Finding> findings = Checked.findings(sent.standing(), made, today());
    if (!Checked.pass(findings)) {
      return new NoDraft(new FilingRefusal.Faulty(findings));
    }
    return unbalanced(wanted, made)
        .<Drafted>map(NoDraft::new)
        .orElseGet(() -> new Draft(submission, made, findings));
  }

  /// Whether a balance breaks the law that the books keep.
  private Optional<FilingRefusal> unbalanced(Wanted wanted, MadeReport made) {
    if (wanted.type() != ReportType.MBR || wanted.correcting()) {
      return Optional.empty();
    }
    return new BalanceLaw(made)
        .broken(category -> reading.unaccounted(wanted.area(), category, wanted.period()))
        .map(broken -> new FilingRefusal.Unbalanced(broken.found(), broken.wanted()));
  }

  /// The days that the report names.
  private static Period printed(Wanted wanted, SentAs sent, List<ReportLine> lines) {
    return switch (wanted.type()) {
      case PIL -> Period.on(wanted.period().end());
      case ICR -> wanted.correcting() ? Corrections.period(sent.reports(), lines) : wanted.period();
      case MBR, TEXTUAL -> wanted.period();
    };
  }

  private Lines lines(Wanted wanted, Precision precision, SentAs sent, Known known) {
    return switch (wanted.type()) {
      case ICR ->
          wanted.correcting()
              ? correctedChanges(sent, known)
              : changes(wanted.area(), wanted.period(), precision, known);
      case PIL -> listing(wanted, precision);
      case MBR -> balance(wanted, precision, sent, known);
      case TEXTUAL -> new Lines.Made(List.of());
    };
  }

  private Lines changes(Mba area, Period period, Precision precision, Known known) {
    return new ChangeLines(state.code(), area, precision)
        .of(reading.standing(area, period, known.lastEntry()));
  }

  /// What each change report would say today, with its own decimals, against what it says.
  private Lines correctedChanges(SentAs sent, Known known) {
    List<ReportLine> now = new ArrayList<>();
    for (FiledReport report : sent.standing()) {
      Submission said = report.submission();
      if (said.type() == ReportType.ICR && !said.correcting()) {
        switch (changes(said.area(), said.head().period(), said.precision(), known)) {
          case Lines.Made(var lines) -> now.addAll(lines);
          case Lines.Refused refused -> {
            return refused;
          }
        }
      }
    }
    return new Lines.Made(Corrections.ofChanges(sent.reports(), now));
  }

  private Lines listing(Wanted wanted, Precision precision) {
    return reading
        .found(wanted.area(), wanted.period().end())
        .map(found -> new ListingLines(precision).of(found.rows(), found.sources()))
        .orElseGet(() -> new Lines.Made(List.of()));
  }

  private Lines balance(Wanted wanted, Precision precision, SentAs sent, Known known) {
    Period period = wanted.period();
    Optional<BookReading.Found> before = reading.found(wanted.area(), period.start().minusDays(1));
    Optional<BookReading.Found> after = reading.found(wanted.area(), period.end());
    if (before.isEmpty() || after.isEmpty()) {
      return new Lines.Made(List.of());
    }
    SentReports reports = sent.reports();
    List<ReportLine> lines =
        new BalanceLines(wanted.area(), period, precision, reports)
            .of(
                before.get().inventory(),
                reading.standing(wanted.area(), period, known.lastEntry()),
                after.get().inventory());
    return new Lines.Made(
        wanted.correcting() ? Corrections.of(reports, ReportType.MBR, period, lines) : lines);
  }

  /// The balance periods of the books that an inventory has closed, in their order.
  List<Period> balancePeriods(Book book) {
    List<Period> periods = new ArrayList<>();
    LocalDate start = book.opened();
    for (Books.Closing closing : books.closings(book.area()).reversed()) {
      if (closing.inventory()) {
        periods.add(new Period(start, closing.through()));
        start = closing.through().plusDays(1);
      }
    }
    return periods;
  }

  static Period month(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return new Period(month.atDay(1), month.atEndOfMonth());
  }
}
