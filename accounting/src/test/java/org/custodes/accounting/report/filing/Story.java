package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Counterpart;
import org.custodes.accounting.Country;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.Tries;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.decay.IsotopicVector;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.ChangeRules;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Journal;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.accounting.report.ReportType;

/// A year half lived by a plant whose events are drawn at random, and the reports it sends.
final class Story {

  static final Mba AREA = new Mba("ZM01");
  static final Country STATE = new Country("ZZ");
  static final YearMonth FIRST = YearMonth.of(2026, 1);

  private static final List<ChangeCode> SINGLE =
      List.of(
          ChangeCode.RN,
          ChangeCode.LD,
          ChangeCode.TW,
          ChangeCode.FW,
          ChangeCode.LN,
          ChangeCode.SD,
          ChangeCode.SF,
          ChangeCode.EU,
          ChangeCode.TU);

  /// Less than a gram has no enrichment that a report in milligrams could tell.
  private static final long GRAM = 1_000_000;

  private final Tries values;
  private final Precision precision;
  private final long grain;
  private final Journal journal = new Journal();
  private final Map<String, Integer> enrichment = new LinkedHashMap<>();
  private long clock = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
  private long keys;

  final SentReports sent = new SentReports(AREA);
  final List<MadeReport> reports = new ArrayList<>();
  final List<Closed> closed = new ArrayList<>();

  /// A closed balance period with its exact inventories.
  record Closed(Period period, Map<Category, Content> beginning, List<ListedBatch> found) {}

  /// @param grain micrograms of which all masses are multiples
  Story(Tries values, Precision precision, long grain) {
    this.values = values;
    this.precision = precision;
    this.grain = grain;
  }

  Story lived(int months) {
    open();
    LocalDate begun = FIRST.atDay(1);
    Map<Category, Content> beginning = stock(begun);
    for (int i = 0; i < months; i++) {
      YearMonth month = FIRST.plusMonths(i);
      happenings(month, begun);
      correctingReports();
      report(month);
      if (i % 3 == 2) {
        Closed now =
            new Closed(
                new Period(begun, month.atEndOfMonth()),
                beginning,
                inventory(month.atEndOfMonth()));
        listing(now);
        balance(now);
        closed.add(now);
        journal.close(AREA, now.period().end());
        begun = now.period().end().plusDays(1);
        beginning = ListingLines.sums(now.found());
      }
    }
    late(FIRST.plusMonths(months - 1).atEndOfMonth());
    correctingReports();
    return this;
  }

  List<Entry> changes(Period days) {
    List<Entry> all = journal.entries().stream().map(Journal.Recorded::entry).toList();
    return ChangeLines.standing(all).stream().filter(one -> days.contains(one.date())).toList();
  }

  Map<Category, Content> stock(LocalDate day) {
    Map<Category, Content> stock = new EnumMap<>(Category.class);
    journal
        .balances(day, Instant.MAX)
        .forEach((account, held) -> {
          if (account.kind() == AccountKind.STOCK) {
            stock.merge(account.category(), held, Content::plus);
          }
        });
    return stock;
  }

  private void open() {
    List<ListedBatch> held = new ArrayList<>();
    for (String batch : List.of("E1", "E2", "N1", "D1", "P1", "T1")) {
      held.add(listed(batch, List.of(content(batch, mass(50_000_000_000L, 90_000_000_000L)))));
    }
    post(Entry.opening(key(), AREA, FIRST.atDay(1), held));
  }

  private void happenings(YearMonth month, LocalDate begun) {
    post(
        Entry.change(
            key(),
            AREA,
            month.atDay(1),
            List.of(line(ChangeCode.RN, "E1", mass(1_000_000, 9_000_000)))));
    int many = values.ints(1, 12);
    for (int i = 0; i < many; i++) {
      event(month.atDay(values.ints(1, month.lengthOfMonth())));
    }
    if (month.isAfter(FIRST)) {
      late(begun);
    }
  }

  private void event(LocalDate day) {
    switch (values.ints(0, 6)) {
      case 0 -> received(day);
      case 1 -> rebatched(day);
      case 2 -> categoryChanged(day);
      default -> {
        String batch = values.oneOf(List.of("E1", "E2", "N1", "D1", "P1", "T1"));
        change(day, line(values.oneOf(SINGLE), batch, mass(GRAM, 3_000_000_000L)));
      }
    }
  }

  private void received(LocalDate day) {
    String batch = "R" + ++keys;
    Mass mass = mass(GRAM, 9_000_000_000L);
    enrichment.put(batch, values.ints(10_000, 900_000));
    boolean abroad = values.truths();
    Counterpart from = Counterpart.parse(abroad ? "YY" : "ZZ/ZM02");
    ChangeLine receipt =
        line(abroad ? ChangeCode.RF : ChangeCode.RD, batch, mass).from(from, "X-" + batch);
    if (change(day, receipt) && values.truths()) {
      change(day, line(ChangeCode.DI, batch, new Mass(mass.micrograms() / 1000 / grain * grain)));
    }
  }

  private void rebatched(LocalDate day) {
    Mass one = mass(GRAM, 2_000_000_000L);
    Mass other = mass(GRAM, 2_000_000_000L);
    Content both = content("E1", one).plus(content("E1", other));
    Content part = content("E1", new Mass(both.element().micrograms() / 3 / grain * grain));
    List<ChangeLine> lines =
        List.of(
            line(ChangeCode.RM, "E1", one),
            withContents(line(ChangeCode.RM, "E1", other), "E2", List.of(content("E1", other))),
            withContents(line(ChangeCode.RP, "E1", other), "P-" + keys, List.of(part)),
            withContents(line(ChangeCode.RP, "E1", other), "Q-" + keys, List.of(both.minus(part))));
    change(day, lines.toArray(ChangeLine[]::new));
  }

  private void categoryChanged(LocalDate day) {
    ChangeCode code = values.truths() ? ChangeCode.EN : ChangeCode.DN;
    change(day, line(code, code == ChangeCode.EN ? "E1" : "D1", mass(GRAM, 2_000_000_000L)));
  }

  /// Takes entries back, replaces some, and remembers others late.
  private void late(LocalDate begun) {
    Period ever = new Period(FIRST.atDay(1), begun.plusMonths(6));
    List<Entry> standing =
        changes(ever).stream()
            .filter(entry -> sent.reported(entry.date()))
            .filter(entry ->
                entry.lines().stream().noneMatch(line -> line.batch().name().startsWith("R")))
            .toList();
    for (int i = values.ints(0, 3); i > 0 && !standing.isEmpty(); i--) {
      correct(values.oneOf(standing));
    }
    if (values.truths()) {
      LocalDate day = FIRST.atDay(values.ints(1, 28));
      if (sent.reported(day)) {
        change(day, line(ChangeCode.TW, "E2", mass(GRAM, 1_000_000_000L)));
      }
    }
  }

  private void correct(Entry wrong) {
    if (!post(wrong.reversal(key())) || wrong.lines().size() > 1 || values.ints(0, 2) == 0) {
      return;
    }
    ChangeLine line = wrong.lines().getFirst();
    change(
        wrong.date(),
        withContents(
            line,
            line.batch().name(),
            List.of(content(line.batch().name(), mass(GRAM, 3_000_000_000L)))));
  }

  private boolean change(LocalDate day, ChangeLine... lines) {
    ChangeRules rules = new ChangeRules(AREA, STATE, FIRST.atDay(1), LocalDate.of(2027, 1, 1));
    return rules.flaws(day, List.of(lines)).isEmpty()
        && post(Entry.change(key(), AREA, day, List.of(lines)));
  }

  private boolean post(Entry entry) {
    Journal.Outcome outcome = journal.postLate(entry, Instant.ofEpochSecond(clock++));
    return outcome instanceof Journal.Posted;
  }

  private UUID key() {
    return new UUID(0, ++keys);
  }

  private ChangeLine line(ChangeCode code, String batch, Mass mass) {
    boolean shipped = code == ChangeCode.SD || code == ChangeCode.SF;
    boolean received = code == ChangeCode.RD || code == ChangeCode.RF;
    ChangeLine line =
        ChangeLine.of(
            code,
            new Kmp(values.oneOf(List.of("1", "2", "A"))),
            new BatchName(batch),
            MaterialDescription.parse("G/Q/H/B"),
            values.ints(0, 9),
            Measurement.of(received ? MeasurementBasis.N : MeasurementBasis.M),
            List.of(content(batch, mass)));
    if (code == ChangeCode.LN) {
      line = line.composedOf(new IsotopicVector(LocalDate.of(2025, 12, 31), Map.of()));
    }
    if (shipped) {
      line = line.to(Counterpart.parse(code == ChangeCode.SF ? "YY/YM09" : "ZZ/ZM02"));
    }
    return values.ints(0, 5) == 0 ? line.noted("Weighed twice “as found”, ±1 g.") : line;
  }

  private static ChangeLine withContents(ChangeLine line, String batch, List<Content> contents) {
    return new ChangeLine(
        line.code(),
        line.point(),
        new BatchName(batch),
        line.description(),
        line.items(),
        line.measurement(),
        contents,
        line.counterpart(),
        line.shippersBatch(),
        line.isotopes(),
        line.note());
  }

  /// Each batch has one enrichment, in millionths, so that blending stays simple.
  private Content content(String batch, Mass mass) {
    Category category =
        switch (batch.charAt(0)) {
          case 'N' -> Category.NATURAL;
          case 'D' -> Category.DEPLETED;
          case 'P' -> Category.PLUTONIUM;
          case 'T' -> Category.THORIUM;
          default -> Category.ENRICHED;
        };
    int share =
        switch (category) {
          case NATURAL -> 7_000;
          case DEPLETED -> 3_000;
          case ENRICHED, UNIFIED -> enrichment.getOrDefault(batch, 40_000);
          case PLUTONIUM, THORIUM -> 0;
        };
    long fissile = mass.micrograms() * share / 1_000_000;
    return new Content(category, mass, new Mass(fissile / grain * grain));
  }

  private Mass mass(long least, long most) {
    return new Mass(Math.max(1, values.wholes(least, most) / grain) * grain);
  }

  private List<ListedBatch> inventory(LocalDate day) {
    SequencedMap<String, List<Content>> held = new LinkedHashMap<>();
    journal
        .balances(day, Instant.MAX)
        .forEach((account, content) -> {
          if (account.kind() == AccountKind.STOCK && content.isMaterial()) {
            held.computeIfAbsent(account.batch().orElseThrow().name(), _ -> new ArrayList<>())
                .add(content);
          }
        });
    List<ListedBatch> found = new ArrayList<>();
    held.forEach((batch, contents) -> found.add(listed(batch, contents)));
    post(
        Entry.taking(
            key(),
            AREA,
            day,
            List.of(new Entry.Difference(new BatchName("E1"), Content.zero(Category.ENRICHED)))));
    return found;
  }

  private ListedBatch listed(String batch, List<Content> contents) {
    return new ListedBatch(
        new Kmp("A"),
        new BatchName(batch),
        MaterialDescription.parse("G/Q/H/B"),
        1,
        Measurement.of(MeasurementBasis.T),
        contents);
  }

  private void report(YearMonth month) {
    Period days = new Period(month.atDay(1), month.atEndOfMonth());
    send(ReportType.ICR, days, lines(changes(days)), month.atEndOfMonth());
  }

  private List<ReportLine> lines(List<Entry> changes) {
    Lines lines = new ChangeLines(STATE, AREA, precision).of(changes);
    return ((Lines.Made) lines).lines();
  }

  void correctingReports() {
    if (reports.isEmpty()) {
      return;
    }
    LocalDate until = reports.getLast().head().period().end();
    List<ReportLine> now =
        lines(changes(new Period(FIRST.atDay(1), FIRST.plusYears(1).atEndOfMonth())));
    List<ReportLine> corrections = Corrections.ofChanges(sent, now);
    if (!corrections.isEmpty()) {
      send(ReportType.ICR, Corrections.period(sent, corrections), corrections, until);
    }
    for (Closed one : closed) {
      List<ReportLine> mended =
          Corrections.of(sent, ReportType.MBR, one.period(), balanceLines(one));
      if (!mended.isEmpty()) {
        send(ReportType.MBR, one.period(), mended, until);
      }
    }
  }

  private void listing(Closed now) {
    Lines lines = new ListingLines(precision).of(now.found(), List.of(key()));
    LocalDate end = now.period().end();
    send(ReportType.PIL, Period.on(end), ((Lines.Made) lines).lines(), end);
  }

  private void balance(Closed now) {
    send(ReportType.MBR, now.period(), balanceLines(now), now.period().end());
  }

  private List<ReportLine> balanceLines(Closed one) {
    return new BalanceLines(AREA, one.period(), precision, sent)
        .of(
            new BalanceLines.Inventory(one.beginning(), List.of()),
            changes(one.period()),
            new BalanceLines.Inventory(ListingLines.sums(one.found()), List.of()));
  }

  private void send(ReportType type, Period period, List<ReportLine> lines, LocalDate until) {
    LocalDate date = until.isBefore(period.end()) ? period.end() : until;
    Letterhead head =
        new Letterhead(
            STATE, new Facility("ZF01"), AREA, sent.next(), date.plusDays(10), period, "DOE,JA");
    MadeReport report = new MadeReport(head, type, lines, Optional.empty());
    sent.add(report);
    reports.add(requireNonNull(report));
  }
}
