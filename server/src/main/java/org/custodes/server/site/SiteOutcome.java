package org.custodes.server.site;

import java.util.List;
import java.util.UUID;

/// What became of an entry to the State's list.
public sealed interface SiteOutcome {

  /// @param code of the facility or area
  /// @param fact the fact that entered it
  record Registered(String code, UUID fact) implements SiteOutcome {}

  /// Nothing was entered.
  ///
  /// @param reasons all that were found, at least one
  record Refused(List<SiteRefusal> reasons) implements SiteOutcome {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal has a reason");
      }
    }
  }
}
