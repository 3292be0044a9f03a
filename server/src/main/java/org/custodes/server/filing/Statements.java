package org.custodes.server.filing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.Book;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.Books;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.reports.ReportedMaterial;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in the Agency's statements of book inventory and compares them with the reports sent and
/// with the books kept here.
///
/// A statement is evidence from outside: one person takes it in, as received, and a fact keeps what
/// it says and what reports and books said then. Nothing is booked by it.
@Service
public class Statements {

  private static final String TYPE = "filing.statement-received.1";

  private final StatementStore store;
  private final ReportedReading reading;
  private final ReportedMaterial material;
  private final Reconciliation reconciliation;
  private final Books books;
  private final BookLedger ledger;
  private final ReportMaker maker;
  private final Facts facts;

  Statements(
      StatementStore store,
      ReportedReading reading,
      ReportedMaterial material,
      Reconciliation reconciliation,
      Books books,
      BookLedger ledger,
      ReportMaker maker,
      Facts facts) {
    this.store = store;
    this.reading = reading;
    this.material = material;
    this.reconciliation = reconciliation;
    this.books = books;
    this.ledger = ledger;
    this.maker = maker;
    this.facts = facts;
  }

  /// A statement as somebody typed it.
  ///
  /// @param issued such as `2026-07-15`
  /// @param text its lines, as [ReadStatement] reads them
  public record Typed(String reference, String issued, String text) {}

  /// What became of it.
  public sealed interface Outcome {
    record Kept(Statement statement) implements Outcome {}

    /// Nothing is kept: some lines cannot be right.
    ///
    /// @param wrong at least one
    record Wrong(List<ReadStatement.Wrong> wrong) implements Outcome {
      public Wrong {
        wrong = List.copyOf(wrong);
      }
    }

    record Refused(FilingRefusal why) implements Outcome {}
  }

  /// Why a statement says otherwise than the reports.
  public sealed interface Why {

    /// At most half of the last digit that the statement gives.
    record Rounding() implements Why {}

    /// Without these reports the others say what the statement says.
    ///
    /// @param later numbers of reports made after it was issued
    /// @param unreceived numbers of reports filed here that nobody told to be with the Agency then
    record NotInIt(List<Integer> later, List<Integer> unreceived) implements Why {
      public NotInIt {
        later = List.copyOf(later);
        unreceived = List.copyOf(unreceived);
      }
    }

    /// No rule says why.
    record Unknown() implements Why {}
  }

  /// A line as it stands against reports and books now.
  ///
  /// @param now the same line with what reports and books say now
  /// @param cause why it differs from the reports; empty if it does not
  /// @param between causes of what lies between reports and books
  public record Compared(
      Statement.Line then, Statement.Line now, Optional<Why> cause, Set<Cause.Kind> between) {}

  @Transactional(readOnly = true)
  public List<Statement> newest() {
    return store.newest();
  }

  @Transactional(readOnly = true)
  public Optional<Statement> find(UUID id) {
    return store.find(id);
  }

  /// Takes a statement in, if every line can be read and it is not there yet.
  @Transactional
  public Outcome take(SignedIn by, Typed typed) {
    String reference = typed.reference().strip();
    Optional<LocalDate> issued = day(typed.issued().strip());
    if (reference.isEmpty() || reference.length() > Statement.LONGEST_REFERENCE) {
      return malformed("reference", reference);
    }
    if (issued.filter(day -> !day.isAfter(maker.today())).isEmpty()) {
      return malformed("issued", typed.issued());
    }
    ReadStatement read = ReadStatement.of(typed.text(), issued.get());
    if (!read.wrong().isEmpty()) {
      return new Outcome.Wrong(read.wrong());
    }
    Bytes sha256 = hash(reference, issued.get(), read.lines());
    return store.known(sha256)
        ? new Outcome.Refused(new FilingRefusal.StatementKnown(reference))
        : new Outcome.Kept(kept(by, reference, issued.get(), read.lines(), sha256));
  }

  private static Outcome malformed(String field, String found) {
    return new Outcome.Refused(new FilingRefusal.Malformed(field, found));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Bytes hash(String reference, LocalDate issued, List<Statement.Stated> lines) {
    String text =
        lines.stream()
            .map(line ->
                "%s %s %s %d %d"
                    .formatted(
                        line.area(),
                        line.day(),
                        line.content().category().letter(),
                        line.content().element().micrograms(),
                        line.content().fissile().micrograms()))
            .sorted()
            .collect(Collectors.joining("\n"));
    return Bytes.ofText(reference + "\n" + issued + "\n" + text).sha256();
  }

  private Statement kept(
      SignedIn by,
      String reference,
      LocalDate issued,
      List<Statement.Stated> stated,
      Bytes sha256) {
    UUID id = UUID.randomUUID();
    List<Compared> compared = compare(stated, issued);
    List<Statement.Line> lines = compared.stream().map(Compared::now).toList();
    Fact fact =
        facts.record(
            NewFact.of(TYPE, by.actor(), "statement " + reference)
                .on(issued)
                .with("statement", id.toString())
                .with("reference", reference)
                .with("issued", issued)
                .with("sha256", sha256)
                .with(
                    "lines", new Json.Items(lines.stream().<Json>map(Statements::record).toList()))
                .with("differing", lines.stream().filter(Statement.Line::differs).count())
                .with("unknown", compared.stream().filter(Statements::isUnknown).count()));
    Statement statement =
        new Statement(id, reference, issued, lines, by.person(), fact.recordedAt(), fact.id());
    store.add(statement, sha256);
    return statement;
  }

  private static boolean isUnknown(Compared compared) {
    return compared.cause().filter(Why.Unknown.class::isInstance).isPresent();
  }

  private static Json.Members record(Statement.Line line) {
    Content said = line.stated().content();
    Json.Members all =
        Json.Members.NONE
            .with("area", new Json.Text(line.stated().area().code()))
            .with("day", new Json.Text(line.stated().day().toString()))
            .with("category", new Json.Text(String.valueOf(said.category().letter())))
            .with("element", mass(said.element().micrograms()))
            .with("fissile", mass(said.fissile().micrograms()))
            .with("reported", mass(line.report().element().micrograms()))
            .with("reportedFissile", mass(line.report().fissile().micrograms()));
    return line.book()
        .map(book ->
            all.with("booked", mass(book.element().micrograms()))
                .with("bookedFissile", mass(book.fissile().micrograms())))
        .orElse(all);
  }

  private static Json mass(long micrograms) {
    return new Json.Text(Long.toString(micrograms));
  }

  /// A statement against reports and books as they are now.
  @Transactional(readOnly = true)
  public List<Compared> compare(Statement statement) {
    List<Compared> now =
        compare(
            statement.lines().stream().map(Statement.Line::stated).toList(), statement.issued());
    List<Compared> both = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Compared one = now.get(i);
      both.add(new Compared(statement.lines().get(i), one.now(), one.cause(), one.between()));
    }
    return List.copyOf(both);
  }

  private List<Compared> compare(List<Statement.Stated> lines, LocalDate issued) {
    Map<Place, Side> sides = new HashMap<>();
    List<Compared> compared = new ArrayList<>();
    for (Statement.Stated line : lines) {
      Side side =
          sides.computeIfAbsent(new Place(line.area(), line.day()), place -> side(place, issued));
      compared.add(side.compared(line));
    }
    return compared;
  }

  private record Place(Mba area, LocalDate day) {}

  private Side side(Place place, LocalDate issued) {
    AsReported told = reading.of(place.area(), place.day(), place.day());
    Optional<Book> book =
        books.find(place.area()).filter(one -> !place.day().isBefore(one.opened().minusDays(1)));
    Set<Integer> later = new TreeSet<>();
    told.reports().stream()
        .filter(one -> moves(one, place.day()) && one.made().isAfter(issued))
        .forEach(one -> later.add(one.number()));
    Set<Integer> unreceived = unreceived(place, told, issued);
    unreceived.removeAll(later);
    return new Side(place, told, book, later, unreceived);
  }

  private static boolean moves(AsReported.Report report, LocalDate day) {
    return report.type() != ReportType.MBR && !report.period().start().isAfter(day);
  }

  /// Reports filed here of which nobody told that the Agency had them on the day of issue.
  private Set<Integer> unreceived(Place place, AsReported told, LocalDate issued) {
    Instant end = issued.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    SentAs sent = maker.sentAs(place.area(), maker.now());
    Set<Integer> unreceived = new TreeSet<>();
    told.reports().stream()
        .filter(one -> one.here() && moves(one, place.day()))
        .filter(one ->
            sent.told().stream()
                .noneMatch(delivery ->
                    delivery.number() == one.number()
                        && delivery.receiver() == Receiver.AGENCY
                        && delivery.step() == Delivery.Step.RECEIVED
                        && delivery.at().isBefore(end)))
        .forEach(one -> unreceived.add(one.number()));
    return unreceived;
  }

  /// What is said here of an area at the end of a day.
  private final class Side {

    private final Place place;
    private final AsReported told;
    private final Optional<Book> book;
    private final Set<Integer> later;
    private final Set<Integer> unreceived;

    Side(
        Place place,
        AsReported told,
        Optional<Book> book,
        Set<Integer> later,
        Set<Integer> unreceived) {
      this.place = place;
      this.told = told;
      this.book = book;
      this.later = later;
      this.unreceived = unreceived;
    }

    Compared compared(Statement.Stated line) {
      Category category = line.content().category();
      Content report = report(category);
      Statement.Line now = new Statement.Line(line, report, book.map(_ -> booked(category)));
      return new Compared(now, now, cause(line, report), between(category, now));
    }

    /// Where books are kept here, the sum of the batches with what was filed here; elsewhere the
    /// ledger of the reports taken in.
    private Content report(Category category) {
      return book.isPresent()
          ? told.total(category, place.day())
          : material.book(place.area(), category, place.day());
    }

    private Content booked(Category category) {
      return ledger
          .holdings(place.area(), AsKnown.now(place.day()))
          .getOrDefault(AccountKind.STOCK, Map.of())
          .getOrDefault(category, Content.zero(category));
    }

    private Optional<Why> cause(Statement.Stated line, Content report) {
      Content difference = line.content().minus(report);
      if (difference.isZero()) {
        return Optional.empty();
      }
      if (line.rounds(difference)) {
        return Optional.of(new Why.Rounding());
      }
      if (explains(line, difference, later)) {
        return Optional.of(new Why.NotInIt(List.copyOf(later), List.of()));
      }
      Set<Integer> all = new TreeSet<>(later);
      all.addAll(unreceived);
      return explains(line, difference, all)
          ? Optional.of(new Why.NotInIt(List.copyOf(later), List.copyOf(unreceived)))
          : Optional.of(new Why.Unknown());
    }

    /// Whether the difference is what these reports moved.
    private boolean explains(Statement.Stated line, Content difference, Set<Integer> reports) {
      Category category = line.content().category();
      Content without = told.without(reports).total(category, place.day());
      Content moved = told.total(category, place.day()).minus(without);
      return !moved.isZero() && line.rounds(difference.plus(moved));
    }

    private Set<Cause.Kind> between(Category category, Statement.Line now) {
      Set<Cause.Kind> kinds = EnumSet.noneOf(Cause.Kind.class);
      if (now.book().filter(one -> !one.equals(now.report())).isPresent()
          && reconciliation.of(place.area(), Optional.of(place.day()))
              instanceof Reconciliation.Outcome.Done(var reconciled)) {
        Optional.ofNullable(reconciled.totals().get(category))
            .ifPresent(total -> kinds.addAll(total.causes().keySet()));
      }
      return kinds;
    }
  }
}
