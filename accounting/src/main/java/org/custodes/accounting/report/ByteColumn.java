package org.custodes.accounting.report;

import java.util.Arrays;

/// A growing sequence of bytes in chunks, so that growing copies nothing but the list of chunks.
final class ByteColumn {

  private static final int SHIFT = 16;
  private static final int MASK = (1 << SHIFT) - 1;

  private byte[][] chunks = new byte[16][];
  private int size;

  void add(byte value) {
    int chunk = size >> SHIFT;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if ((size & MASK) == 0) {
      chunks[chunk] = new byte[1 << SHIFT];
    }
    chunks[chunk][size & MASK] = value;
    size++;
  }

  byte get(int index) {
    return chunks[index >> SHIFT][index & MASK];
  }

  int size() {
    return size;
  }
}
