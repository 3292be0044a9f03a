package org.custodes.transparency.tree;

import org.custodes.transparency.Digest;

/// Where the hashes of a log's complete subtrees come from: tiles, or leaves in memory.
@FunctionalInterface
public interface HashSource {

  /// The hash over a complete subtree.
  ///
  /// @param level 0 for leaves; the subtree has 2^level of them
  /// @param index counts the subtrees of this level from the left
  Digest hash(int level, long index);

  /// The hash over any subtree, complete or not. The root of a tree is the one over all its leaves.
  default Digest hash(Subtree subtree) {
    return Ranges.hash(this, subtree.start(), subtree.end());
  }
}
