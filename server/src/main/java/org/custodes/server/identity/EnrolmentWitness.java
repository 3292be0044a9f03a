package org.custodes.server.identity;

import java.util.UUID;

/// Hears of keys that have signed for themselves and wait to be enrolled. There is one in a
/// demonstration only, where its simulated officers enrol the keys of visitors.
public interface EnrolmentWitness {

  /// @param approval waits for its first signature; called in the transaction of the key's own
  void offered(UUID approval);
}
