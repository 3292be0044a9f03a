package org.custodes.accounting.report;

import java.util.Arrays;

/// Sums of element and fissile micrograms by day, for one area, category and code.
///
/// Days lie in blocks with a total each, so that neither a long period nor days in any order cost
/// more than some hundred steps.
final class DailySums {

  private static final int DAYS_BITS = 8;

  private int[] numbers = new int[1];
  private Block[] blocks = new Block[1];
  private int size;

  void add(int day, long elementMicrograms, long fissileMicrograms) {
    int number = day >> DAYS_BITS;
    int i = place(numbers, size, number);
    if (i == size || numbers[i] != number) {
      insert(i, number);
    }
    blocks[i].add(day, elementMicrograms, fissileMicrograms);
  }

  long element(int from, int to) {
    long sum = 0;
    for (int i = first(from); i < size && numbers[i] <= to >> DAYS_BITS; i++) {
      sum = Math.addExact(sum, blocks[i].element(from, to));
    }
    return sum;
  }

  long fissile(int from, int to) {
    long sum = 0;
    for (int i = first(from); i < size && numbers[i] <= to >> DAYS_BITS; i++) {
      sum = Math.addExact(sum, blocks[i].fissile(from, to));
    }
    return sum;
  }

  /// Whether anything was ever added within these days.
  boolean any(int from, int to) {
    for (int i = first(from); i < size && numbers[i] <= to >> DAYS_BITS; i++) {
      if (blocks[i].any(from, to)) {
        return true;
      }
    }
    return false;
  }

  private int first(int from) {
    return place(numbers, size, from >> DAYS_BITS);
  }

  private void insert(int i, int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      blocks = Arrays.copyOf(blocks, size * 2);
    }
    System.arraycopy(numbers, i, numbers, i + 1, size - i);
    System.arraycopy(blocks, i, blocks, i + 1, size - i);
    numbers[i] = number;
    blocks[i] = new Block();
    size++;
  }

  /// Index of the first number that is not less.
  private static int place(int[] sorted, int size, int number) {
    if (size == 0 || sorted[size - 1] < number) {
      return size;
    }
    int i = Arrays.binarySearch(sorted, 0, size, number);
    return i >= 0 ? i : -i - 1;
  }

  /// Some days on end.
  private static final class Block {

    private int[] days = new int[2];
    private long[] element = new long[2];
    private long[] fissile = new long[2];
    private int size;
    private long allElement;
    private long allFissile;

    void add(int day, long elementMicrograms, long fissileMicrograms) {
      int i = place(days, size, day);
      if (i == size || days[i] != day) {
        insert(i, day);
      }
      element[i] = Math.addExact(element[i], elementMicrograms);
      fissile[i] = Math.addExact(fissile[i], fissileMicrograms);
      allElement = Math.addExact(allElement, elementMicrograms);
      allFissile = Math.addExact(allFissile, fissileMicrograms);
    }

    long element(int from, int to) {
      return isWithin(from, to) ? allElement : sum(element, from, to);
    }

    long fissile(int from, int to) {
      return isWithin(from, to) ? allFissile : sum(fissile, from, to);
    }

    boolean any(int from, int to) {
      int i = place(days, size, from);
      return i < size && days[i] <= to;
    }

    private boolean isWithin(int from, int to) {
      return from <= days[0] && days[size - 1] <= to;
    }

    private long sum(long[] amounts, int from, int to) {
      long sum = 0;
      for (int i = place(days, size, from); i < size && days[i] <= to; i++) {
        sum = Math.addExact(sum, amounts[i]);
      }
      return sum;
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
}
