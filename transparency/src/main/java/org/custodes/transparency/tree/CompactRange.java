package org.custodes.transparency.tree;

import java.util.ArrayList;
import java.util.List;
import org.custodes.transparency.Digest;

/// The hashes that are enough to grow a tree: one for each complete subtree of a run of leaves,
/// from the left. A tree of a million leaves needs seven of them, and never more than 63.
///
/// Ranges are values: to append makes another one. Neighbouring ranges merge, so that parts of a
/// log can be hashed apart from each other and joined afterwards.
///
/// @param start index of the first leaf
/// @param end index of the first leaf behind the run
/// @param hashes of the complete subtrees, as few as there can be, in the order of the leaves
public record CompactRange(long start, long end, List<Digest> hashes) {

  /// The tree without leaves.
  public static final CompactRange EMPTY = new CompactRange(0, 0, List.of());

  public CompactRange {
    hashes = List.copyOf(hashes);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "found leaves %d to before %d, wanted a run of leaves".formatted(start, end));
    }
    int wanted = subtrees(start, end);
    if (hashes.size() != wanted) {
      throw new IllegalArgumentException(
          "found %d hashes for leaves %d to before %d, wanted %d"
              .formatted(hashes.size(), start, end, wanted));
    }
  }

  /// A run that begins at a leaf and has none yet.
  public static CompactRange at(long start) {
    return new CompactRange(start, start, List.of());
  }

  /// What a source knows of the first leaves.
  public static CompactRange of(HashSource source, long size) {
    List<Digest> hashes = new ArrayList<>();
    long start = 0;
    while (start < size) {
      int level = levelAt(start, size);
      hashes.add(source.hash(level, start >> level));
      start += 1L << level;
    }
    return new CompactRange(0, size, hashes);
  }

  /// This run and one leaf more.
  ///
  /// @param leaf its hash, not its content
  public CompactRange append(Digest leaf) {
    return merge(new CompactRange(end, Math.addExact(end, 1), List.of(leaf)));
  }

  /// This run and the one that begins where it ends.
  public CompactRange merge(CompactRange next) {
    if (next.start != end) {
      throw new IllegalArgumentException(
          "found a run that begins at leaf %d, wanted one that begins at %d"
              .formatted(next.start, end));
    }
    List<Digest> joined = new ArrayList<>(hashes);
    long at = end;
    for (Digest hash : next.hashes) {
      int level = levelAt(at, next.end);
      push(joined, at, level, hash);
      at += 1L << level;
    }
    return new CompactRange(start, next.end, joined);
  }

  /// The root of the tree of these leaves.
  ///
  /// @throws IllegalStateException if the run does not begin with the first leaf of the log
  public Digest root() {
    if (start != 0) {
      throw new IllegalStateException(
          "found a run that begins at leaf %d, wanted one that begins at 0".formatted(start));
    }
    return hashes.reversed().stream()
        .reduce((right, left) -> TreeHasher.node(left, right))
        .orElse(TreeHasher.EMPTY_ROOT);
  }

  /// Adds a complete subtree that begins at leaf `at`, and joins it with its left neighbour while
  /// both are the halves of a subtree within the run.
  private void push(List<Digest> joined, long at, int level, Digest hash) {
    Digest whole = hash;
    long begin = at;
    int height = level;
    while ((begin >> height & 1) == 1 && begin - (1L << height) >= start) {
      whole = TreeHasher.node(joined.removeLast(), whole);
      begin -= 1L << height;
      height++;
    }
    joined.add(whole);
  }

  private static int subtrees(long start, long end) {
    int count = 0;
    for (long at = start; at < end; at += 1L << levelAt(at, end)) {
      count++;
    }
    return count;
  }

  /// The height of the largest complete subtree that begins at a leaf and ends by `end`.
  private static int levelAt(long at, long end) {
    return Math.min(Long.numberOfTrailingZeros(at), 63 - Long.numberOfLeadingZeros(end - at));
  }
}
