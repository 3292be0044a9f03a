package org.custodes.accounting.report;

import java.util.Arrays;

/// A growing sequence of numbers in chunks, so that growing copies nothing but the list of chunks.
final class LongColumn {

  private static final int SHIFT = 14;
  private static final int MASK = (1 << SHIFT) - 1;

  private long[][] chunks = new long[16][];
  private int size;

  void add(long value) {
    int chunk = size >> SHIFT;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if ((size & MASK) == 0) {
      chunks[chunk] = new long[1 << SHIFT];
    }
    chunks[chunk][size & MASK] = value;
    size++;
  }

  long get(int index) {
    return chunks[index >> SHIFT][index & MASK];
  }

  int size() {
    return size;
  }
}
