package org.custodes.accounting.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.jspecify.annotations.Nullable;

/// The balances of one area by their last day, and which categories each of them lists.
///
/// One day has one balance, which several reports may tell, each for categories of its own.
final class AreaBalances {

  private final NavigableMap<Integer, Balance> balances = new TreeMap<>();
  private final Map<Category, NavigableSet<Integer>> listed = new EnumMap<>(Category.class);

  /// @param start first day of the period
  /// @param told what the history before says was there; null if it says nothing
  /// @param reported the categories it has a beginning or an ending of
  record Balance(int start, @Nullable PhysicalInventory told, Set<Category> reported) {}

  /// Adds what the history before tells of a balance.
  void add(PhysicalInventory told) {
    int end = (int) told.end().toEpochDay();
    Balance other = balances.get(end);
    PhysicalInventory whole =
        other == null || other.told() == null ? told : together(other.told(), told);
    balances.put(
        end, new Balance((int) whole.start().toEpochDay(), whole, categories(whole.contents())));
    whole.contents().keySet().forEach(category -> list(category, end));
  }

  /// Adds a balance reported here, unless its day has one; then only its categories.
  void add(int start, int end, Set<Category> reported) {
    balances
        .computeIfAbsent(end, _ -> new Balance(start, null, EnumSet.noneOf(Category.class)))
        .reported()
        .addAll(reported);
  }

  /// Remembers that the balance of this day lists the category.
  void list(Category category, int end) {
    listed.computeIfAbsent(category, _ -> new TreeSet<>()).add(end);
  }

  boolean isEmpty() {
    return balances.isEmpty();
  }

  boolean isFirst(int end) {
    return !balances.isEmpty() && balances.firstKey() == end;
  }

  Iterable<Integer> ends() {
    return balances.keySet();
  }

  @Nullable Balance on(int end) {
    return balances.get(end);
  }

  /// The last day of the last balance that ends before this day, or null.
  @Nullable Integer before(int day) {
    return balances.lowerKey(day);
  }

  /// The last day of the first balance that ends on this day or later, or null.
  @Nullable Integer from(int day) {
    return balances.ceilingKey(day);
  }

  /// The last day of the first balance that lists the category and ends on this day or later, or
  /// null.
  @Nullable Integer listedFrom(Category category, int day) {
    NavigableSet<Integer> ends = listed.get(category);
    return ends == null ? null : ends.ceiling(day);
  }

  private static PhysicalInventory together(PhysicalInventory one, PhysicalInventory other) {
    return new PhysicalInventory(
        one.start().isBefore(other.start()) ? one.start() : other.start(),
        one.end(),
        sum(one.contents(), other.contents()),
        sum(one.adjustments(), other.adjustments()));
  }

  static Map<Category, Content> sum(Map<Category, Content> one, Map<Category, Content> other) {
    if (other.isEmpty()) {
      return one;
    }
    Map<Category, Content> sum = new EnumMap<>(Category.class);
    sum.putAll(one);
    other.forEach((category, content) -> sum.merge(category, content, Content::plus));
    return sum;
  }

  private static Set<Category> categories(Map<Category, Content> contents) {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    categories.addAll(contents.keySet());
    return categories;
  }
}
