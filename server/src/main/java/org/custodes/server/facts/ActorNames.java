package org.custodes.server.facts;

import java.util.Optional;

/// What people call an actor. Facts hold only pseudonyms; a room above, which knows the people,
/// implements this.
public interface ActorNames {

  /// @return empty where nobody goes by this pseudonym, or their name has been erased
  Optional<String> name(Actor actor);
}
