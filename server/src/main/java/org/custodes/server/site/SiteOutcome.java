package org.custodes.server.site;

import java.util.List;
import java.util.UUID;
import org.custodes.server.identity.Objection;

/// What became of asking for an entry to the State's list.
public sealed interface SiteOutcome {

  /// It waits for signatures.
  ///
  /// @param code of the facility, area or part
  /// @param approval where it is signed
  record Asked(String code, UUID approval) implements SiteOutcome {}

  /// Nothing is stored.
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

  /// Not by this person, or not now.
  record NotAllowed(Objection why) implements SiteOutcome {}
}
