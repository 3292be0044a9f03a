package org.custodes.transparency.signer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.custodes.transparency.Decimal;
import org.custodes.transparency.Digest;
import org.custodes.transparency.tree.ConsistencyProof;
import org.custodes.transparency.tree.ProofVerdict;

/// From a head that was signed to one that shall be.
///
/// @param from leaves of the head that was signed last, 0 before the first
/// @param proof that the tree only grew; empty from 0
/// @param size leaves of the new head, at least 1
/// @param root of the new head
public record Growth(long from, List<Digest> proof, long size, Digest root) {

  /// Longest proof, in hashes: two ways from a leaf to the root of 2^63 leaves.
  public static final int MOST_HASHES = 126;

  private static final String OLD = "old ";

  public Growth {
    proof = List.copyOf(proof);
    requireNonNull(root, "root");
    if (from < 0 || size < 1) {
      throw new IllegalArgumentException(
          "found a growth from %d to %d leaves, wanted from 0 or more to 1 or more"
              .formatted(from, size));
    }
    if (proof.size() > MOST_HASHES) {
      throw new IllegalArgumentException(
          "found a proof of %d hashes, wanted at most %d".formatted(proof.size(), MOST_HASHES));
    }
  }

  /// Whether the new tree extends the old one.
  ///
  /// @param oldRoot the root of the head at [#from], which is at least 1
  public ProofVerdict verify(Digest oldRoot) {
    return new ConsistencyProof(from, size, proof).verify(oldRoot, root);
  }

  /// Reads what [#toString] wrote.
  ///
  /// @throws IllegalArgumentException if the text is anything else
  public static Growth parse(String text) {
    List<String> lines = List.of(text.split("\n", MOST_HASHES + 10));
    int empty = lines.indexOf("");
    if (empty < 1 || lines.size() != empty + 4 || !lines.get(empty + 3).isEmpty()) {
      throw new IllegalArgumentException(
          "found %d lines that are no growth, wanted old, proof, an empty line, size and root"
              .formatted(lines.size()));
    }
    String first = lines.getFirst();
    if (!first.startsWith(OLD)) {
      throw new IllegalArgumentException("found no size after 'old ' in the first line");
    }
    List<Digest> proof = new ArrayList<>();
    for (String line : lines.subList(1, empty)) {
      proof.add(Digest.ofBase64(line));
    }
    return new Growth(
        Decimal.parse(first.substring(OLD.length()), "old size"),
        proof,
        Decimal.parse(lines.get(empty + 1), "size"),
        Digest.ofBase64(lines.get(empty + 2)));
  }

  @Override
  public String toString() {
    return proof.stream()
        .map(hash -> hash.base64() + "\n")
        .collect(
            Collectors.joining("", OLD + from + "\n", "\n%d\n%s\n".formatted(size, root.base64())));
  }
}
