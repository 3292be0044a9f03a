package org.custodes.accounting.report;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The days on which the entries of one report move a category.
final class TouchedDays {

  private final NavigableSet<Integer> days = new TreeSet<>();

  /// Most entries are of the day of the one before.
  private int newest = Integer.MIN_VALUE;

  void add(int day) {
    if (day != newest || days.isEmpty()) {
      newest = day;
      days.add(day);
    }
  }

  /// The first of them that is not before this day, or null.
  @Nullable Integer from(int day) {
    return days.ceiling(day);
  }

  Iterable<Integer> all() {
    return days;
  }

  void forget() {
    days.clear();
  }
}
