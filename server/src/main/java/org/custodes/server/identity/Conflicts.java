package org.custodes.server.identity;

import java.util.Set;
import java.util.UUID;

/// Which people may not sign for each other: the same human with two accounts, relatives, superior
/// and subordinate. It only forbids pairs and is never used to judge anybody.
public interface Conflicts {

  /// Everybody with whom this person is in conflict now, not the person itself.
  Set<UUID> of(UUID person);
}
