package org.custodes.accounting.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.jspecify.annotations.Nullable;

/// Daily sums of a ledger for every area, category and code.
final class SumTable {

  private final Map<Long, DailySums> sums = new HashMap<>();

  /// Days on which an area listed its inventory, if only to say that there is none.
  private final Set<Long> listings = new HashSet<>();

  void add(int area, int category, int code, int day, long element, long fissile) {
    sums.computeIfAbsent(key(area, category, code), key -> new DailySums())
        .add(day, element, fissile);
  }

  /// The sum over these days, or null if nothing was ever added on them.
  @Nullable Content sum(int area, int category, int code, int from, int to) {
    DailySums daily = sums.get(key(area, category, code));
    if (daily == null || !daily.any(from, to)) {
      return null;
    }
    return new Content(
        CodeNumbers.category(category),
        new Mass(daily.element(from, to)),
        new Mass(daily.fissile(from, to)));
  }

  Content sumOrZero(int area, Category category, int code, int from, int to) {
    Content sum = sum(area, CodeNumbers.of(category), code, from, to);
    return sum == null ? Content.zero(category) : sum;
  }

  void listed(int area, int day) {
    listings.add(((long) area << 32) | (day & 0xffff_ffffL));
  }

  boolean isListed(int area, int day) {
    return listings.contains(((long) area << 32) | (day & 0xffff_ffffL));
  }

  private static long key(int area, int category, int code) {
    return (long) area << 16 | (long) category << 8 | code;
  }
}
