package org.custodes.accounting.report;

import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// Finds the rows of a table by a hash of some of their columns; four bytes a slot.
///
/// It is made of many small hash tables that grow one at a time, so that growing never needs twice
/// the memory. A slot holds a row and five bits of its hash: most rows that are not wanted are
/// passed over without a look at the table, which would cost a cache miss each.
final class IdIndex {

  /// Most rows: what the bits beside the five of the hash can count.
  static final int MOST = (1 << 27) - 1;

  private static final int SEGMENT_BITS = 10;
  private static final int FIRST_SLOTS = 4;
  private static final int TAG = ~MOST;

  private final int[][] segments = new int[1 << SEGMENT_BITS][];
  private final int[] counts = new int[1 << SEGMENT_BITS];
  private final IntToLongFunction hashOf;

  /// @param hashOf the hash of a row, as given to [#add]
  IdIndex(IntToLongFunction hashOf) {
    this.hashOf = hashOf;
  }

  /// Spreads the bits of a key.
  static long mix(long key) {
    long z = key * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// @param id below [#MOST]
  void add(long hash, int id) {
    int s = segment(hash);
    int[] slots = segments[s];
    if (slots == null) {
      slots = new int[FIRST_SLOTS];
      segments[s] = slots;
    } else if (counts[s] * 4 >= slots.length * 3) {
      slots = grown(slots);
      segments[s] = slots;
    }
    put(slots, hash, id);
    counts[s]++;
  }

  /// The first row under the hash that is the one looked for, or -1.
  int find(long hash, IntPredicate wanted) {
    int[] slots = segments[segment(hash)];
    if (slots == null) {
      return -1;
    }
    int tag = tag(hash);
    int mask = slots.length - 1;
    for (int i = (int) hash & mask; slots[i] != 0; i = (i + 1) & mask) {
      if ((slots[i] & TAG) == tag && wanted.test(id(slots[i]))) {
        return id(slots[i]);
      }
    }
    return -1;
  }

  /// Takes a row out again; no effect if it is not in.
  void remove(long hash, int id) {
    int s = segment(hash);
    int[] slots = segments[s];
    if (slots == null) {
      return;
    }
    int mask = slots.length - 1;
    int i = (int) hash & mask;
    while (slots[i] != 0 && id(slots[i]) != id) {
      i = (i + 1) & mask;
    }
    if (slots[i] != 0) {
      counts[s]--;
      close(slots, i, mask);
    }
  }

  /// Moves later rows of the run up, so that no search ends too early.
  private void close(int[] slots, int gap, int mask) {
    int free = gap;
    slots[free] = 0;
    for (int i = (free + 1) & mask; slots[i] != 0; i = (i + 1) & mask) {
      int home = (int) hashOf.applyAsLong(id(slots[i])) & mask;
      if (((i - home) & mask) >= ((i - free) & mask)) {
        slots[free] = slots[i];
        slots[i] = 0;
        free = i;
      }
    }
  }

  private int[] grown(int[] slots) {
    int[] more = new int[slots.length * 2];
    for (int slot : slots) {
      if (slot != 0) {
        put(more, hashOf.applyAsLong(id(slot)), id(slot));
      }
    }
    return more;
  }

  private static void put(int[] slots, long hash, int id) {
    int mask = slots.length - 1;
    int i = (int) hash & mask;
    while (slots[i] != 0) {
      i = (i + 1) & mask;
    }
    slots[i] = tag(hash) | (id + 1);
  }

  private static int id(int slot) {
    return (slot & MOST) - 1;
  }

  /// Bits that neither the segment nor the place in it uses.
  private static int tag(long hash) {
    return (int) (hash >>> 22) & TAG;
  }

  private static int segment(long hash) {
    return (int) (hash >>> (64 - SEGMENT_BITS));
  }
}
