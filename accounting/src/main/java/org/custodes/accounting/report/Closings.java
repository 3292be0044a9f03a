package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.Period;
import org.jspecify.annotations.Nullable;

/// The balance reports of a ledger, each of which takes the book to the physical inventory.
final class Closings {

  private static final int FIRST_DAY = Integer.MIN_VALUE / 2;
  private static final int PE = CodeNumbers.LINE + CodeNumbers.of(BalanceCode.PE);
  private static final int PB = CodeNumbers.LINE + CodeNumbers.of(BalanceCode.PB);
  private static final int RAPE = adjustmentTo(BalanceCode.PE);
  private static final int RAPB = adjustmentTo(BalanceCode.PB);

  private final History before;
  private final ReportTable reports;
  private final SumTable sums;
  private final LedgerEffects effects;

  private final Map<Integer, AreaBalances> byArea = new HashMap<>();

  private final List<TouchedDays> touched =
      Stream.generate(TouchedDays::new).limit(Category.values().length).toList();

  private final List<PhysicalInventory> affected = new ArrayList<>();
  private boolean closes;

  Closings(History before, ReportTable reports, SumTable sums, LedgerEffects effects) {
    this.before = before;
    this.reports = reports;
    this.sums = sums;
    this.effects = effects;
  }

  /// Remembers that an entry, taken or taken back, moves the category on its day.
  void touched(int category, int day) {
    touched.get(category).add(day);
  }

  /// Remembers that the report is not made of corrections only.
  void closes() {
    closes = true;
  }

  void end(ReportHeader header, int area, Sink sink) {
    Period period = requireNonNull(header.period(), "period");
    int last = (int) period.end().toEpochDay();
    effects.to(sink, new EntryReference(requireNonNull(header.area(), "area"), header.number(), 1));
    if (header.type() == ReportType.PIL && closes) {
      sums.listed(area, last);
    }
    if (header.type() == ReportType.ICR) {
      noteAffected(area);
    }
    if (header.type() == ReportType.MBR && closes) {
      int first = (int) period.start().toEpochDay();
      balances(area).add(first, last, linesOn(area, last));
      touched.forEach(days -> days.add(last));
    }
    if (header.type() == ReportType.MBR) {
      noteListed(area);
    }
    settle(area);
    forget();
  }

  /// The closed balances that changes have moved since, and forgets them.
  List<PhysicalInventory> takeAffected() {
    List<PhysicalInventory> taken = List.copyOf(affected);
    affected.clear();
    return taken;
  }

  /// All balances of the area in the order of their ends, with corrections.
  List<PhysicalInventory> of(Mba mba) {
    int area = reports.area(mba);
    List<PhysicalInventory> all = new ArrayList<>();
    balances(area).ends().forEach(end -> all.add(inventory(area, end)));
    return all;
  }

  /// The balance that ends on this day, or null.
  @Nullable PhysicalInventory on(Mba mba, int end) {
    int area = reports.area(mba);
    return balances(area).on(end) == null ? null : inventory(area, end);
  }

  /// The categories that the balance of this day has a beginning or an ending of.
  Set<Category> closedOn(Mba mba, int end) {
    AreaBalances.Balance balance = balances(reports.area(mba)).on(end);
    return balance == null ? Set.of() : Set.copyOf(balance.reported());
  }

  /// The last balance that ends before this day, or null.
  @Nullable PhysicalInventory before(Mba mba, int day) {
    int area = reports.area(mba);
    Integer end = balances(area).before(day);
    return end == null ? null : inventory(area, end);
  }

  Content book(int area, Category category, int day) {
    return sums.sumOrZero(area, category, CodeNumbers.BOOK, FIRST_DAY, day)
        .plus(before.book(reports.area(area), category, LocalDate.ofEpochDay(day)));
  }

  private void forget() {
    touched.forEach(TouchedDays::forget);
    closes = false;
  }

  /// A change moves the first balance that ends after it. Later ones begin with what was found at
  /// its end and stay.
  private void noteAffected(int area) {
    AreaBalances balances = balances(area);
    NavigableSet<Integer> ends = new TreeSet<>();
    for (TouchedDays days : touched) {
      Integer day = days.from(Integer.MIN_VALUE);
      while (day != null) {
        Integer end = balances.from(day);
        if (end != null) {
          ends.add(end);
        }
        day = end == null ? null : days.from(end + 1);
      }
    }
    ends.forEach(end -> affected.add(inventory(area, end)));
  }

  /// Remembers which categories the balances of the touched days list by now.
  private void noteListed(int area) {
    AreaBalances balances = balances(area);
    for (Category category : Category.values()) {
      int number = CodeNumbers.of(category);
      for (int day : touched.get(number).all()) {
        if (balances.on(day) != null && sums.sum(area, number, PE, day, day) != null) {
          balances.list(category, day);
        }
      }
    }
  }

  private void settle(int area) {
    if (balances(area).isEmpty()) {
      return;
    }
    for (Category category : Category.values()) {
      settle(area, category, touched.get(CodeNumbers.of(category)));
    }
  }

  /// Takes the book to the inventory at the first end after each touched day. Where that moves
  /// anything, the next end is looked at as well: a corrected inventory is what the next balance
  /// begins with.
  private void settle(int area, Category category, TouchedDays days) {
    Integer day = days.from(Integer.MIN_VALUE);
    while (day != null) {
      Integer end = balances(area).listedFrom(category, day);
      if (end == null) {
        return;
      }
      day = settle(area, category, end) ? Integer.valueOf(end + 1) : days.from(end + 1);
    }
  }

  private boolean settle(int area, Category category, int end) {
    PhysicalInventory closing = inventory(area, end);
    Content there = closing.exact(category).orElse(Content.zero(category));
    boolean opened = balances(area).isFirst(end) && opens(area, category, closing.start(), end);
    Content missing = there.minus(book(area, category, end));
    effects.adjust(area, BalanceCode.MF, end, missing);
    return opened || !missing.isZero();
  }

  /// Lets the first balance of an area begin with what it says, and tells whether that moved
  /// anything.
  private boolean opens(int area, Category category, LocalDate start, int end) {
    if (sums.sum(area, CodeNumbers.of(category), PB, end, end) == null) {
      return false;
    }
    int eve = (int) start.toEpochDay() - 1;
    Content beginning =
        sums.sumOrZero(area, category, PB, end, end)
            .plus(sums.sumOrZero(area, category, RAPB, end, end));
    Content missing = beginning.minus(book(area, category, eve));
    effects.adjust(area, BalanceCode.PB, eve, missing);
    return !missing.isZero();
  }

  private AreaBalances balances(int area) {
    return byArea.computeIfAbsent(area, this::earlier);
  }

  private AreaBalances earlier(int area) {
    AreaBalances balances = new AreaBalances();
    before.physicalInventories(reports.area(area)).forEach(balances::add);
    return balances;
  }

  private PhysicalInventory inventory(int area, int end) {
    AreaBalances.Balance balance = requireNonNull(balances(area).on(end), "balance");
    PhysicalInventory told = balance.told();
    Map<Category, Content> contents = lines(area, PE, end);
    Map<Category, Content> adjustments = lines(area, RAPE, end);
    return new PhysicalInventory(
        LocalDate.ofEpochDay(balance.start()),
        LocalDate.ofEpochDay(end),
        told == null ? contents : AreaBalances.sum(told.contents(), contents),
        told == null ? adjustments : AreaBalances.sum(told.adjustments(), adjustments));
  }

  private Set<Category> linesOn(int area, int end) {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    categories.addAll(lines(area, PE, end).keySet());
    categories.addAll(lines(area, PB, end).keySet());
    return categories;
  }

  private Map<Category, Content> lines(int area, int code, int end) {
    Map<Category, Content> lines = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      Content line = sums.sum(area, CodeNumbers.of(category), code, end, end);
      if (line != null) {
        lines.put(category, line);
      }
    }
    return lines;
  }

  private static int adjustmentTo(BalanceCode code) {
    return CodeNumbers.LINE + CodeNumbers.of(new RoundingAdjustment(code));
  }
}
