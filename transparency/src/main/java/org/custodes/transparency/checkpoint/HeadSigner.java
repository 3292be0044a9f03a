package org.custodes.transparency.checkpoint;

import java.util.List;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.note.VerifierKey;

/// Holds the keys of a log or a witness and signs heads with all of them. Hardware that keeps its
/// keys to itself implements it as well as keys in a file do.
///
/// It signs what it is given. That a head follows from the last one is asked before.
public interface HeadSigner {

  /// The public halves, in the order of the signatures.
  List<VerifierKey> keys();

  /// Signs a head with every key.
  ///
  /// @param time in seconds since 1970, for keys that state one
  List<SignatureLine> sign(Checkpoint head, long time);

  /// A signer that has its keys in memory, for example from a
  /// [org.custodes.transparency.note.KeyFile]. A log signs with Ed25519 and ML-DSA-44 both, because
  /// its records outlive one algorithm.
  static HeadSigner of(List<SigningKey> keys) {
    return new KeysInMemory(keys);
  }
}
