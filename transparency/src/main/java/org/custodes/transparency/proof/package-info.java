/// That one leaf is in a log, as a text that is checked without any network.
///
/// A [org.custodes.transparency.proof.LogProof] holds the leaf's index, the hashes of its inclusion
/// proof and a signed head. With the leaf and a [org.custodes.transparency.policy.TrustPolicy] it
/// gives a [org.custodes.transparency.proof.LeafVerdict].
@NullMarked
package org.custodes.transparency.proof;

import org.jspecify.annotations.NullMarked;
