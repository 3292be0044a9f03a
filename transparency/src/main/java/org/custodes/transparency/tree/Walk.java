package org.custodes.transparency.tree;

import java.util.List;
import org.custodes.transparency.Digest;

/// The way from a node at the bottom of a tree up to its root, as RFC 9162 goes it in sections
/// 2.1.3.2 and 2.1.4.2, and for subtrees as draft-ietf-plants-merkle-tree-certs does.
///
/// `first` and `last` are the first and the last node of the old tree on the present level, `end`
/// is the last one of the whole tree. For a single leaf the old tree is that leaf.
final class Walk {

  private long first;
  private long last;
  private long end;
  private Digest oldTree;
  private Digest wholeTree;

  Walk(long first, long last, long end, Digest hash) {
    this.first = first;
    this.last = last;
    this.end = end;
    this.oldTree = hash;
    this.wholeTree = hash;
  }

  /// Whether the root is reached, so that no hash may follow.
  boolean isOver() {
    return end == 0;
  }

  void take(Digest hash) {
    if ((last & 1) == 1 || last == end) {
      if (first < last) {
        oldTree = TreeHasher.node(hash, oldTree);
      }
      wholeTree = TreeHasher.node(hash, wholeTree);
      while ((last & 1) == 0 && last != 0) {
        climb();
      }
    } else {
      wholeTree = TreeHasher.node(wholeTree, hash);
    }
    climb();
  }

  private void climb() {
    first >>= 1;
    last >>= 1;
    end >>= 1;
  }

  Digest oldTree() {
    return oldTree;
  }

  /// The last question: is this the root, and exactly here?
  ProofVerdict arrived(Digest root, List<Digest> hashes) {
    if (!isOver()) {
      return new ProofVerdict.Refused(
          "found %d hashes, wanted more: the way ends below the root".formatted(hashes.size()));
    }
    return wholeTree.equals(root) ? new ProofVerdict.Proven() : differs("root", wholeTree, root);
  }

  static ProofVerdict differs(String what, Digest found, Digest wanted) {
    return new ProofVerdict.Refused(
        "the proof leads to the %s %s, wanted %s".formatted(what, found.base64(), wanted.base64()));
  }

  static ProofVerdict tooLong(List<Digest> hashes) {
    return new ProofVerdict.Refused(
        "found %d hashes, wanted fewer: the way reaches the root before the last"
            .formatted(hashes.size()));
  }
}
