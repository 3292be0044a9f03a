package org.custodes.transparency.tree;

/// What became of a proof.
public sealed interface ProofVerdict {

  /// It proves what it says.
  record Proven() implements ProofVerdict {}

  /// It does not.
  ///
  /// @param text the thing found and the thing wanted
  record Refused(String text) implements ProofVerdict {}

  default boolean isProven() {
    return this instanceof Proven;
  }
}
