package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.code10.Label;

/// What an area has reported, as it stands after its corrections: which entry says what now, and
/// under which number it was first sent.
///
/// Reports are added in the order in which they were sent. One that was rejected is not added: its
/// entries are not with the receiver. Not for use by several threads.
public final class SentReports {

  private final Mba area;
  private final NavigableMap<Integer, Outline> reports = new TreeMap<>();
  private final Map<ReportType, Map<String, Sent>> live = new EnumMap<>(ReportType.class);
  private final Map<EntryReference, Name> names = new HashMap<>();

  public SentReports(Mba area) {
    this.area = requireNonNull(area, "area");
    for (ReportType type : ReportType.values()) {
      live.put(type, new LinkedHashMap<>());
    }
  }

  /// What is remembered of a report; one that is not correcting can be added to.
  private static final class Outline {
    final ReportType type;
    final boolean correcting;
    final Period period;
    int entries;

    Outline(ReportType type, boolean correcting, Period period, int entries) {
      this.type = type;
      this.correcting = correcting;
      this.period = period;
      this.entries = entries;
    }
  }

  private record Name(ReportType type, String name) {}

  /// An entry that stands.
  ///
  /// @param original where it was first sent, or the place that an addition took
  /// @param period of the report that it was first sent in
  record Sent(EntryReference original, Period period, ReportLine line) {}

  /// Takes what was sent.
  ///
  /// @throws IllegalArgumentException if it is another area's, its number is used, or it is about
  ///   an entry that was not sent
  public void add(MadeReport report) {
    if (!report.head().area().equals(area)) {
      throw new IllegalArgumentException(
          "wanted a report of %s, found one of %s".formatted(area, report.head().area()));
    }
    int number = report.head().number();
    Outline outline =
        new Outline(
            report.type(), report.correcting(), report.head().period(), report.lines().size());
    if (reports.putIfAbsent(number, outline) != null) {
      throw new IllegalArgumentException(
          "report number %d of %s is used, wanted %d".formatted(number, area, next()));
    }
    for (int i = 0; i < report.lines().size(); i++) {
      take(report, new EntryReference(area, number, i + 1), report.lines().get(i));
    }
  }

  private void take(MadeReport report, EntryReference here, ReportLine line) {
    switch (line.status()) {
      case INVALID -> {}
      case NEW -> put(report.type(), new Sent(here, report.head().period(), line));
      case ADDITION -> {
        EntryReference place = line.about().orElseThrow();
        Outline target = outline(place);
        target.entries = Math.max(target.entries, place.entry());
        put(report.type(), new Sent(place, target.period, line));
      }
      case CORRECTION -> {
        EntryReference place = line.about().orElseThrow();
        remove(place);
        put(report.type(), new Sent(place, outline(place).period, line));
      }
      case DELETION -> remove(line.about().orElseThrow());
    }
  }

  private Outline outline(EntryReference place) {
    Outline outline = reports.get(place.report());
    if (outline == null) {
      throw new IllegalArgumentException("no report of that number was sent: " + place);
    }
    return outline;
  }

  private void put(ReportType type, Sent sent) {
    String name = key(sent.period(), type, sent.line());
    names.put(sent.original(), new Name(type, name));
    live(type).put(name, sent);
  }

  private void remove(EntryReference place) {
    Name name = names.remove(place);
    if (name == null) {
      throw new IllegalArgumentException("no entry that stands was sent as " + place);
    }
    live(name.type()).remove(name.name());
  }

  /// Changes carry their own day; a listing and a balance have that of their report.
  static String key(Period period, ReportType type, ReportLine line) {
    return type == ReportType.ICR ? line.name() : period.end() + " " + line.name();
  }

  private Map<String, Sent> live(ReportType type) {
    return requireNonNull(live.get(type));
  }

  /// The entries of a type that stand, of reports whose period ends within these days.
  Map<String, Sent> standing(ReportType type, Period ends) {
    Map<String, Sent> some = new LinkedHashMap<>();
    live(type)
        .forEach((name, sent) -> {
          if (ends.contains(sent.period().end())) {
            some.put(name, sent);
          }
        });
    return some;
  }

  /// The next number of the area's series.
  public int next() {
    return reports.isEmpty() ? 1 : reports.lastKey() + 1;
  }

  /// Takes a report of which only the number counts: a textual one, or one from before these books.
  public void skip(int number) {
    reports.putIfAbsent(
        number,
        new Outline(ReportType.TEXTUAL, false, Period.on(LocalDate.EPOCH), Integer.MAX_VALUE));
  }

  /// The periods of the reports of a type, corrections left out, in the order of their ends.
  public List<Period> periods(ReportType type) {
    return reports.values().stream()
        .filter(one -> one.type == type && !one.correcting)
        .map(one -> one.period)
        .distinct()
        .sorted(Comparator.comparing(Period::end).thenComparing(Period::start))
        .toList();
  }

  /// Whether a change of this day was, or would have been, in a report sent before.
  public boolean reported(LocalDate day) {
    return place(ReportType.ICR, one -> one.contains(day)).isPresent();
  }

  /// The period of a report.
  Period period(int number) {
    return outline(new EntryReference(area, number, 1)).period;
  }

  /// Where an entry of a day can be added: a report and its next free number.
  Optional<EntryReference> free(ReportType type, LocalDate day) {
    return type == ReportType.ICR
        ? place(type, one -> one.contains(day))
        : place(type, one -> one.end().equals(day));
  }

  private Optional<EntryReference> place(ReportType type, Predicate<Period> fits) {
    return reports.entrySet().stream()
        .filter(one -> one.getValue().type == type && !one.getValue().correcting)
        .filter(one -> fits.test(one.getValue().period))
        .findFirst()
        .map(one -> new EntryReference(area, one.getKey(), one.getValue().entries + 1));
  }

  /// The sums of the figures sent as changes dated within a period, by code; positive in the code's
  /// direction.
  public Map<ChangeCode, Content> changes(Category category, Period period) {
    Map<ChangeCode, Content> sums = new EnumMap<>(ChangeCode.class);
    for (Sent sent : live(ReportType.ICR).values()) {
      LocalDate day = LocalDate.parse(value(sent, Label.CHANGE_DATE), ChangeLines.DAY);
      ChangeCode code = ChangeCode.of(value(sent, Label.CODE)).orElseThrow();
      if (period.contains(day)) {
        sent.line().contents().stream()
            .filter(one -> one.category() == category)
            .forEach(one -> sums.merge(code, one, Content::plus));
      }
    }
    return sums;
  }

  private static String value(Sent sent, Label label) {
    return sent.line().value(label).orElseThrow();
  }

  /// The sum of the figures sent in the listing of a day; empty if none was.
  public Optional<Content> listed(Category category, LocalDate day) {
    if (periods(ReportType.PIL).stream().noneMatch(one -> one.end().equals(day))) {
      return Optional.empty();
    }
    return Optional.of(
        standing(ReportType.PIL, Period.on(day)).values().stream()
            .flatMap(sent -> sent.line().contents().stream())
            .filter(one -> one.category() == category)
            .reduce(Content.zero(category), Content::plus));
  }

  /// A line of the balance sent for a day, as printed.
  public Optional<Content> balanceLine(Category category, AccountingCode code, LocalDate day) {
    return standing(ReportType.MBR, Period.on(day)).values().stream()
        .map(Sent::line)
        .filter(line -> line.value(Label.CODE).filter(code.code()::equals).isPresent())
        .flatMap(line -> line.contents().stream())
        .filter(one -> one.category() == category)
        .findFirst();
  }

  /// What the balance before a period printed as its ending inventory, which the next begins with.
  Optional<Content> previousEnding(Category category, LocalDate start) {
    return periods(ReportType.MBR).stream()
        .filter(one -> one.end().isBefore(start))
        .reduce((_, last) -> last)
        .map(
            one -> balanceLine(category, BalanceCode.PE, one.end()).orElse(Content.zero(category)));
  }
}
