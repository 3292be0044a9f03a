/// The tree over all leaves of a log, whose root names every one of them and their order (RFC 6962
/// and RFC 9162, SHA-256).
///
/// An example that anyone can check by hand: a log of three leaves, the words one, two and three. A
/// leaf is hashed with a zero byte before it, and two hashes are joined by hashing them with a one
/// byte before them. The third leaf has no neighbour yet and is joined as it is:
///
/// ```
/// one=$(printf '\000one' | sha256sum | head -c 64)
/// two=$(printf '\000two' | sha256sum | head -c 64)
/// three=$(printf '\000three' | sha256sum | head -c 64)
/// pair=$(printf "01$one$two" | xxd -r -p | sha256sum | head -c 64)
/// root=$(printf "01$pair$three" | xxd -r -p | sha256sum | head -c 64)
/// echo $one
/// d0d7360ab79f58ab1e1e3fe64ad77e2ea0bc07e36b5f46ed2223edd9298df9e9
/// echo $pair
/// 4f55f619d9215235778b2b9f17d6f4915b16171214d152381293669764de722e
/// echo $root
/// 5aac771c899ac292e74bf1afe2e6e302f8b55883b2d1bf197b46a6bea6dabca9
/// ```
///
/// Whoever keeps this root notices every change to a word and every change of their order. That
/// `two` is in the log is proved by `one` and `three`: they are enough to calculate the root again.
/// That a log of three words began with the log of `one` and `two` is proved by `three`, given the
/// older root, `pair`. Both proofs grow with the logarithm of the log: 20 hashes for a million
/// leaves.
///
/// - [org.custodes.transparency.tree.TreeHasher] makes the hashes.
/// - [org.custodes.transparency.tree.CompactRange] grows a tree with a handful of hashes.
/// - [org.custodes.transparency.tree.InclusionProof] and
///   [org.custodes.transparency.tree.ConsistencyProof] are made from a
///   [org.custodes.transparency.tree.HashSource] and checked without one; the answer is a
///   [org.custodes.transparency.tree.ProofVerdict].
/// - [org.custodes.transparency.tree.SubtreeProof] says the same of a
///   [org.custodes.transparency.tree.Subtree], a run of leaves in the middle of a log.
@NullMarked
package org.custodes.transparency.tree;

import org.jspecify.annotations.NullMarked;
