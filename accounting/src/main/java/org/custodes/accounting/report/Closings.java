package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.Period;

/// The balance reports of a ledger, each of which takes the book to the physical inventory.
final class Closings {

  private static final int FIRST_DAY = Integer.MIN_VALUE / 2;
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int PE = CodeNumbers.LINE + CodeNumbers.of(BalanceCode.PE);
  private static final int PB = CodeNumbers.LINE + CodeNumbers.of(BalanceCode.PB);
  private static final int RAPE = adjustmentTo(BalanceCode.PE);
  private static final int RAPB = adjustmentTo(BalanceCode.PB);

  private final History before;
  private final ReportTable reports;
  private final SumTable sums;
  private final LedgerEffects effects;

  /// End of a balance period to its start, for each area.
  private final Map<Integer, TreeMap<Integer, Integer>> own = new HashMap<>();

  private final Map<Integer, List<PhysicalInventory>> earlier = new HashMap<>();

  private final int[] touchedFrom = new int[Category.values().length];
  private final List<PhysicalInventory> affected = new ArrayList<>();
  private boolean closes;

  Closings(History before, ReportTable reports, SumTable sums, LedgerEffects effects) {
    this.before = before;
    this.reports = reports;
    this.sums = sums;
    this.effects = effects;
    forget();
  }

  /// Remembers that an entry, taken or taken back, moves the category on its day.
  void touched(int category, int day) {
    touchedFrom[category] = Math.min(touchedFrom[category], day);
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
      own.computeIfAbsent(area, key -> new TreeMap<>())
          .put(last, (int) period.start().toEpochDay());
      Arrays.setAll(touchedFrom, category -> Math.min(touchedFrom[category], last));
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
    earlier(area).forEach(one -> all.add(corrected(area, one)));
    own.getOrDefault(area, new TreeMap<>())
        .forEach((end, start) -> all.add(inventory(area, start, end)));
    all.sort(Comparator.comparing(PhysicalInventory::end));
    return all;
  }

  Content book(int area, Category category, int day) {
    return sums.sumOrZero(area, category, CodeNumbers.BOOK, FIRST_DAY, day)
        .plus(before.book(reports.area(area), category, LocalDate.ofEpochDay(day)));
  }

  private void forget() {
    Arrays.fill(touchedFrom, NEVER);
    closes = false;
  }

  private void noteAffected(int area) {
    int from = Arrays.stream(touchedFrom).min().orElse(NEVER);
    if (from != NEVER && hasClosings(area)) {
      of(reports.area(area)).stream()
          .filter(one -> one.end().toEpochDay() >= from)
          .forEach(affected::add);
    }
  }

  private boolean hasClosings(int area) {
    return own.containsKey(area) || !earlier(area).isEmpty();
  }

  private void settle(int area) {
    if (!hasClosings(area)) {
      return;
    }
    List<PhysicalInventory> all = of(reports.area(area));
    for (int i = 0; i < all.size(); i++) {
      PhysicalInventory closing = all.get(i);
      int end = (int) closing.end().toEpochDay();
      for (Category category : closing.contents().keySet()) {
        if (touchedFrom[CodeNumbers.of(category)] <= end) {
          settle(area, category, closing, i == 0);
        }
      }
    }
  }

  private void settle(int area, Category category, PhysicalInventory closing, boolean first) {
    int eve = (int) closing.start().toEpochDay() - 1;
    int end = (int) closing.end().toEpochDay();
    if (first && sums.sum(area, CodeNumbers.of(category), PB, end, end) != null) {
      Content beginning =
          sums.sumOrZero(area, category, PB, end, end)
              .plus(sums.sumOrZero(area, category, RAPB, end, end));
      effects.adjust(area, BalanceCode.PB, eve, beginning.minus(book(area, category, eve)));
    }
    Content there = closing.exact(category).orElse(Content.zero(category));
    effects.adjust(area, BalanceCode.MF, end, there.minus(book(area, category, end)));
  }

  private List<PhysicalInventory> earlier(int area) {
    return earlier.computeIfAbsent(
        area, number -> before.physicalInventories(reports.area(number)));
  }

  private PhysicalInventory inventory(int area, int start, int end) {
    return new PhysicalInventory(
        LocalDate.ofEpochDay(start),
        LocalDate.ofEpochDay(end),
        lines(area, PE, end),
        lines(area, RAPE, end));
  }

  private PhysicalInventory corrected(int area, PhysicalInventory one) {
    int end = (int) one.end().toEpochDay();
    return new PhysicalInventory(
        one.start(),
        one.end(),
        sum(one.contents(), lines(area, PE, end)),
        sum(one.adjustments(), lines(area, RAPE, end)));
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

  private static Map<Category, Content> sum(
      Map<Category, Content> one, Map<Category, Content> other) {
    if (other.isEmpty()) {
      return one;
    }
    Map<Category, Content> sum = new EnumMap<>(Category.class);
    sum.putAll(one);
    other.forEach((category, content) -> sum.merge(category, content, Content::plus));
    return sum;
  }

  private static int adjustmentTo(BalanceCode code) {
    return CodeNumbers.LINE + CodeNumbers.of(new RoundingAdjustment(code));
  }
}
