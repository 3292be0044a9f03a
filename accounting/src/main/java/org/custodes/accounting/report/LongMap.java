package org.custodes.accounting.report;

import java.util.Arrays;

/// A map of numbers to numbers, for what is rare: corrections, additions, gaps.
final class LongMap {

  /// What a lookup gives for a key that is not there.
  static final long NONE = -1;

  private static final long FREE = Long.MIN_VALUE;

  private long[] keys = free(16);
  private long[] values = new long[16];
  private int size;

  /// @param value at least 0
  void put(long key, long value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int i = slot(keys, key);
    if (keys[i] == FREE) {
      keys[i] = key;
      size++;
    }
    values[i] = value;
  }

  /// The value, or [#NONE].
  long get(long key) {
    if (size == 0) {
      return NONE;
    }
    int i = slot(keys, key);
    return keys[i] == key ? values[i] : NONE;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = free(oldKeys.length * 2);
    values = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int i = (int) IdIndex.mix(key) & mask;
    while (keys[i] != FREE && keys[i] != key) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private static long[] free(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, FREE);
    return keys;
  }
}
