package org.custodes.transparency.proof;

import org.custodes.transparency.policy.HeadVerdict;

/// Whether a leaf is in a log that somebody trusts.
public sealed interface LeafVerdict {

  /// It is.
  ///
  /// @param index where it stands in the log, from 0
  record Logged(long index, HeadVerdict.Trusted head) implements LeafVerdict {}

  /// The head is not trusted, so it does not matter what it says of the leaf.
  ///
  /// @param head refused or short of its quorum
  record HeadNotTrusted(HeadVerdict head) implements LeafVerdict {}

  /// The head is trusted, and this leaf is not what stands there.
  ///
  /// @param text the thing found and the thing wanted
  record NotLogged(String text) implements LeafVerdict {}
}
