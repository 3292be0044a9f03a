package org.custodes.transparency.tree;

import java.util.ArrayList;
import java.util.List;
import org.custodes.transparency.Digest;

/// That a subtree is part of a tree. With the subtree of the first leaves this is the consistency
/// proof of RFC 9162, hash for hash.
///
/// Source: draft-ietf-plants-merkle-tree-certs, section "Subtree Consistency Proofs".
///
/// @param size leaves of the tree
public record SubtreeProof(Subtree subtree, long size, List<Digest> hashes) {

  public SubtreeProof {
    hashes = List.copyOf(hashes);
  }

  /// Makes the proof.
  ///
  /// @throws IllegalArgumentException if the subtree ends behind the tree
  public static SubtreeProof of(HashSource source, Subtree subtree, long size) {
    if (subtree.end() > size) {
      throw new IllegalArgumentException(behind(subtree, size));
    }
    List<Digest> hashes = new ArrayList<>();
    if (subtree.size() > 0) {
      collect(source, subtree.start(), subtree.end(), 0, size, true, hashes);
    }
    return new SubtreeProof(subtree, size, hashes);
  }

  /// Checks it. A subtree of no leaf has the root of nothing, and is part of every tree.
  ///
  /// @param part the hash of the subtree
  /// @param root of the tree
  public ProofVerdict verify(Digest part, Digest root) {
    if (subtree.end() > size) {
      return new ProofVerdict.Refused(behind(subtree, size));
    }
    if (subtree.size() == 0) {
      return nothing(part);
    }
    long first = subtree.start();
    long last = subtree.end() - 1;
    long end = size - 1;
    while (last == end ? first != last : first != last && (last & 1) == 1) {
      first >>= 1;
      last >>= 1;
      end >>= 1;
    }
    boolean startsWithPart = first == last;
    if (!startsWithPart && hashes.isEmpty()) {
      return new ProofVerdict.Refused("found no hash, wanted some: the subtree is not complete");
    }
    Walk walk = new Walk(first, last, end, startsWithPart ? part : hashes.getFirst());
    for (Digest hash : hashes.subList(startsWithPart ? 0 : 1, hashes.size())) {
      if (walk.isOver()) {
        return Walk.tooLong(hashes);
      }
      walk.take(hash);
    }
    ProofVerdict arrived = walk.arrived(root, hashes);
    boolean same = walk.oldTree().equals(part);
    return !arrived.isProven() || same
        ? arrived
        : Walk.differs("hash of the older part", walk.oldTree(), part);
  }

  private ProofVerdict nothing(Digest part) {
    if (!hashes.isEmpty()) {
      return Walk.tooLong(hashes);
    }
    return part.equals(TreeHasher.EMPTY_ROOT)
        ? new ProofVerdict.Proven()
        : Walk.differs("hash of no leaf", TreeHasher.EMPTY_ROOT, part);
  }

  private static String behind(Subtree subtree, long size) {
    return "found a subtree that ends before leaf %d, wanted one within the %d of the tree"
        .formatted(subtree.end(), size);
  }

  /// The recursion of the draft, over the leaves from `start` to before `end` of the log.
  ///
  /// @param known whether the checker has the subtree's hash already
  private static void collect(
      HashSource source,
      long first,
      long behind,
      long start,
      long end,
      boolean known,
      List<Digest> to) {
    if (first == start && behind == end) {
      if (!known) {
        to.add(Ranges.hash(source, start, end));
      }
      return;
    }
    long middle = start + Ranges.split(end - start);
    if (behind <= middle) {
      collect(source, first, behind, start, middle, known, to);
      to.add(Ranges.hash(source, middle, end));
    } else if (first >= middle) {
      collect(source, first, behind, middle, end, known, to);
      to.add(Ranges.hash(source, start, middle));
    } else {
      collect(source, middle, behind, middle, end, false, to);
      to.add(Ranges.hash(source, start, middle));
    }
  }
}
