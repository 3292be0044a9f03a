package org.custodes.transparency.tree;

import org.custodes.transparency.Digest;

/// How RFC 6962 cuts a run of leaves in two, and its hash.
final class Ranges {

  private Ranges() {}

  /// The largest power of two below a number of leaves.
  ///
  /// @param leaves at least 2
  static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }

  /// @param start such that the run is a [Subtree]
  static Digest hash(HashSource source, long start, long end) {
    long leaves = end - start;
    if (leaves == 0) {
      return TreeHasher.EMPTY_ROOT;
    }
    if (Long.bitCount(leaves) == 1) {
      int level = Long.numberOfTrailingZeros(leaves);
      return source.hash(level, start >> level);
    }
    long middle = start + split(leaves);
    return TreeHasher.node(hash(source, start, middle), hash(source, middle, end));
  }
}
