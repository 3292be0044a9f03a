package org.custodes.accounting.report;

import java.util.Arrays;

/// A growing sequence of numbers in chunks, so that growing copies nothing but the list of chunks.
final class IntColumn {

  private static final int SHIFT = 15;
  private static final int MASK = (1 << SHIFT) - 1;

  private int[][] chunks = new int[16][];
  private int size;

  void add(int value) {
    int chunk = size >> SHIFT;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if ((size & MASK) == 0) {
      chunks[chunk] = new int[1 << SHIFT];
    }
    chunks[chunk][size & MASK] = value;
    size++;
  }

  int get(int index) {
    return chunks[index >> SHIFT][index & MASK];
  }

  void set(int index, int value) {
    chunks[index >> SHIFT][index & MASK] = value;
  }

  int size() {
    return size;
  }
}
