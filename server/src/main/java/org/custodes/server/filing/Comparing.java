package org.custodes.server.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.filing.AsReported.Report;
import org.custodes.server.filing.Reconciled.Part;
import org.custodes.server.filing.Reconciled.Row;

/// One comparison of books and reports: what both begin with, then change by change, then inventory
/// takings that only one of them holds.
///
/// Changes are the same if code, batch and day are. Every part of a difference comes from one of
/// these steps, so all parts of a batch together are its difference.
final class Comparing {

  private final Mba area;
  private final LocalDate from;
  private final LocalDate day;
  private final AsBooked booked;
  private final AsReported told;
  private final Optional<Instant> opened;

  private final SortedMap<Lot, Content> book = new TreeMap<>();
  private final SortedMap<Lot, Content> report = new TreeMap<>();
  private final Map<Lot, List<Part>> parts = new HashMap<>();

  /// @param opened when the books were opened, if both begin with that
  Comparing(
      Mba area,
      LocalDate from,
      LocalDate day,
      AsBooked booked,
      AsReported told,
      Optional<Instant> opened) {
    this.area = area;
    this.from = from;
    this.day = day;
    this.booked = booked;
    this.told = told;
    this.opened = opened;
  }

  Reconciled compared() {
    beginnings();
    if (from.isBefore(day)) {
      changes();
      takings();
      listings();
    }
    List<Row> rows = new ArrayList<>();
    for (Lot lot : lots()) {
      rows.add(
          new Row(
              lot,
              at(book, lot),
              at(report, lot),
              parts.getOrDefault(lot, List.of()).stream()
                  .filter(part -> !part.amount().isZero())
                  .toList()));
    }
    return new Reconciled(area, from, day, rows);
  }

  private SortedSet<Lot> lots() {
    SortedSet<Lot> lots = new TreeSet<>(book.keySet());
    lots.addAll(report.keySet());
    return lots;
  }

  private static Content at(Map<Lot, Content> held, Lot lot) {
    return held.getOrDefault(lot, Content.zero(lot.category()));
  }

  private void part(Lot lot, Content amount, Cause cause) {
    if (!amount.isZero()) {
      parts.computeIfAbsent(lot, _ -> new ArrayList<>()).add(new Part(amount, cause));
    }
  }

  // What both begin with.

  private void beginnings() {
    book.putAll(booked.beginning());
    report.putAll(told.holdings(from));
    Map<Lot, Content> since = opened.map(this::sinceOpening).orElse(Map.of());
    for (Lot lot : lots()) {
      Content rest = at(book, lot).minus(at(report, lot)).plus(at(since, lot));
      if (!rest.isZero()) {
        part(lot, rest, beginning(lot, rest));
      }
    }
  }

  /// What reports taken in after the opening say otherwise of what lay there: by how much they
  /// moved what is reported.
  private Map<Lot, Content> sinceOpening(Instant moment) {
    Map<Lot, Content> moved = new TreeMap<>();
    LocalDate inventory = Optional.ofNullable(told.inventories().floor(from)).orElse(LocalDate.MIN);
    for (List<Stated> versions : told.all()) {
      Stated now = versions.getLast();
      if (now.since().isAfter(moment)) {
        Optional<Stated> then =
            versions.stream().filter(one -> !one.since().isAfter(moment)).reduce((_, last) -> last);
        Map<Lot, Content> delta = new TreeMap<>();
        Optional.of(now)
            .filter(one -> beginsWith(one, inventory))
            .ifPresent(one -> AsReported.add(delta, one));
        then.filter(one -> beginsWith(one, inventory))
            .ifPresent(one ->
                one.effect()
                    .values()
                    .forEach(content ->
                        delta.merge(
                            new Lot(one.batch(), content.category()),
                            content.negated(),
                            Content::plus)));
        delta.forEach((lot, amount) -> {
          part(lot, amount.negated(), afterOpening(now, then));
          moved.merge(lot, amount, Content::plus);
        });
      }
    }
    return moved;
  }

  private static Cause afterOpening(Stated now, Optional<Stated> then) {
    return now.corrects()
        ? new Cause.CorrectedLate(
            Optional.empty(), Optional.of(now.place()), now.address().report())
        : new Cause.NotBooked(then.orElse(now).place(), now.day());
  }

  private boolean beginsWith(Stated one, LocalDate inventory) {
    if (!one.counts()) {
      return false;
    }
    return one.type() == ReportType.PIL
        ? one.day().equals(inventory)
        : one.day().isAfter(inventory) && !one.day().isAfter(from);
  }

  /// Why the beginning differs, where it is not for what was reported since.
  private Cause beginning(Lot lot, Content rest) {
    Optional<Stated> listed =
        told.listing(from).stream().filter(one -> one.batch().equals(lot.batch())).findFirst();
    if (listed.isEmpty()) {
      return new Cause.Unknown(booked.source(), Optional.empty());
    }
    Stated line = listed.get();
    Content here = at(book, lot);
    Optional<Stated> before =
        told.versions(line.address()).stream()
            .filter(one -> !one.place().equals(line.place()))
            .filter(one -> explains(one, here.minus(one.effect(lot.category()))))
            .findFirst();
    if (explains(line, rest)) {
      return new Cause.Rounding(booked.source(), line.place());
    }
    if (before.isPresent()) {
      return new Cause.CorrectedLate(
          Optional.empty(), Optional.of(line.place()), line.address().report());
    }
    String basis =
        booked.base().stream()
            .filter(one -> one.batch().name().equals(lot.batch()))
            .map(Comparing::basis)
            .findFirst()
            .orElse(line.basis());
    return basis.equals(line.basis())
        ? new Cause.Unknown(booked.source(), Optional.of(line.place()))
        : new Cause.OtherMeasurement(booked.source(), line.place(), basis, line.basis());
  }

  private static String basis(ListedBatch batch) {
    return batch.measurement().basis().name();
  }

  private boolean explains(Stated one, Content difference) {
    return told.steps(one).explains(difference, one.rebatches());
  }

  // Changes.

  private void changes() {
    Map<Stated.Name, AsBooked.Line> here = booked.standing();
    Map<Stated.Name, List<AsBooked.Line>> gone = booked.takenBack();
    Map<Stated.Name, Stated> there = new HashMap<>();
    told.changes(new Period(from.plusDays(1), day)).forEach(one -> there.put(one.name(), one));
    here.forEach((name, line) -> {
      line.effect().forEach((category, effect) -> add(book, name.batch(), category, effect));
      Optional<Stated> said = Optional.ofNullable(there.get(name));
      said.ifPresentOrElse(
          one -> both(line, one, gone.getOrDefault(name, List.of())), () -> unreported(line));
    });
    there.forEach((name, said) -> {
      said.effect().forEach((category, effect) -> add(report, name.batch(), category, effect));
      if (!here.containsKey(name)) {
        unbooked(said, gone.getOrDefault(name, List.of()));
      }
    });
  }

  private static void add(Map<Lot, Content> held, String batch, Category category, Content effect) {
    held.merge(new Lot(batch, category), effect, Content::plus);
  }

  private void both(AsBooked.Line line, Stated said, List<AsBooked.Line> before) {
    Set<Category> categories = new HashSet<>(line.effect().keySet());
    categories.addAll(said.effect().keySet());
    for (Category category : categories) {
      Content difference = line.effect(category).minus(said.effect(category));
      if (!difference.isZero()) {
        part(
            new Lot(said.batch(), category),
            difference,
            change(line, said, category, difference, before));
      }
    }
  }

  private Cause change(
      AsBooked.Line line,
      Stated said,
      Category category,
      Content difference,
      List<AsBooked.Line> before) {
    if (explains(said, difference)) {
      return new Cause.Rounding(Optional.of(line.key()), said.place());
    }
    if (before.stream()
        .anyMatch(one -> explains(said, one.effect(category).minus(said.effect(category))))) {
      return new Cause.CorrectedLate(
          Optional.of(line.key()), Optional.empty(), said.place().entry().report());
    }
    boolean reportMoved =
        told.versions(said.address()).stream()
            .filter(one -> !one.place().equals(said.place()))
            .anyMatch(one -> explains(one, line.effect(category).minus(one.effect(category))));
    if (reportMoved) {
      return new Cause.CorrectedLate(
          Optional.empty(), Optional.of(said.place()), said.address().report());
    }
    return line.basis().equals(said.basis())
        ? new Cause.Unknown(Optional.of(line.key()), Optional.of(said.place()))
        : new Cause.OtherMeasurement(
            Optional.of(line.key()), said.place(), line.basis(), said.basis());
  }

  /// A change of the books that no report holds: deleted there, come after the report of its days,
  /// or not reported yet.
  private void unreported(AsBooked.Line line) {
    Optional<Stated> deleted = deleted(line.name());
    Optional<Report> report = told.covering(line.entry().entry().date());
    Cause cause;
    if (deleted.isPresent()) {
      cause =
          new Cause.CorrectedLate(
              Optional.empty(), deleted.map(Stated::place), deleted.get().address().report());
    } else if (report.filter(one -> line.recordedAt().isAfter(one.since())).isPresent()) {
      cause =
          new Cause.CorrectedLate(Optional.of(line.key()), Optional.empty(), report.get().number());
    } else {
      cause = new Cause.NotReported(line.key(), line.entry().entry().date());
    }
    line.effect()
        .forEach((category, effect) ->
            part(new Lot(line.line().batch().name(), category), effect, cause));
  }

  /// The entry that deleted what once was reported under a name.
  private Optional<Stated> deleted(Stated.Name name) {
    for (List<Stated> versions : told.all()) {
      Stated now = versions.getLast();
      if (!now.counts()
          && versions.stream().anyMatch(one -> one.counts() && one.name().equals(name))) {
        return Optional.of(now);
      }
    }
    return Optional.empty();
  }

  /// A reported change that the books do not hold: taken back there, or never booked.
  private void unbooked(Stated said, List<AsBooked.Line> before) {
    Cause cause =
        before.isEmpty()
            ? new Cause.NotBooked(said.place(), said.day())
            : new Cause.CorrectedLate(
                before.getLast().entry().reversedBy(),
                Optional.empty(),
                said.place().entry().report());
    said.effect()
        .forEach(
            (category, effect) -> part(new Lot(said.batch(), category), effect.negated(), cause));
  }

  // Inventory takings since, which only one of the two holds.

  private void takings() {
    for (PostedEntry taking : booked.takings()) {
      AsBooked.moved(taking)
          .forEach((lot, amount) -> {
            add(book, lot.batch(), lot.category(), amount);
            part(lot, amount, taking(taking));
          });
    }
  }

  private static Cause taking(PostedEntry entry) {
    return new Cause.NotReported(entry.entry().key(), entry.entry().date());
  }

  /// Each listing takes what is reported to what it found.
  private void listings() {
    for (LocalDate taking : told.inventories().subSet(from, false, day, true)) {
      SortedMap<Lot, Content> before = drawn(taking);
      List<Stated> listed = told.listing(taking);
      SortedMap<Lot, Content> found = new TreeMap<>();
      listed.forEach(one -> AsReported.add(found, one));
      SortedSet<Lot> lots = new TreeSet<>(before.keySet());
      lots.addAll(found.keySet());
      for (Lot lot : lots) {
        Content moved = at(found, lot).minus(at(before, lot));
        add(report, lot.batch(), lot.category(), moved);
        part(lot, moved.negated(), notTaken(lot, listed, taking));
      }
    }
  }

  /// What the reports said was there at the end of a day, before its listing.
  private SortedMap<Lot, Content> drawn(LocalDate taking) {
    SortedMap<Lot, Content> held = told.holdings(taking.minusDays(1));
    told.changes(Period.on(taking)).forEach(one -> AsReported.add(held, one));
    return held;
  }

  private Cause notTaken(Lot lot, List<Stated> listed, LocalDate taking) {
    return listed.stream()
        .filter(one -> one.batch().equals(lot.batch()))
        .findFirst()
        .or(() -> listed.stream().findFirst())
        .<Cause>map(one -> new Cause.NotBooked(one.place(), taking))
        .orElseGet(() -> new Cause.Unknown(Optional.empty(), Optional.empty()));
  }
}
