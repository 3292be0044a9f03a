package org.custodes.transparency.signer;

/// Signs heads of one log.
@FunctionalInterface
public interface Signer {

  /// Signs a head if it extends the last one that was signed.
  Answer sign(Growth growth);
}
