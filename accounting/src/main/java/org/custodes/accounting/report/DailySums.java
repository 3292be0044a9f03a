package org.custodes.accounting.report;

import java.util.Arrays;

/// Sums of element and fissile micrograms by day, for one area, category and code.
final class DailySums {

  private int[] days = new int[4];
  private long[] element = new long[4];
  private long[] fissile = new long[4];
  private int size;

  void add(int day, long elementMicrograms, long fissileMicrograms) {
    int i = place(day);
    if (i == size || days[i] != day) {
      insert(i, day);
    }
    element[i] = Math.addExact(element[i], elementMicrograms);
    fissile[i] = Math.addExact(fissile[i], fissileMicrograms);
  }

  long element(int from, int to) {
    return sum(element, from, to);
  }

  long fissile(int from, int to) {
    return sum(fissile, from, to);
  }

  /// Whether anything was ever added within these days.
  boolean any(int from, int to) {
    int i = place(from);
    return i < size && days[i] <= to;
  }

  private long sum(long[] amounts, int from, int to) {
    long sum = 0;
    for (int i = place(from); i < size && days[i] <= to; i++) {
      sum = Math.addExact(sum, amounts[i]);
    }
    return sum;
  }

  /// Index of the first day that is not earlier.
  private int place(int day) {
    if (size == 0 || days[size - 1] < day) {
      return size;
    }
    if (days[size - 1] == day) {
      return size - 1;
    }
    int i = Arrays.binarySearch(days, 0, size, day);
    return i >= 0 ? i : -i - 1;
  }

  private void insert(int i, int day) {
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      element = Arrays.copyOf(element, size * 2);
      fissile = Arrays.copyOf(fissile, size * 2);
    }
    System.arraycopy(days, i, days, i + 1, size - i);
    System.arraycopy(element, i, element, i + 1, size - i);
    System.arraycopy(fissile, i, fissile, i + 1, size - i);
    days[i] = day;
    element[i] = 0;
    fissile[i] = 0;
    size++;
  }
}
