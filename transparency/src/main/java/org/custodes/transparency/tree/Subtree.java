package org.custodes.transparency.tree;

/// A run of leaves whose hash is the same in every larger tree: from `start` to before `end`, where
/// `start` is a multiple of the power of two that the run fits into.
///
/// Source: draft-ietf-plants-merkle-tree-certs, section "Subtrees". The whole tree is one, and so
/// is a run of no leaf at all.
///
/// @param start index of the first leaf
/// @param end index of the first leaf behind it
public record Subtree(long start, long end) {

  public Subtree {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "found leaves %d to before %d, wanted a run of leaves".formatted(start, end));
    }
    if (start != end && (start & reach(end - start)) != 0) {
      throw new IllegalArgumentException(
          "found leaves %d to before %d, wanted a run that begins at a multiple of %d"
              .formatted(start, end, reach(end - start) + 1));
    }
  }

  /// The tree of the first `size` leaves.
  public static Subtree whole(long size) {
    return new Subtree(0, size);
  }

  public long size() {
    return end - start;
  }

  /// The power of two that so many leaves fit into, less one.
  private static long reach(long leaves) {
    return leaves == 1 ? 0 : (Long.highestOneBit(leaves - 1) << 1) - 1;
  }
}
