package org.custodes.server.site;

import org.custodes.accounting.Country;

/// The State whose accounts these are.
///
/// @param name as people call it, 1 to [Names#LONGEST] characters
public record State(Country code, String name) {

  public State {
    if (!Names.fits(name)) {
      throw new IllegalArgumentException(
          "the State's name needs 1 to " + Names.LONGEST + " characters without controls: " + name);
    }
  }
}
