package org.custodes.transparency.tree;

import java.util.ArrayList;
import java.util.List;
import org.custodes.transparency.Digest;

/// That a leaf stands at an index of a tree: the hashes beside its way up to the root.
///
/// @param index of the leaf, from 0
/// @param size leaves of the tree
/// @param hashes the leaf's neighbour first
public record InclusionProof(long index, long size, List<Digest> hashes) {

  /// Most hashes in any proof: a tree has at most 2^63 − 1 leaves.
  public static final int MOST_HASHES = 63;

  public InclusionProof {
    hashes = List.copyOf(hashes);
  }

  /// Makes the proof (RFC 9162, section 2.1.3.1).
  ///
  /// @throws IllegalArgumentException if the tree has no such leaf
  public static InclusionProof of(HashSource source, long index, long size) {
    return of(source, index, Subtree.whole(size));
  }

  /// Makes the proof that a leaf is in a subtree; its index and size count from the subtree's
  /// beginning.
  ///
  /// @param index of the leaf in the log
  /// @throws IllegalArgumentException if the subtree does not have that leaf
  public static InclusionProof of(HashSource source, long index, Subtree subtree) {
    if (index < subtree.start() || index >= subtree.end()) {
      throw new IllegalArgumentException(
          "found leaf %d, wanted one from %d to before %d"
              .formatted(index, subtree.start(), subtree.end()));
    }
    List<Digest> hashes = new ArrayList<>();
    path(source, index, subtree.start(), subtree.end(), hashes);
    return new InclusionProof(index - subtree.start(), subtree.size(), hashes);
  }

  /// Checks it (RFC 9162, section 2.1.3.2). A proof is good only if its walk ends exactly at the
  /// root; or else the same hashes would prove other indexes and sizes as well.
  ///
  /// @param leaf the hash of the leaf
  /// @param root of the tree
  public ProofVerdict verify(Digest leaf, Digest root) {
    if (index < 0 || index >= size) {
      return new ProofVerdict.Refused(
          "found index %d, wanted one below the size %d".formatted(index, size));
    }
    Walk walk = new Walk(index, index, size - 1, leaf);
    for (Digest hash : hashes) {
      if (walk.isOver()) {
        return Walk.tooLong(hashes);
      }
      walk.take(hash);
    }
    return walk.arrived(root, hashes);
  }

  private static void path(HashSource source, long index, long start, long end, List<Digest> to) {
    if (end - start == 1) {
      return;
    }
    long middle = start + Ranges.split(end - start);
    if (index < middle) {
      path(source, index, start, middle, to);
      to.add(Ranges.hash(source, middle, end));
    } else {
      path(source, index, middle, end, to);
      to.add(Ranges.hash(source, start, middle));
    }
  }
}
