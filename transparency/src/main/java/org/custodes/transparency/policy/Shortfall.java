package org.custodes.transparency.policy;

import java.util.List;

/// A group that too few of signed, or a witness that did not.
///
/// @param name within the policy
/// @param wanted how many members must have signed
/// @param found how many did
/// @param missing members that did not
public record Shortfall(String name, int wanted, int found, List<String> missing) {

  public Shortfall {
    missing = List.copyOf(missing);
  }

  @Override
  public String toString() {
    return "%s: found %d, wanted %d; missing %s"
        .formatted(name, found, wanted, String.join(", ", missing));
  }
}
