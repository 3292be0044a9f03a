package org.custodes.server.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.Books;
import org.custodes.server.books.TypedLine;
import org.custodes.server.filing.OpeningProposal.Line;
import org.custodes.server.filing.OpeningProposal.Misfit;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.reports.ReportedMaterial;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the books of an area with what its reports say was there.
///
/// The reports stay what they are, evidence from elsewhere: they only propose. The opening is asked
/// for like any other, and two people sign it.
@Service
public class OpenFromReports {

  private final Books books;
  private final Bookkeeping bookkeeping;
  private final ReportedReading reading;
  private final ReportedMaterial material;
  private final ReportMaker maker;

  OpenFromReports(
      Books books,
      Bookkeeping bookkeeping,
      ReportedReading reading,
      ReportedMaterial material,
      ReportMaker maker) {
    this.books = books;
    this.bookkeeping = bookkeeping;
    this.reading = reading;
    this.material = material;
    this.maker = maker;
  }

  /// An area whose reports were taken in and whose books are not kept here.
  ///
  /// @param last the last day its reports are about
  public record Candidate(Mba area, String facility, LocalDate last) {}

  /// What came of proposing.
  public sealed interface Proposed {
    record Found(OpeningProposal proposal) implements Proposed {}

    record Refused(FilingRefusal why) implements Proposed {}
  }

  /// What came of asking.
  public sealed interface Asked {
    record Book(BookOutcome outcome) implements Asked {}

    record Refused(FilingRefusal why) implements Asked {}
  }

  /// All of them, by area.
  @Transactional(readOnly = true)
  public List<Candidate> candidates() {
    return material.areas(maker.today()).stream()
        .filter(one -> books.find(one.area()).isEmpty())
        .map(one -> new Candidate(one.area(), one.facility(), one.last()))
        .toList();
  }

  /// The days with which books can begin: reported inventory takings and ends of reported periods
  /// that are over, the newest first.
  @Transactional(readOnly = true)
  public List<LocalDate> days(Mba area) {
    return List.copyOf(reading.reports(area).ends().headSet(maker.today(), false).reversed());
  }

  /// What the reports say was there at the end of a day.
  ///
  /// @param day one of [#days]; empty for the newest inventory taking or, if none was reported, the
  ///   newest day
  @Transactional(readOnly = true)
  public Proposed propose(Mba area, Optional<LocalDate> day) {
    if (books.find(area).isPresent()) {
      return new Proposed.Refused(new FilingRefusal.BooksOpen(area.code()));
    }
    AsReported reports = reading.reports(area);
    List<LocalDate> days = days(area);
    if (days.isEmpty()) {
      return new Proposed.Refused(new FilingRefusal.NothingReported(area.code()));
    }
    LocalDate wanted =
        day.orElseGet(() ->
            Optional.ofNullable(reports.inventories().lower(maker.today()))
                .orElse(days.getFirst()));
    return days.contains(wanted)
        ? new Proposed.Found(proposal(area, wanted))
        : new Proposed.Refused(new FilingRefusal.NoReportedDay(wanted, days));
  }

  private OpeningProposal proposal(Mba area, LocalDate day) {
    AsReported reported = reading.of(area, day, day);
    SortedMap<Lot, Content> holdings = reported.holdings(day);
    Map<String, List<Stated>> behind = reported.behind(day);
    List<Line> lines = new ArrayList<>();
    List<Misfit> misfits = new ArrayList<>();
    OpeningProposal.byBatch(holdings)
        .forEach((batch, contents) -> {
          Line line = line(batch, contents, behind.getOrDefault(batch, List.of()));
          lines.add(line);
          contents.stream()
              .filter(content -> !content.isMaterial())
              .forEach(content -> misfits.add(new Misfit.BelowZero(batch, content)));
        });
    behind.forEach((batch, entries) -> scattered(batch, entries).ifPresent(misfits::add));
    misfits.addAll(ledger(area, day, lines));
    return new OpeningProposal(
        area, day, Optional.ofNullable(reported.inventories().floor(day)), lines, misfits);
  }

  /// Place, description and measurement as the listing states them, or else the newest change.
  private static Line line(String batch, List<Content> contents, List<Stated> entries) {
    List<Stated> listed = entries.stream().filter(one -> one.type() == ReportType.PIL).toList();
    List<Stated> changes = entries.stream().filter(one -> one.type() == ReportType.ICR).toList();
    Stated telling = listed.isEmpty() ? changes.getLast() : listed.getFirst();
    int items = listed.isEmpty() ? telling.items() : listed.stream().mapToInt(Stated::items).sum();
    return new Line(
        batch,
        telling.point(),
        telling.description(),
        items,
        telling.basis(),
        contents,
        listed.stream().map(Stated::place).toList(),
        changes.stream().map(Stated::place).toList());
  }

  private static Optional<Misfit> scattered(String batch, List<Stated> entries) {
    List<String> points =
        entries.stream()
            .filter(one -> one.type() == ReportType.PIL)
            .map(Stated::point)
            .distinct()
            .toList();
    return points.size() > 1 ? Optional.of(new Misfit.Scattered(batch, points)) : Optional.empty();
  }

  private List<Misfit> ledger(Mba area, LocalDate day, List<Line> lines) {
    Map<Category, Content> totals =
        new OpeningProposal(area, day, Optional.empty(), lines, List.of()).totals();
    List<Misfit> misfits = new ArrayList<>();
    for (Category category : material.categories(area)) {
      Content ledger = material.book(area, category, day);
      Content batches = totals.getOrDefault(category, Content.zero(category));
      if (!ledger.equals(batches)) {
        misfits.add(new Misfit.Ledger(ledger, batches));
      }
    }
    return misfits;
  }

  /// Asks to open the books with what [#propose] says of a day.
  @Transactional
  public Asked ask(SignedIn by, Mba area, LocalDate day) {
    return switch (propose(area, Optional.of(day))) {
      case Proposed.Refused(var why) -> new Asked.Refused(why);
      case Proposed.Found(var proposal) ->
          proposal.grave().isEmpty()
              ? new Asked.Book(
                  bookkeeping.open(
                      by,
                      area,
                      day.plusDays(1),
                      proposal.lines().stream().map(OpenFromReports::typed).toList()))
              : new Asked.Refused(new FilingRefusal.DoesNotFit(proposal.grave()));
    };
  }

  private static TypedLine typed(Line line) {
    return new TypedLine(
        "",
        line.point(),
        line.batch(),
        line.description(),
        Integer.toString(line.items()),
        line.basis(),
        line.contents().stream().map(OpenFromReports::typed).toList(),
        "",
        "",
        "",
        Map.of(),
        "");
  }

  private static TypedLine.TypedMass typed(Content content) {
    return new TypedLine.TypedMass(
        String.valueOf(content.category().letter()),
        content.element().in(content.category().reportingUnit()).toPlainString(),
        Optional.of(content.fissile()).filter(one -> !one.isZero()).map(Mass::inGrams).orElse(""));
  }
}
