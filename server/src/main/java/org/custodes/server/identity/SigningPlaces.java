package org.custodes.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The desks at which people of this house have signed or sign; an address that was good once stays
/// good for what was signed there.
public interface SigningPlaces {

  /// All of them, the newest first.
  List<SigningPlace> all();

  void add(SigningPlace place, UUID fact, Instant since);
}
