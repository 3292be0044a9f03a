package org.custodes.server.filing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.ReportType;

/// What an area has reported: the reports taken in from elsewhere and those filed here, as one
/// series, with every version of the entries of change reports and listings, the newest last. A
/// report that was filed here and taken in again counts once.
final class AsReported {

  private final List<Report> reports;
  private final Map<EntryReference, List<Stated>> entries;
  private final Map<Integer, Steps> steps;

  /// A report of the series.
  ///
  /// @param made when it says it was made
  /// @param since when it was taken in, or when the books were read for it
  record Report(
      int number,
      ReportType type,
      Period period,
      boolean correcting,
      LocalDate made,
      Instant since,
      boolean here) {}

  AsReported(List<Report> reports, List<Stated> versions) {
    this.reports = reports.stream().sorted(Comparator.comparingInt(Report::number)).toList();
    this.entries =
        versions.stream()
            .sorted(Comparator.comparing(Stated::since))
            .collect(groupingBy(Stated::address, LinkedHashMap::new, toList()));
    this.steps =
        versions.stream()
            .collect(toMap(one -> one.place().entry().report(), Stated::steps, Steps::finer));
  }

  List<Report> reports() {
    return reports;
  }

  /// The same as if some reports had not been made.
  AsReported without(Set<Integer> numbers) {
    return new AsReported(
        reports.stream().filter(one -> !numbers.contains(one.number())).toList(),
        entries.values().stream()
            .flatMap(List::stream)
            .filter(one -> !numbers.contains(one.place().entry().report()))
            .toList());
  }

  /// What all batches hold together in a category at the end of a day.
  Content total(Category category, LocalDate day) {
    return holdings(day).entrySet().stream()
        .filter(one -> one.getKey().category() == category)
        .map(Map.Entry::getValue)
        .reduce(Content.zero(category), Content::plus);
  }

  /// The days of reported inventory takings.
  NavigableSet<LocalDate> inventories() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    reports.stream()
        .filter(one -> one.type() == ReportType.PIL && !one.correcting())
        .forEach(one -> days.add(one.period().end()));
    return days;
  }

  /// The days up to which something was reported: ends of periods and inventory takings.
  NavigableSet<LocalDate> ends() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    reports.stream().filter(one -> !one.correcting()).forEach(one -> days.add(one.period().end()));
    return days;
  }

  /// The change report that is about a day, if one was made.
  Optional<Report> covering(LocalDate day) {
    return reports.stream()
        .filter(one -> one.type() == ReportType.ICR && !one.correcting())
        .filter(one -> one.period().contains(day))
        .findFirst();
  }

  /// The logical entries with all their versions.
  Iterable<List<Stated>> all() {
    return entries.values();
  }

  List<Stated> versions(EntryReference address) {
    return entries.getOrDefault(address, List.of());
  }

  /// The newest version of each entry that counts.
  List<Stated> standing() {
    return entries.values().stream().map(List::getLast).filter(Stated::counts).toList();
  }

  /// The changes of these days that count, by day.
  List<Stated> changes(Period days) {
    return standing().stream()
        .filter(one -> one.type() == ReportType.ICR && days.contains(one.day()))
        .sorted(Comparator.comparing(Stated::day))
        .toList();
  }

  /// What the inventory taking of a day listed.
  List<Stated> listing(LocalDate day) {
    return standing().stream()
        .filter(one -> one.type() == ReportType.PIL && one.day().equals(day))
        .toList();
  }

  /// How finely the report prints in which an entry stands.
  Steps steps(Stated one) {
    return steps.getOrDefault(one.place().entry().report(), Steps.WHOLE);
  }

  /// What each batch holds at the end of a day: what the last inventory taking listed, and the
  /// changes after it.
  SortedMap<Lot, Content> holdings(LocalDate day) {
    Optional<LocalDate> last = Optional.ofNullable(inventories().floor(day));
    SortedMap<Lot, Content> holdings = new TreeMap<>();
    last.ifPresent(taking -> listing(taking).forEach(one -> add(holdings, one)));
    LocalDate first = last.map(taking -> taking.plusDays(1)).orElse(LocalDate.MIN);
    if (!first.isAfter(day)) {
      changes(new Period(first, day)).forEach(one -> add(holdings, one));
    }
    return holdings;
  }

  static void add(Map<Lot, Content> holdings, Stated one) {
    one.effect()
        .values()
        .forEach(content ->
            holdings.merge(new Lot(one.batch(), content.category()), content, Content::plus));
  }

  /// The entries of the last listing up to a day and of the changes after it, by batch.
  Map<String, List<Stated>> behind(LocalDate day) {
    Optional<LocalDate> last = Optional.ofNullable(inventories().floor(day));
    List<Stated> behind = new ArrayList<>(last.map(this::listing).orElse(List.of()));
    LocalDate first = last.map(taking -> taking.plusDays(1)).orElse(LocalDate.MIN);
    if (!first.isAfter(day)) {
      behind.addAll(changes(new Period(first, day)));
    }
    return behind.stream().collect(groupingBy(Stated::batch, TreeMap::new, toList()));
  }
}
