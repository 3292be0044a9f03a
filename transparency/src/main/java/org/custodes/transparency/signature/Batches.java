package org.custodes.transparency.signature;

import java.util.Optional;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// The lists that were signed once for many facts.
public interface Batches {

  /// Nothing was ever signed as a list.
  Batches NONE = (_, _) -> Optional.empty();

  /// @param statement SHA-256 of the list
  /// @param key who signed it; several people may sign one list
  Optional<Signed> find(Digest statement, Digest key);

  /// A list and one person's signature over it, as they stand in a fact of their own.
  ///
  /// @param statement its exact bytes
  record Signed(Bytes statement, FactSignature.ByKey signature) {}
}
