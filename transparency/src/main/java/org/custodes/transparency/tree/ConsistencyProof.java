package org.custodes.transparency.tree;

import java.util.List;
import org.custodes.transparency.Digest;

/// That a tree has grown from an older one and changed nothing of it.
///
/// @param old leaves of the older tree
/// @param size leaves of the newer tree
/// @param hashes in the order of RFC 9162
public record ConsistencyProof(long old, long size, List<Digest> hashes) {

  public ConsistencyProof {
    hashes = List.copyOf(hashes);
  }

  /// Makes the proof (RFC 9162, section 2.1.4.1). It is empty where both sizes are equal.
  ///
  /// @param old at least 1: of a tree without leaves there is nothing to prove
  /// @throws IllegalArgumentException if the newer tree is the smaller one
  public static ConsistencyProof of(HashSource source, long old, long size) {
    if (old < 1 || old > size) {
      throw new IllegalArgumentException(
          "found an older tree of %d leaves, wanted 1 to %d".formatted(old, size));
    }
    return new ConsistencyProof(
        old, size, SubtreeProof.of(source, Subtree.whole(old), size).hashes());
  }

  /// Checks it (RFC 9162, section 2.1.4.2). An older tree without leaves is refused here: who asks
  /// about it has nothing that could have been changed, and says so himself.
  ///
  /// @param oldRoot of the older tree
  /// @param root of the newer tree
  public ProofVerdict verify(Digest oldRoot, Digest root) {
    if (old < 1 || old > size) {
      return new ProofVerdict.Refused(
          "found an older tree of %d leaves, wanted 1 to %d".formatted(old, size));
    }
    return new SubtreeProof(Subtree.whole(old), size, hashes).verify(oldRoot, root);
  }
}
